/** A post in one line: `网格长 · 雁字第一网格`. */
import type { PostLine } from '../../queries/register-types.ts'
import { named } from '../../words.ts'

export const postText = ({ roleName, placeName }: Pick<PostLine, 'roleName' | 'placeName'>): string =>
  `${named(roleName)} · ${placeName}`
