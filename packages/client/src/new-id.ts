/** New names for things: the caller chooses them, so that a repeated request is known to be the same one. */
import { uuid7From } from '@gezhi/domain/common'

/** A UUIDv7 in lower case, for ids of new things and for command ids. */
export const newId = (): string => uuid7From(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
