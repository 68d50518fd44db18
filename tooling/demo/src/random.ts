/** Chance that can be repeated: every part of the demo draws from a stream of its own, named by seed and purpose. */
import { uuid7From } from '@gezhi/domain/common'

export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly between: (min: number, max: number) => number
  /** Whole, both ends included. */
  readonly whole: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <A>(from: ReadonlyArray<A>) => A
  /** One of `from`, as likely as its weight says. */
  readonly weighted: <A>(from: ReadonlyArray<A>, weight: (one: A) => number) => A
  /** Around 0, within 1 mostly. */
  readonly normal: () => number
  readonly shuffle: <A>(all: ReadonlyArray<A>) => ReadonlyArray<A>
  /** A UUIDv7 that says it was made at `millis`. */
  readonly id: (millis: number) => string
}

/** sfc32 over a hash of the seed and the purpose: small, quick, and the same everywhere. */
export const randomOf = (seed: number, purpose: string): Random => {
  let [a, b, c, d] = [...hashes(`${seed}/${purpose}`)] as [number, number, number, number]
  const bits = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  const next = () => bits() / 4_294_967_296
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const bytes = new Uint8Array(10)
  return {
    next,
    between: (min, max) => min + next() * (max - min),
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, Math.floor(next() * from.length)),
    weighted: (from, weight) => {
      let left = next() * from.reduce((sum, one) => sum + weight(one), 0)
      for (const one of from) {
        left -= weight(one)
        if (left < 0) return one
      }
      return at(from, from.length - 1)
    },
    normal: () => next() + next() + next() + next() - 2,
    shuffle: (all) => {
      const copy = [...all]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = whole(0, i)
        ;[copy[i], copy[j]] = [at(copy, j), at(copy, i)]
      }
      return copy
    },
    id: (millis) => {
      for (let i = 0; i < 10; i++) bytes[i] = bits() & 255
      return uuid7From(millis, bytes)
    }
  }
}

/** The element at an index that is known to be there. */
export const at = <A>(all: ReadonlyArray<A>, index: number): A => {
  const one = all[index]
  if (one === undefined) throw new RangeError(`nothing at ${index} of ${all.length}`)
  return one
}

/** `total` dealt out to `n` heaps between `min` and `max`, as even as chance leaves it. */
export const deal = (random: Random, total: number, n: number, min: number, max: number): ReadonlyArray<number> => {
  const heaps = Array.from({ length: n }, () => random.whole(min, max))
  let over = heaps.reduce((sum, heap) => sum + heap, 0) - total
  while (over !== 0) {
    const i = random.whole(0, n - 1)
    const heap = at(heaps, i)
    const by = over > 0 ? -1 : 1
    if (heap + by < min || heap + by > max) continue
    heaps[i] = heap + by
    over += by
  }
  return heaps
}

function* hashes(text: string): Generator<number> {
  let hash = 1_779_033_703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  for (let i = 0; i < 4; i++) {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    yield hash >>> 0
  }
}
