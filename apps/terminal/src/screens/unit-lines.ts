/** One unit in full, as lines: where it is, who answers for it, what it lacks, who serves it, and what lies below. */
import { officialKey } from '@gezhi/domain/grid'
import { named, type UnitPage, type World } from '../app/world.ts'
import { moment, number } from '../format.ts'
import { blank, type Line, labelled, paragraph, span } from '../ui/line.ts'
import { oneLine, width } from '../ui/text.ts'
import { saidOf } from './check-said.ts'

type Lines = ReadonlyArray<Line>

export const unitLines = (world: World, page: UnitPage, columns: number): Lines => [
  ...paragraph(page.unit.name, columns, { bold: true }),
  [span([named(world, page.level.name), page.unit.code, ...kindOf(world, page)].join(' · '), 'dim')],
  blank,
  ...facts(world, page, columns),
  ...codes(world, page, columns),
  ...checks(world, page, columns),
  ...people(world, page, columns),
  ...organisations(world, page, columns),
  ...children(world, page, columns)
]

/** Above the grids there is but one kind. */
const kindOf = ({ words }: World, { unit, level }: UnitPage): ReadonlyArray<string> =>
  level.working || unit.kind === 'special' ? [words.terminal.ground.unitKinds[unit.kind]] : []

const section = (title: string): Lines => [blank, [{ text: title, bold: true, tone: 'accent' }]]

const facts = (world: World, { unit, chain, boundary, lineage }: UnitPage, columns: number): Lines => {
  const { ground, unit: words } = world.words.terminal
  const { fact } = ground.unit
  const labels = [
    ...[fact.parent, fact.households, fact.population, fact.area, fact.from],
    ...[ground.unit.endedOn, ground.unit.became]
  ]
  const label = 2 + Math.max(...labels.map(width))
  const line = (name: string, text: string) => (text === '' ? [] : labelled(name, text, columns, label))
  const count = (n: number | null) => (n === null ? '' : number(world, n))
  return [
    ...line(fact.parent, chain.map(({ name }) => oneLine(name)).join(' › ')),
    ...line(fact.households, count(unit.households)),
    ...line(fact.population, count(unit.population)),
    ...line(fact.area, boundary === null ? words.noBoundary : areaOf(world, boundary.area)),
    ...line(fact.from, moment(world, unit.from, 'day')),
    ...line(ground.unit.endedOn, unit.to === null ? '' : moment(world, unit.to, 'day')),
    ...line(ground.unit.became, lineage.successors.map(({ name, code }) => `${oneLine(name)} ${code}`).join(' · '))
  ]
}

/** Those beside the official one, and those of earlier days. */
const codes = (world: World, { codes: all }: UnitPage, columns: number): Lines => {
  const { codes: words } = world.words.terminal.ground.unit
  const shown = all.filter(({ name, earlier }) => name !== null || earlier.length > 0)
  if (shown.length === 0) return []
  const nameOf = ({ scheme, name }: UnitPage['codes'][number]) =>
    name === null ? (scheme === officialKey ? words.official : scheme) : named(world, name)
  const label = 2 + Math.max(...shown.map((one) => width(nameOf(one))))
  return [
    ...section(words.title),
    ...shown.flatMap((one) => [
      ...labelled(nameOf(one), one.code ?? words.none, columns, label),
      ...one.earlier.flatMap(({ code, from, to }) =>
        labelled(
          '',
          words.earlier(code, moment(world, from, 'day'), to === null ? '' : moment(world, to, 'day')),
          columns,
          label,
          { tone: 'dim' }
        )
      )
    ])
  ]
}

/** In square kilometres from one on, else in hectares. */
const areaOf = (world: World, squareMetres: number): string => {
  const { area } = world.words.terminal.ground
  const short = (n: number) => number(world, Number(n.toPrecision(3)))
  return squareMetres >= 1e6 ? area.km2(short(squareMetres / 1e6)) : area.ha(short(squareMetres / 1e4))
}

const checks = (world: World, { checks: all }: UnitPage, columns: number): Lines => {
  const { unit } = world.words.terminal.ground
  const bad = all.filter(({ ok }) => ok === false)
  if (bad.length === 0) return [...section(unit.checks), ...paragraph(unit.checksGood, columns, { tone: 'dim' })]
  return [
    ...section(unit.checks),
    ...bad.flatMap((check) => {
      const { what, hint } = saidOf(world, check)
      return [
        ...labelled('!', what, columns, 2, { bold: true }),
        ...(hint === null ? [] : labelled('', hint, columns, 2, { tone: 'dim' }))
      ]
    })
  ]
}

const people = (world: World, { people: all, vacancies }: UnitPage, columns: number): Lines => {
  const { brackets, ground } = world.words.terminal
  const { unit } = ground
  const roles = [...all, ...vacancies].map(({ roleName }) => width(named(world, roleName)))
  const label = 2 + Math.max(0, ...roles)
  return [
    ...section(unit.staff),
    ...(all.length === 0 ? paragraph(unit.noStaff, columns, { tone: 'dim' }) : []),
    ...all.flatMap(({ roleName, name, phone }) =>
      labelled(named(world, roleName), [oneLine(name), phone ?? ''].join('  ').trim(), columns, label)
    ),
    ...vacancies.flatMap(({ roleName, min, have }) =>
      labelled(named(world, roleName), `${unit.vacant}${brackets(unit.vacantHint(min, have))}`, columns, label, {
        tone: 'dim'
      })
    )
  ]
}

const organisations = (world: World, { organisations: all }: UnitPage, columns: number): Lines => {
  if (all.length === 0) return []
  const { unit } = world.words.terminal.ground
  return [...section(unit.organisations), ...paragraph(all.map(({ name }) => oneLine(name)).join(' · '), columns)]
}

const children = (world: World, { children: all }: UnitPage, columns: number): Lines => {
  const [first] = all
  if (first === undefined) return []
  const { unit } = world.words.terminal.ground
  const level = world.registers?.levels[first.level]
  const code = 2 + Math.max(...all.map((child) => width(child.code)))
  return [
    ...section(level === undefined ? unit.children : unit.childrenOf(named(world, level), all.length)),
    ...all.flatMap((child) => labelled(child.code, oneLine(child.name), columns, code))
  ]
}
