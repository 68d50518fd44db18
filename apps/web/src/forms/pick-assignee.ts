/** Who can be given work, as choices of a field: departments and offices, and units. */
import { Assignee } from '@gezhi/domain/loop'
import { useQueryClient } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { findAssignees } from '../queries/grid.ts'
import type { Choice } from '../ui/index.tsx'

/** One text for one assignee, so that two choices of the same are the same. */
export type AssigneeKey = `${Assignee['kind']}:${string}`

const decode = Schema.decodeUnknownSync(Assignee)

export const keyOf = ({ kind, id }: Assignee): AssigneeKey => `${kind}:${id}`

export const assigneeOf = (key: AssigneeKey): Assignee => {
  const [kind, id] = key.split(':')
  return decode({ kind, id })
}

export const useAssigneeChoices = (): ((typed: string) => Promise<ReadonlyArray<Choice<AssigneeKey>>>) => {
  const client = useQueryClient()
  return async (typed) =>
    (await findAssignees(client, typed)).map(({ assignee, name, hint }) => ({
      value: keyOf(assignee),
      label: name,
      hint
    }))
}
