/** People as choices of a field: found by typing, told apart by number and posts. */
import { PersonId } from '@gezhi/domain/common'
import { findPeople } from '../../queries/people.ts'
import type { ChoiceSource } from '../../ui/index.tsx'
import { named } from '../../words.ts'

export const peopleChoices: ChoiceSource<PersonId> = async (typed, signal) =>
  (await findPeople(typed, signal)).map(({ id, name, staffNumber, posts }) => ({
    value: PersonId.make(id),
    label: name,
    hint: [staffNumber, ...posts.map(({ roleName, placeName }) => `${named(roleName)} · ${placeName}`)]
      .filter(Boolean)
      .join(' · ')
  }))
