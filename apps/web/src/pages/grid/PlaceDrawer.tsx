/** Asks where somebody is to be appointed, and goes on to the appointment itself. */
import type { PersonId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { type AssigneeKey, assigneeOf, useAssigneeChoices } from '../../forms/pick-assignee.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { referenceQuery } from '../../queries/reference.ts'
import { type Choice, Combobox, Drawer } from '../../ui/index.tsx'
import PostDrawer from './PostDrawer.tsx'
import { say } from './say.ts'

export default function PlaceDrawer(props: { person: Choice<PersonId>; onClose: () => void }) {
  const choices = useAssigneeChoices()
  const units = useQuery(unitsQuery)
  const reference = useQuery(referenceQuery)
  const [chosen, setChosen] = createSignal<Choice<AssigneeKey> | null>(null)
  const levelOf = (id: string) => {
    const unit = units.data?.find((one) => one.id === id)
    return unit === undefined ? undefined : reference.data?.scheme.data.levels[unit.level]
  }
  return (
    <Show
      when={chosen()}
      fallback={
        <Drawer open title={say.post.addTitle(props.person.label)} onClose={props.onClose}>
          <Combobox
            label={say.post.place}
            hint={say.post.placeMissing}
            value={chosen()}
            onChange={setChosen}
            choices={choices}
            required
          />
        </Drawer>
      }
    >
      {(place) => (
        <PostDrawer
          place={assigneeOf(place().value)}
          placeName={place().label}
          level={levelOf(assigneeOf(place().value).id)}
          person={props.person}
          onClose={props.onClose}
        />
      )}
    </Show>
  )
}
