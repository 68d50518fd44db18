/** Sends commands of the registers: one id for one intention until it is answered, then what it made old is asked for again. */
import type { CommandId } from '@gezhi/domain/common'
import { useQueryClient } from '@tanstack/solid-query'
import { refusalOf } from '../refusal.ts'
import { createIntention } from './intention.ts'
import { mayPass } from './query-client.ts'

type Keys = ReadonlyArray<ReadonlyArray<unknown>>

/** A command before it has its id. */
export type Order<C> = C extends unknown ? Omit<C, 'commandId'> : never

/** For a form's `send`: throws the refusal. After a refusal because somebody was quicker, what is shown is asked for again too. */
export const useCommand = <Input extends object, Answer>(
  send: (input: Input, commandId: CommandId) => Promise<Answer>,
  stale: Keys
): ((input: Input) => Promise<Answer>) => {
  const client = useQueryClient()
  const intention = createIntention()
  const refresh = () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
  return async (input) => {
    try {
      const answer = await send(input, intention.idFor(input))
      intention.done()
      await refresh()
      return answer
    } catch (error) {
      if (!mayPass(error)) intention.done()
      if (refusalOf(error)?._tag === 'Stale') void refresh()
      throw error
    }
  }
}

/** The same for what carries no command id: passwords, keys, sessions. */
export const useDeed = <Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  stale: Keys
): ((input: Input) => Promise<Answer>) => {
  const client = useQueryClient()
  return async (input) => {
    const answer = await send(input)
    await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    return answer
  }
}
