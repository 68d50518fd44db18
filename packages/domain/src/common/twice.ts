/** Things of which there is one of each: keys of roles, codes of a catalogue. */
import { Schema } from 'effect'

export class KeysTwice extends Schema.TaggedError<KeysTwice>()('KeysTwice', { keys: Schema.Array(Schema.String) }) {}

/** Those that come more than once. */
export const twice = (keys: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  return [...new Set(keys.filter((key) => seen.size === seen.add(key).size))]
}
