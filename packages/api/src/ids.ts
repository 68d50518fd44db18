/** New names for things. The domain takes ids as arguments; this is where they come from. */
import { getRandomValues } from 'node:crypto'
import { uuid7From } from '@gezhi/domain/common'

export const newId = (): string => uuid7From(Date.now(), getRandomValues(new Uint8Array(10)))
