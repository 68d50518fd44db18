/** A household behind a door: registers it, changes it, shows its contact for a reason, and lets it move out. */
import { noPart } from '@gezhi/domain/grid'
import { createSignal, Show } from 'solid-js'
import {
  type EntranceLine,
  type HouseholdLine,
  newHouseholdId,
  revealContact,
  useAmendHousehold,
  useCreateHousehold,
  useEndHousehold
} from '../../queries/buildings.ts'
import { useMay } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import {
  Button,
  Checkbox,
  confirm,
  createForm,
  Drawer,
  Form,
  NumberField,
  Reveal,
  TextField,
  TrashIcon,
  toast
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'

interface Values {
  readonly door: string
  readonly people: number | null
  readonly name: string
  readonly phone: string
  readonly erase: boolean
}

export default function HouseholdDrawer(props: {
  entrance: EntranceLine
  household: HouseholdLine | undefined
  onClose: () => void
}) {
  const whyNot = useWhyNot()
  const create = useCreateHousehold()
  const amend = useAmendHousehold()
  const end = useEndHousehold()
  const id = newHouseholdId()
  const given = props.household

  const form = createForm<Values>({
    initial: { door: given?.door ?? '', people: given?.people ?? null, name: '', phone: '', erase: false },
    check: ({ door }) => (door.trim() === '' ? [{ path: 'door', says: words.building.doorMissing }] : []),
    send: async ({ door, people, name, phone, erase }) => {
      const text = (typed: string) => (typed.trim() === '' ? null : typed.trim())
      const contact = text(name) === null && text(phone) === null ? null : { name: text(name), phone: text(phone) }
      const facts = { door: door.trim(), people, ...((contact !== null || erase) && { contact }) }
      if (given === undefined) await create({ id, entranceId: props.entrance.id, ...facts })
      else await amend({ id: given.id, seen: given.revision, ...facts })
      toast({ says: words.building.saved(door.trim()) })
    }
  })

  const askEnd = async (household: HouseholdLine) => {
    const say = words.building
    const title = say.moveOutTitle(household.door)
    if (!(await confirm({ title, consequence: say.moveOutConsequence, deed: say.moveOut, harmful: true }))) return
    try {
      await end({ id: household.id, seen: household.revision })
      toast({ says: say.movedOut(household.door) })
      props.onClose()
    } catch (error) {
      tellRefusal(error)
    }
  }

  const title = () => {
    const entrance = props.entrance.number === noPart ? '' : props.entrance.number
    return given === undefined
      ? words.building.addHouseholdTitle(entrance || words.building.field.door)
      : words.building.householdTitle(`${entrance}${given.door}`)
  }

  return (
    <Drawer open title={title()} onClose={props.onClose}>
      <Form
        form={form}
        submitLabel={given === undefined ? words.building.addHousehold : words.building.save}
        submitDisabledReason={whyNot('building.edit')}
        onDone={props.onClose}
        onCancel={props.onClose}
        aside={
          <Show when={given}>
            {(household) => (
              <Button
                variant="quiet"
                icon={TrashIcon}
                disabledReason={whyNot('building.edit')}
                onClick={() => void askEnd(household())}
              >
                {words.building.moveOut}
              </Button>
            )}
          </Show>
        }
      >
        <TextField
          {...form.field('door')}
          label={words.building.field.door}
          hint={words.building.doorHint}
          required
          maxLength={15}
          autofocus
        />
        <NumberField
          {...form.field('people')}
          label={words.building.field.people}
          hint={words.building.peopleHint}
          optional
          min={0}
          max={200}
        />
        <Show when={given}>
          {(household) => (
            <div>
              <p class="text-sm text-ink-2">{words.building.field.contact}</p>
              <Contact household={household()} />
            </div>
          )}
        </Show>
        <TextField
          {...form.field('name')}
          label={words.building.field.contactName}
          optional
          hint={given?.contact == null ? undefined : words.building.contactKeep}
          maxLength={60}
        />
        <TextField
          {...form.field('phone')}
          label={words.building.field.contactPhone}
          optional
          hint={words.building.contactHint}
          inputmode="tel"
          maxLength={30}
        />
        <Show when={given?.contact != null}>
          <Checkbox
            label={words.building.contactErase}
            checked={form.field('erase').value}
            onChange={form.field('erase').onChange}
          />
        </Show>
      </Form>
    </Drawer>
  )
}

/** Masked; the whole of it for a reason, which is recorded. */
function Contact(props: { household: HouseholdLine }) {
  const may = useMay()
  const [whole, setWhole] = createSignal<string>()
  const masked = () => {
    const contact = props.household.contact
    return contact === null ? undefined : [contact.name, contact.phone].filter((text) => text !== null).join(' · ')
  }
  const show = async (reason: string) => {
    setWhole(await revealContact(props.household.id, reason))
  }
  return (
    <Show when={masked()} fallback={<span class="text-ink-3">{words.building.contactNone}</span>}>
      <span class="flex items-center gap-1">
        <span class="tabular-nums">{whole() ?? masked()}</span>
        <Show when={may('person.reveal') && whole() === undefined}>
          <Reveal label={words.building.reveal} title={words.building.reveal} onReason={show} />
        </Show>
      </span>
    </Show>
  )
}
