/** Adds an entrance to a building, gives one another name, or ends it. */
import { noPart } from '@gezhi/domain/grid'
import { Show } from 'solid-js'
import {
  type BuildingFace,
  type EntranceLine,
  newEntranceId,
  useAmendEntrance,
  useCreateEntrance,
  useEndEntrance
} from '../../queries/buildings.ts'
import { tellRefusal } from '../../tell.ts'
import { Button, confirm, createForm, Drawer, Form, TextField, TrashIcon, toast } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function EntranceDrawer(props: {
  building: BuildingFace
  entrance: EntranceLine | undefined
  onClose: () => void
}) {
  const create = useCreateEntrance()
  const amend = useAmendEntrance()
  const end = useEndEntrance()
  const id = newEntranceId()
  const given = props.entrance
  const form = createForm({
    initial: { number: given?.number ?? '' },
    check: () => [],
    send: async (values) => {
      const number = values.number.trim() || noPart
      if (given === undefined) await create({ id, buildingId: props.building.id, number })
      else await amend({ id: given.id, seen: given.revision, number })
      toast({ says: words.building.saved(props.building.name) })
    }
  })
  const askEnd = async (entrance: EntranceLine) => {
    const say = words.building
    const title = say.endEntranceTitle(entrance.number)
    if (!(await confirm({ title, consequence: say.endConsequence, deed: say.end, harmful: true }))) return
    try {
      await end({ id: entrance.id, seen: entrance.revision })
      toast({ says: say.ended(entrance.number) })
      props.onClose()
    } catch (error) {
      tellRefusal(error)
    }
  }
  return (
    <Drawer
      open
      title={
        given === undefined
          ? words.building.addEntranceTitle(props.building.name)
          : words.building.renameEntrance(given.number)
      }
      onClose={props.onClose}
    >
      <Form
        form={form}
        submitLabel={given === undefined ? words.building.addEntrance : words.building.save}
        onDone={props.onClose}
        onCancel={props.onClose}
        aside={
          <Show when={given}>
            {(entrance) => (
              <Button variant="quiet" icon={TrashIcon} onClick={() => void askEnd(entrance())}>
                {words.building.end}
              </Button>
            )}
          </Show>
        }
      >
        <TextField
          {...form.field('number')}
          label={words.building.field.entrance}
          hint={words.building.entranceHint}
          maxLength={15}
          autofocus
        />
      </Form>
    </Drawer>
  )
}
