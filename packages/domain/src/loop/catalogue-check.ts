/** Whether a catalogue may become the tenant's: one code, one matter. */
import { Result } from 'effect'
import { KeysTwice, twice } from '../common/index.ts'
import type { Catalogue } from './catalogue.ts'

export const checkCatalogue = ({ matters }: Catalogue): Result.Result<void, KeysTwice> => {
  const keys = twice(matters.map(({ code }) => code))
  return keys.length === 0 ? Result.succeed(undefined) : Result.fail(new KeysTwice({ keys }))
}
