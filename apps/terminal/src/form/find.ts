/** Finding in the registers by what one types: code, name, or parts of the name. */
import type { Registers, World } from '../app/world.ts'
import { named } from '../app/world.ts'
import type { Choice, Find, Source } from './form.ts'

const shownMax = 100

/** Where somebody is asked for who leads, units and organisations are told apart by this. */
export const leadKey = (kind: 'organisation' | 'unit', id: string): string => `${kind}:${id}`

export const finder = (world: World): Find => {
  const { registers } = world
  if (registers === null) return () => []
  const all: Partial<Record<Source, ReadonlyArray<Choice>>> = {}
  const make: Record<Source, () => ReadonlyArray<Choice>> = {
    matters: () => matters(world, registers),
    units: () => units(world, registers).map(({ choice }) => choice),
    leads: () => [
      ...registers.organisations.map(({ id, name }) => ({ key: leadKey('organisation', id), label: name })),
      ...units(world, registers).map(({ choice }) => ({ ...choice, key: leadKey('unit', choice.key) }))
    ]
  }
  return (from, query) => {
    all[from] ??= make[from]()
    return best(all[from], query)
  }
}

const matters = (world: World, registers: Registers): ReadonlyArray<Choice> =>
  registers.matters.map(({ code, major, minor }) => ({
    key: code,
    label: `${code} ${named(world, minor)}`,
    note: named(world, major)
  }))

const units = (world: World, { units, levels }: Registers) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return units.map((unit) => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    const level = levels[unit.level]
    const note = [level === undefined ? '' : named(world, level), parent?.name ?? ''].filter((part) => part !== '')
    return { unit, choice: { key: unit.id, label: unit.name, note: note.join(' · ') } satisfies Choice }
  })
}

/** Every word has to be there; a name that begins with the first one comes first. */
const best = (choices: ReadonlyArray<Choice>, query: string): ReadonlyArray<Choice> => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const [first] = words
  if (first === undefined) return choices.slice(0, shownMax)
  const found = choices.filter(({ label, note }) => {
    const text = `${label} ${note ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const place = ({ label }: Choice) => {
    const at = label.toLowerCase().indexOf(first)
    return at === -1 ? Number.MAX_SAFE_INTEGER : at
  }
  return found.sort((a, b) => place(a) - place(b)).slice(0, shownMax)
}
