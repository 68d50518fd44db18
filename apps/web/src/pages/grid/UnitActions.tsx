/** What may be done with a unit. */
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { paths } from '../../paths.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { useEndUnit } from '../../queries/units.ts'
import { useScope } from '../../scope.tsx'
import { useMay } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import {
  Button,
  CalendarIcon,
  confirm,
  EditIcon,
  GridIcon,
  MapIcon,
  Menu,
  MoreIcon,
  PlusIcon,
  PrintIcon,
  TrashIcon,
  toast,
  UpDownIcon
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { sayChanges } from './changes/say.ts'
import { say } from './say.ts'
import type { UnitDeed } from './UnitView.tsx'

export function UnitActions(props: { page: UnitPage; onDo: (deed: UnitDeed) => void }) {
  const navigate = useNavigate()
  const may = useMay()
  const whyNot = useWhyNot()
  const scope = useScope()
  const endUnit = useEndUnit()
  const reference = useQuery(referenceQuery)
  const unit = () => props.page.unit
  const below = () => reference.data?.scheme.data.levels[unit().level + 1]

  const end = async () => {
    const { id, name, revision, parentId } = unit()
    const yes = await confirm({
      title: say.unit.endTitle(name),
      consequence: say.unit.endConsequence,
      deed: say.unit.end,
      harmful: true
    })
    if (!yes) return
    try {
      await endUnit({ id, seen: revision })
      toast({ says: say.unit.ended(name) })
      navigate(parentId === null ? paths.grid() : paths.unit(parentId))
    } catch (error) {
      tellRefusal(error)
    }
  }

  return (
    <div class="flex items-center gap-1.5 print:hidden">
      <Show when={may('unit.edit')}>
        <Show when={below()}>
          {(level) => (
            <Button icon={PlusIcon} onClick={() => props.onDo({ does: 'add' })} class="max-sm:hidden">
              {say.unit.addChild(named(level().name))}
            </Button>
          )}
        </Show>
      </Show>
      <Button
        icon={EditIcon}
        disabledReason={whyNot('unit.edit')}
        onClick={() => props.onDo({ does: 'edit' })}
        keys={may('unit.edit') ? 'e' : undefined}
      >
        {say.unit.edit}
      </Button>
      <Menu
        label={say.unit.more}
        icon={MoreIcon}
        iconOnly
        items={[
          {
            label: say.unit.addChild(below() === undefined ? '' : named(below()!.name)),
            icon: PlusIcon,
            disabledReason: below() === undefined ? say.unit.deepest : whyNot('unit.edit'),
            onSelect: () => props.onDo({ does: 'add' })
          },
          {
            label: say.boundary.title(unit().name),
            icon: GridIcon,
            disabledReason: whyNot('unit.edit'),
            onSelect: () => navigate(paths.boundary(unit().id))
          },
          ...(may('unit.propose')
            ? [
                {
                  label: sayChanges.propose,
                  icon: CalendarIcon,
                  onSelect: () => navigate(paths.changes({ about: unit().id }))
                }
              ]
            : []),
          'line',
          {
            label: say.unit.onMap,
            icon: MapIcon,
            onSelect: () => navigate(paths.map({ level: String(unit().level), unit: unit().id }))
          },
          ...(scope === undefined
            ? []
            : [{ label: say.unit.asScope, icon: UpDownIcon, onSelect: () => scope.choose(unit().id) }]),
          { label: say.unit.print, icon: PrintIcon, onSelect: () => window.print() },
          'line',
          {
            label: say.unit.end,
            icon: TrashIcon,
            harmful: true,
            disabledReason: whyNot('unit.edit'),
            onSelect: () => void end()
          }
        ]}
      />
    </div>
  )
}
