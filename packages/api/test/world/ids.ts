/** Ids that can be said twice: the same words are the same id, so that a database filled once fits every test. */
import { createHash } from 'node:crypto'
import { uuid7From } from '@gezhi/domain/common'

export const idOf = (...words: ReadonlyArray<string>): string =>
  uuid7From(1_770_000_000_000, createHash('sha256').update(words.join(' ')).digest())
