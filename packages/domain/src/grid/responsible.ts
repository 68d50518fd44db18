/** Who answers for a place: the people on the posts that its level asks for, and where nobody holds one, those of the unit above. */
import type { LevelScheme } from './level.ts'
import type { Post } from './posts/post.ts'
import type { Unit } from './unit.ts'

export interface Answering {
  readonly unit: Unit
  readonly posts: ReadonlyArray<Post>
}

/** `chain` runs from the root to the place; `posts` are those in force at a unit. `null` when nobody up to the root holds one. */
export const answeringFor = (
  chain: ReadonlyArray<Unit>,
  scheme: LevelScheme,
  posts: (unit: Unit) => ReadonlyArray<Post>
): Answering | null => {
  for (const unit of [...chain].reverse()) {
    const wanted = scheme.levels[unit.level]?.posts.map(({ role }) => role) ?? []
    const held = posts(unit).filter(({ role }) => wanted.includes(role))
    if (held.length > 0) return { unit, posts: held }
  }
  return null
}
