/** Things of one name are done one after the other, those of different names side by side. */

export type OneByOne = <A>(name: string, body: () => Promise<A>) => Promise<A>

export const oneByOne = (): OneByOne => {
  const last = new Map<string, Promise<void>>()
  return (name, body) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(body)
    const over = mine
      .then(
        () => {},
        () => {}
      )
      .then(() => {
        if (last.get(name) === over) last.delete(name)
      })
    last.set(name, over)
    return mine
  }
}
