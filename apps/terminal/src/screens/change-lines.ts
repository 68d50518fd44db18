/** One change of the tree in full, as lines: what it is, its steps in words, units before and after, what moves and what stays. */
import type { Operation } from '@gezhi/domain/grid'
import { say } from '../app/say.ts'
import { type ChangeDetail, named, type World } from '../app/world.ts'
import { moment, number } from '../format.ts'
import { blank, type Line, labelled, paragraph, span } from '../ui/line.ts'
import { oneLine, width } from '../ui/text.ts'

type Lines = ReadonlyArray<Line>
type Preview = NonNullable<ChangeDetail['preview']>
type UnitLine = Preview['units'][number]
type Face = NonNullable<UnitLine['before']>

export const changeLines = (world: World, detail: ChangeDetail, columns: number): Lines => [
  ...head(world, detail, columns),
  ...stepLines(world, detail.set.operations, namesOf(world, detail), columns),
  ...previewLines(world, detail, columns, detail.set.state !== 'inForce'),
  ...history(world, detail, columns)
]

const section = (title: string): Lines => [blank, [{ text: title, bold: true, tone: 'accent' }]]

const head = (world: World, { set, proposedBy, approvedBy, stale = [] }: ChangeDetail, columns: number): Lines => {
  const words = world.words.terminal.change
  const { fact, atOnce } = words
  const label = 2 + Math.max(...Object.values(fact).map(width))
  const line = (name: string, text: string | null) => (text === null ? [] : labelled(name, text, columns, label))
  const by = (at: string | null, who: string | null) =>
    at === null ? null : [moment(world, at, 'full'), oneLine(who ?? '')].join('  ').trim()
  const due = set.effectiveAt === null ? atOnce : moment(world, set.effectiveAt, 'full')
  return [
    ...paragraph(set.title, columns, { bold: true }),
    blank,
    ...line(fact.state, world.words.change.states[set.state]),
    ...line(fact.effectiveAt, set.inForceAt === null ? due : null),
    ...line(fact.inForceAt, by(set.inForceAt, null)),
    ...line(fact.proposed, by(set.proposedAt, proposedBy)),
    ...line(fact.approved, by(set.approvedAt, approvedBy)),
    ...line(fact.reason, set.reason),
    ...line(fact.note, set.note),
    ...(stale.length === 0
      ? []
      : [blank, ...labelled('!', words.stale(stale.map(({ name }) => oneLine(name)).join(words.join)), columns, 2)])
  ]
}

/** The name of a unit by its id: those that the server tells of, and those that begin by the change itself. */
export type Names = (id: string) => string

/** As much of a change as its preview is told by; nobody need have saved it. */
export interface Proposal extends Pick<ChangeDetail, 'names' | 'preview'> {
  readonly set: Pick<ChangeDetail['set'], 'operations' | 'reappointments'>
}

export const namesOf = ({ words }: World, { set, names, preview }: Proposal): Names => {
  const { brackets } = words.terminal
  const known = new Map<string, string>(
    Object.entries(names).map(([id, { name, code }]) => [id, `${name}${brackets(code)}`])
  )
  for (const { id, name } of set.operations.flatMap(beginningsOf)) known.set(id, name)
  for (const { id, before, after } of preview?.units ?? []) {
    const name = after?.name ?? before?.name
    if (name !== undefined && !known.has(id)) known.set(id, name)
  }
  return (id) => oneLine(known.get(id) ?? id)
}

const beginningsOf = (one: Operation): ReadonlyArray<{ readonly id: string; readonly name: string }> =>
  one.do === 'split' ? one.parts : one.do === 'merge' ? [one.into] : one.do === 'open' ? [one] : []

export const stepLines = (world: World, all: ReadonlyArray<Operation>, names: Names, columns: number): Lines => {
  const { sections, steps } = world.words.terminal.change
  const label = 2 + String(all.length).length
  return [
    ...section(sections.steps),
    ...(all.length === 0 ? paragraph(steps.none, columns, { tone: 'dim' }) : []),
    ...all.flatMap((one, i) => labelled(String(i + 1), stepText(world, one, names), columns, label))
  ]
}

/** One step as a sentence. */
export const stepText = (world: World, one: Operation, names: Names): string => {
  const { steps, join } = world.words.terminal.change
  switch (one.do) {
    case 'open':
      return steps.open(oneLine(one.name), names(one.parentId))
    case 'close':
      return steps.close(names(one.id), one.into === null ? null : names(one.into))
    case 'amend':
      return steps.amend(names(one.id), amended(world, one))
    case 'redraw':
      return steps.redraw(names(one.id))
    case 'move':
      return steps.move(names(one.id), names(one.parentId))
    case 'split':
      return steps.split(names(one.id), one.parts.map(({ name }) => oneLine(name)).join(join))
    case 'merge':
      return steps.merge(one.ids.map(names).join(join), oneLine(one.into.name))
  }
}

const amended = (world: World, one: Extract<Operation, { readonly do: 'amend' }>): string => {
  const { field, join, kinds, unknown } = world.words.terminal.change
  const heads = (n: number | null) => (n === null ? unknown : number(world, n))
  const { name, kind, areaClass, households, population } = one
  return [
    ...(name === undefined ? [] : [`${field.name} → ${oneLine(name)}`]),
    ...(kind === undefined ? [] : [`${field.kind} → ${kinds[kind]}`]),
    ...(areaClass === undefined ? [] : [`${field.areaClass} → ${areaClass ?? unknown}`]),
    ...(households === undefined ? [] : [`${field.households} → ${heads(households)}`]),
    ...(population === undefined ? [] : [`${field.population} → ${heads(population)}`])
  ].join(join)
}

/** What it would do on the tree as it is, or did; nothing of one that was withdrawn. */
export const previewLines = (world: World, about: Proposal, columns: number, ahead = true): Lines => {
  const { preview } = about
  if (preview === null) return []
  if (preview.refused !== null) {
    const why = say(world, { kind: 'refused', refusal: preview.refused })
    return [blank, ...labelled('!', why, columns, 2, { bold: true })]
  }
  if (about.set.operations.length === 0) return []
  const names = namesOf(world, about)
  return [
    ...unitLines(world, preview.units ?? [], names, columns),
    ...movingLines(world, preview, about.set, names, columns, ahead),
    ...stayLines(world, columns, ahead)
  ]
}

const marks = { begins: '+', changes: '~', ends: '−' } as const

const unitLines = (world: World, units: ReadonlyArray<UnitLine>, names: Names, columns: number): Lines => {
  const words = world.words.terminal.change
  return [
    ...section(words.sections.units),
    ...units.flatMap((unit) => labelled(marks[unit.change], unitText(world, unit, names), columns, 2))
  ]
}

const unitText = (world: World, { change, before, after, successors = [] }: UnitLine, names: Names): string => {
  const words = world.words.terminal.change
  const heads = ({ households }: Face) =>
    households === null ? [] : [`${words.field.households} ${number(world, households)}`]
  const whole = (face: Face) => [`${oneLine(face.name)} ${face.code}`, ...heads(face)].join('  ')
  if (before === null || after === null) {
    const face = after ?? before
    const heirs = successors.length === 0 ? [] : [words.successors(successors.map(names).join(words.join))]
    return face === null ? '' : [`${words[change]} ${whole(face)}`, ...heirs].join('  ')
  }
  const differing = (['name', 'code', 'parent', 'areaClass', 'households', 'population'] as const).filter(
    (key) => before[key] !== after[key]
  )
  const shown = (value: string | number | null) =>
    value === null ? words.unknown : typeof value === 'number' ? number(world, value) : oneLine(value)
  const differences = [
    ...differing.map((key) => `${words.field[key]} ${shown(before[key])} → ${shown(after[key])}`),
    ...(before.kind === after.kind ? [] : [`${words.kinds[before.kind]} → ${words.kinds[after.kind]}`]),
    ...(JSON.stringify(before.boundary) === JSON.stringify(after.boundary)
      ? []
      : [`${words.field.boundary} ${words.redrawn}`])
  ]
  return [`${oneLine(before.name)} ${before.code}`, ...differences].join('  ')
}

const movingLines = (
  world: World,
  preview: Preview,
  set: Proposal['set'],
  names: Names,
  columns: number,
  ahead: boolean
): Lines => {
  const words = world.words.terminal.change
  const to = (name: string | null) => (name === null ? words.nowhere : oneLine(name))
  const { issues = [], buildings = [], posts = [], organisations = [] } = preview
  const lines = [
    ...issues.map((one) => words.issues(oneLine(one.from), to(one.to), one.count)),
    ...buildings.map((one) => words.buildings(oneLine(one.from), to(one.to), one.count)),
    ...posts.map(({ id, person, role, roleName, unit }) => {
      // an older server tells the key alone
      const name = roleName === undefined ? role : named(world, roleName)
      const again = set.reappointments.find(({ postId }) => postId === id)
      return again === undefined
        ? words.postEnds(oneLine(person), name, oneLine(unit))
        : words.postAgain(oneLine(person), name, oneLine(unit), names(again.unitId))
    }),
    ...organisations.map((name) => words.organisation(oneLine(name))),
    ...(preview.more === true ? [words.more] : [])
  ]
  // what went along once it was in force, the things themselves tell
  if (lines.length === 0 && !ahead) return []
  return [
    ...section(words.sections.moves),
    ...(lines.length === 0 ? [words.nothingMoves] : lines).flatMap((text) => labelled('·', text, columns, 2))
  ]
}

const stayLines = (world: World, columns: number, ahead: boolean): Lines => {
  const { sections, stays, notYet } = world.words.terminal.change
  return [
    ...section(sections.stays),
    ...[...stays, ...(ahead ? [notYet] : [])].flatMap((text) => labelled('·', text, columns, 2))
  ]
}

/** The move that left a trace in the journal. */
const moveOf: Readonly<Record<string, keyof World['words']['change']['moves']>> = {
  Amended: 'edit',
  Submitted: 'submit',
  Approved: 'approve',
  SentBack: 'sendBack',
  Published: 'publish',
  Revised: 'revise',
  Withdrawn: 'withdraw',
  TookEffect: 'takeEffect',
  Stalled: 'stall',
  Settled: 'settle'
}

const momentColumns = 16

const history = (world: World, { history: all = [] }: ChangeDetail, columns: number): Lines => {
  if (all.length === 0) return []
  const { terminal, change } = world.words
  return [
    ...section(terminal.change.sections.history),
    ...all.toReversed().flatMap(({ at, tag, byName }) => {
      const move = moveOf[tag]
      const done = move === undefined ? terminal.change.fact.proposed : change.moves[move].done
      return labelled(moment(world, at), [done, oneLine(byName ?? '')].join('  ').trim(), columns, momentColumns)
    })
  ]
}

/** What stands in a list: state and units, short. */
export const briefly = (world: World, units: ReadonlyArray<string>): string =>
  units.map(oneLine).join(world.words.terminal.change.join)

export const stateSpan = (world: World, state: ChangeDetail['set']['state']) =>
  span(world.words.change.states[state], state === 'stalled' ? 'red' : undefined)
