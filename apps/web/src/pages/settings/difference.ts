/** What is different between two versions, thing by thing: for the preview before publishing. */

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface Difference {
  readonly kind: 'added' | 'retired' | 'altered'
  readonly name: string
  /** Of what was altered. */
  readonly changes: ReadonlyArray<FieldChange>
}

/** Fields of one thing whose texts differ; `texts` are the fields in words, in their order. */
export const changesOf = <A>(
  before: A,
  after: A,
  texts: ReadonlyArray<readonly [field: string, text: (thing: A) => string]>
): ReadonlyArray<FieldChange> =>
  texts
    .map(([field, text]) => ({ field, before: text(before), after: text(after) }))
    .filter((change) => change.before !== change.after)

/** Things of two lists by their key. */
export const differencesOf = <A>(
  before: ReadonlyArray<A>,
  after: ReadonlyArray<A>,
  {
    keyOf,
    nameOf,
    texts
  }: {
    readonly keyOf: (thing: A) => string
    readonly nameOf: (thing: A) => string
    readonly texts: ReadonlyArray<readonly [field: string, text: (thing: A) => string]>
  }
): ReadonlyArray<Difference> => {
  const old = new Map(before.map((thing) => [keyOf(thing), thing]))
  const now = new Map(after.map((thing) => [keyOf(thing), thing]))
  return [
    ...after
      .filter((thing) => !old.has(keyOf(thing)))
      .map((thing): Difference => ({ kind: 'added', name: nameOf(thing), changes: [] })),
    ...before
      .filter((thing) => !now.has(keyOf(thing)))
      .map((thing): Difference => ({ kind: 'retired', name: nameOf(thing), changes: [] })),
    ...after.flatMap((thing): ReadonlyArray<Difference> => {
      const was = old.get(keyOf(thing))
      const changes = was === undefined ? [] : changesOf(was, thing, texts)
      return changes.length === 0 ? [] : [{ kind: 'altered', name: nameOf(thing), changes }]
    })
  ]
}
