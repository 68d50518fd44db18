/** Tells of a refusal where there is no form to show it in. */
import { saidOf } from './refusal.ts'
import { toast } from './ui/toast.ts'

export const tellRefusal = (error: unknown): void => {
  const { what, next } = saidOf(error)
  toast({ says: next === '' ? what : `${what} · ${next}`, refused: true })
}
