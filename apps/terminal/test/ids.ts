/** Names and moments for tests: the same number or text is the same one. */
import { fromMillis } from '@gezhi/domain/common'

export const id = (n: number) => `01936d00-0000-7000-8000-${String(n).padStart(12, '0')}`

export const at = (text: string) => fromMillis(Date.parse(`2026-03-${text}:00Z`))
