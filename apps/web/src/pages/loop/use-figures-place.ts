/** Where the board of figures stands in the tree: which unit it is about, what lies above and below, what its lines are called. */
import { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createEffect, createMemo, on } from 'solid-js'
import { paths } from '../../paths.ts'
import type { BoardLine } from '../../queries/figures.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { UnitLine } from '../../queries/register-types.ts'
import { kept } from '../../remember.ts'
import { useScope } from '../../scope.tsx'
import { useMay } from '../../session.tsx'
import type { Crumb } from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { type FiguresState, type Grouping, writeFigures } from './figures-state.ts'

const isUnitId = Schema.is(UnitId)

/** How deep a path of the tree goes: `/1/` is the root, 0. */
const depthOf = (path: string): number => path.split('/').length - 3

export const useFiguresPlace = (state: () => FiguresState, onScope: () => void) => {
  const may = useMay()
  const scope = useScope()
  const trail = () => scope?.trail() ?? []
  /** The unit that the whole page is about, or the reader's own where they have but one. */
  const own = createMemo((): UnitId | undefined => {
    const id = trail().at(-1)?.id
    return isUnitId(id) ? id : undefined
  })
  const here = () => state().unit ?? own()

  const units = useQuery(() => ({ ...unitsQuery(), enabled: here() !== undefined && may('unit.read') }))
  const reference = useQuery(() => ({ ...referenceQuery(), enabled: may('reference.read') }))
  const levels = () => reference.data?.scheme.data.levels ?? []
  const levelName = (level: number) => {
    const found = levels()[level]
    return found === undefined ? undefined : named(found.name)
  }

  const scopeAtFirst = kept('scope')
  createEffect(
    on(
      own,
      (now, before) => {
        // the scope that was chosen last comes with the tree, after the page: that is no choice
        if (before !== undefined || now !== scopeAtFirst) onScope()
      },
      { defer: true }
    )
  )

  /** From below the scope down to the unit that is looked into, the unit itself included. */
  const chain = createMemo((): ReadonlyArray<UnitLine> => {
    const all = units.data ?? []
    const unit = all.find(({ id }) => id === state().unit)
    const top = all.find(({ id }) => id === own())
    if (unit === undefined) return []
    const above = all.filter(({ path }) => unit.path.startsWith(path) && depthOf(path) > (top ? depthOf(top.path) : 0))
    return above.sort((a, b) => a.level - b.level)
  })

  /** Name of the level whose units are the groups, where it is known. */
  const groupLevel = () => {
    if (here() === undefined) return levelName(1)
    const unit = units.data?.find(({ id }) => id === here())
    return unit === undefined ? undefined : levelName(unit.level + 1)
  }

  const at = (unit: UnitId | undefined) => paths.figures(writeFigures({ ...state(), unit }))
  const name = () => chain().at(-1)?.name ?? trail().at(-1)?.name ?? ''

  const nameOf = ({ key, name, records }: BoardLine): string => {
    const say = words.webFigures
    const { by } = state()
    if (by === 'unit') {
      if (name === null) return say.ended
      return records.only === undefined ? named(name) : say.directly(named(name))
    }
    if (key === null) return by === 'class' ? words.webLoop.common.noClass : words.webLoop.common.noLead
    return name === null ? (by === 'class' ? key : say.goneLead) : named(name)
  }

  /** Looking into a unit goes down the tree; into a class or a lead, to its units. */
  const below = (line: BoardLine) => {
    const { by } = state()
    const { key, records } = line
    const unit = records.unitId ?? line.unitId
    if (key === null || records.only !== undefined) return undefined
    const to = (next: Partial<FiguresState>, says: (name: string) => string) => ({
      href: paths.figures(writeFigures({ ...state(), by: 'unit', ...next })),
      says: says(nameOf(line))
    })
    if (by === 'class') return to({ matter: key }, words.webFigures.narrow)
    if (by === 'lead') return to({ lead: key }, words.webFigures.narrow)
    const isLast = levels().length > 0 && depthOf(key) >= levels().length - 1
    if (isLast || !isUnitId(unit) || unit === here()) return undefined
    return to({ unit }, words.webFigures.drill)
  }

  return {
    here,
    /** Of the units that are the groups: the streets where it is about the whole place. */
    level: () => (here() === undefined ? 1 : undefined),
    /** Before, nobody knows what to ask for. */
    known: () => trail().length > 0 || !may('unit.read'),
    name,
    crumbs: (): ReadonlyArray<Crumb> | undefined => {
      if (state().unit === undefined) return undefined
      const above = chain().slice(0, -1)
      return [
        { label: words.ui.nav.figures, href: at(undefined) },
        ...above.map(({ id, name }) => ({ label: name, href: at(id) }))
      ]
    },
    /** Over the names. */
    title: () => (state().by === 'unit' ? groupLevel() : undefined) ?? words.webFigures.column[state().by],
    heading: (by: Grouping) => {
      const level = by === 'unit' ? groupLevel() : undefined
      return level === undefined ? words.webFigures.groupings[by] : words.webFigures.byLevel(level)
    },
    nameOf,
    below,
    /** Nothing lies below: the one line is the whole. */
    isDeepest: (lines: ReadonlyArray<BoardLine>) =>
      state().by === 'unit' && lines.length === 1 && here() !== undefined && lines[0]?.unitId === here()
  }
}
