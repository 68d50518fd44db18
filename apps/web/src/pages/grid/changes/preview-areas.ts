/** What the maps before and after a change show: which units stand out, and what lies around them. No drawing here. */
import type { UnitId } from '@gezhi/domain/common'
import type { Area } from '../../../map/map-model.ts'
import type { UnitChange, UnitSide } from '../../../queries/changes.ts'

/** Units that change by themselves, not only because what they hang on does. */
export const leading = (lines: ReadonlyArray<UnitChange>): ReadonlyArray<UnitChange> => {
  const ids = new Set<string>(lines.map(({ id }) => id))
  const follows = (side: UnitSide | null) => side?.parentId != null && ids.has(side.parentId)
  return lines.filter(({ before, after }) => !follows(before) && !follows(after))
}

/** Units whose boundaries, and those of all below them, are the ground that changes are seen on. */
export interface Around {
  readonly parentId: UnitId
  /** Of what lies below it. */
  readonly level: number
}

export const aroundOf = (lines: ReadonlyArray<UnitChange>): ReadonlyArray<Around> => {
  const born = new Set<string>(lines.flatMap(({ id, before }) => (before === null ? [id] : [])))
  const found = new Map<string, Around>()
  for (const { level, before, after } of leading(lines)) {
    for (const parentId of [before?.parentId, after?.parentId]) {
      if (parentId != null && !born.has(parentId)) found.set(parentId, { parentId, level })
    }
  }
  return [...found.values()].slice(0, aroundMax)
}

const aroundMax = 6

export interface Colours {
  readonly strong: string
  readonly quiet: string
}

/** What begins or ends stands out most; each says in words what happens to it. */
export const areasOn = (
  side: 'before' | 'after',
  lines: ReadonlyArray<UnitChange>,
  { strong, quiet }: Colours,
  say: (change: UnitChange['change']) => string
): ReadonlyArray<Area> =>
  leading(lines).flatMap((line): ReadonlyArray<Area> => {
    const face = line[side]
    return face === null || face.boundary === null
      ? []
      : [
          {
            id: line.id,
            name: face.name,
            note: say(line.change),
            geometry: face.boundary,
            special: face.kind === 'special',
            fill: line.change === 'changes' ? quiet : strong
          }
        ]
  })
