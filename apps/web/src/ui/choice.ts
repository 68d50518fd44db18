/** One of the values a person may choose from. */
export interface Choice<V> {
  readonly value: V
  readonly label: string
  /** A second line: a code, a path, what it means. */
  readonly hint?: string | undefined
  /** Also found by these: pinyin, the other language, an old name. */
  readonly also?: string | undefined
  /** Stays in the list and says why it cannot be chosen. */
  readonly disabledReason?: string | undefined
}

export const sameChoices = (a: ReadonlyArray<Choice<unknown>>, b: ReadonlyArray<Choice<unknown>>): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]
    return (
      other !== undefined &&
      one.value === other.value &&
      one.label === other.label &&
      one.hint === other.hint &&
      one.disabledReason === other.disabledReason
    )
  })
