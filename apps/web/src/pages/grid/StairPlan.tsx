/** The plan of a building's doors (楼栋图): entrances side by side, storeys one above the other, each door with how many live there. */
import { noPart, stairPlan } from '@gezhi/domain/grid'
import { createMemo, For, Show } from 'solid-js'
import type { BuildingPage, EntranceLine, HouseholdLine } from '../../queries/buildings.ts'
import { useMay } from '../../session.tsx'
import { Button, EditIcon, PersonIcon, PlusIcon } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import type { BuildingDeed } from './BuildingView.tsx'

export function StairPlan(props: { page: BuildingPage; onDo: (deed: BuildingDeed) => void }) {
  const may = useMay()
  const whyNot = useWhyNot()
  const plan = createMemo(() => stairPlan(props.page.entrances, props.page.households, props.page.building.storeys))
  const nameOf = (entrance: EntranceLine) => (entrance.number === noPart ? words.building.field.door : entrance.number)
  return (
    <div class="overflow-x-auto">
      <table
        class="w-full min-w-max border-collapse text-sm"
        aria-label={words.building.stairsOf(props.page.building.name)}
      >
        <thead>
          <tr>
            <td class="w-16" />
            <For each={plan().entrances}>
              {(entrance) => (
                <th scope="col" class="border border-line bg-sunken px-2 py-1 text-left font-medium">
                  <span class="flex items-center justify-between gap-2">
                    {nameOf(entrance)}
                    <span class="flex print:hidden">
                      <Show when={may('building.edit')}>
                        <Button
                          variant="quiet"
                          size="small"
                          icon={EditIcon}
                          label={words.building.renameEntrance(nameOf(entrance))}
                          onClick={() => props.onDo({ does: 'entrance', entrance })}
                        />
                      </Show>
                      <Button
                        variant="quiet"
                        size="small"
                        icon={PlusIcon}
                        label={words.building.addHouseholdTitle(nameOf(entrance))}
                        disabledReason={whyNot('building.edit')}
                        onClick={() => props.onDo({ does: 'household', entrance })}
                      />
                    </span>
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={plan().storeys}>
            {({ storey, doors }) => (
              <tr>
                <th scope="row" class="pr-2 text-right font-normal whitespace-nowrap text-ink-3">
                  {storey === null ? words.building.otherDoors : words.building.storey(storey)}
                </th>
                <For each={doors}>
                  {(behind, i) => (
                    <td class="border border-line p-1 align-top">
                      <ul class="flex flex-wrap gap-1">
                        <For
                          each={behind}
                          fallback={<li class="px-1.5 py-0.5 text-ink-3">{words.building.emptyDoor}</li>}
                        >
                          {(household) => (
                            <li>
                              <Door
                                household={household}
                                onOpen={() => {
                                  const entrance = plan().entrances[i()]
                                  if (entrance !== undefined) props.onDo({ does: 'household', entrance, household })
                                }}
                              />
                            </li>
                          )}
                        </For>
                      </ul>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function Door(props: { household: HouseholdLine; onOpen: () => void }) {
  const people = () => props.household.people
  const says = () =>
    [
      props.household.door,
      people() === null ? '' : words.building.heads(people() ?? 0),
      props.household.contact === null ? '' : words.building.contactGiven
    ]
      .filter((text) => text !== '')
      .join(' · ')
  return (
    <button
      type="button"
      aria-label={says()}
      title={says()}
      onClick={props.onOpen}
      class="flex min-w-16 items-center justify-between gap-1.5 rounded-sm border border-line-2 bg-sheet px-1.5 py-0.5 tabular-nums hover:bg-hover pointer-coarse:min-h-10 print:flex! print:min-w-0 print:border-0"
    >
      {props.household.door.replace(/室$/, '')}
      <span class="flex items-center gap-0.5 text-ink-3">
        <Show when={props.household.contact !== null}>
          <PersonIcon class="size-3" />
        </Show>
        <Show when={people() !== null}>{people()}</Show>
      </span>
    </button>
  )
}
