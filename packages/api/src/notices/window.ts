/** How often one address may come in a stretch of time. What it remembers is as short as that stretch. */

/** `false`: too often. */
export const windowOf = (millis: number, max: number): ((who: string, at: number) => boolean) => {
  let began = Number.NEGATIVE_INFINITY
  let counts = new Map<string, number>()
  return (who, at) => {
    if (at - began >= millis) {
      began = at
      counts = new Map()
    }
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count <= max
  }
}
