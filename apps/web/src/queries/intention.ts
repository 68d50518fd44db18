/**
 * Names for commands. One intention has one id until it is answered, so that pressing again after a lost answer
 * repeats the command instead of giving a second one.
 */
import { CommandId, IssueId, uuid7From } from '@gezhi/domain/common'

export const newId = (): string => uuid7From(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

export const newIssueId = (): IssueId => IssueId.make(newId())

export interface Intention {
  /** The same id for the same content until `done`; another one once the content differs. */
  readonly idFor: (content: unknown) => CommandId
  /** It was answered: what comes next is another intention. */
  readonly done: () => void
}

export const createIntention = (makeId: () => string = newId): Intention => {
  let standing: { readonly content: string; readonly id: CommandId } | undefined
  return {
    idFor: (content) => {
      const text = JSON.stringify(content)
      if (standing?.content !== text) standing = { content: text, id: CommandId.make(makeId()) }
      return standing.id
    },
    done: () => {
      standing = undefined
    }
  }
}
