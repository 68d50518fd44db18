/** One issue in full, as lines: facts, place, clocks with the ledger behind them, route, tasks, and what happened. */
import { mainLine, type Stage } from '@gezhi/domain/loop'
import { type IssueDetail, named, stageName, type World } from '../app/world.ts'
import { moment } from '../format.ts'
import { blank, bold, ends, type Line, labelled, paragraph, span } from '../ui/line.ts'
import { oneLine, width } from '../ui/text.ts'
import { lightMark, timeLeft } from './issue-rows.ts'

type Lines = ReadonlyArray<Line>

/** The facts and all that explains them. */
export const factLines = (world: World, detail: IssueDetail, columns: number): Lines => [
  ...head(world, detail, columns),
  ...facts(world, detail, columns),
  ...clocks(world, detail, columns),
  ...route(world, detail, columns),
  ...tasks(world, detail, columns)
]

/** `11月22日 18:52` and a gap. */
const momentColumns = 16

const section = (title: string): Lines => [blank, [{ text: title, bold: true, tone: 'accent' }]]

const head = (world: World, { issue }: IssueDetail, columns: number): Lines => {
  const { loop } = world.words
  const stages: ReadonlyArray<Stage> = mainLine
  const reached = stages.indexOf(issue.stage) + 1
  const track = reached > 0 ? `${'■'.repeat(reached)}${'□'.repeat(mainLine.length - reached)} ` : ''
  return [
    ...paragraph(issue.title, columns, { bold: true }),
    [
      span(track, 'dim'),
      { text: stageName(world, issue.stage), bold: true },
      span(`  #${issue.number} · ${loop.channels[issue.channel]} · ${moment(world, issue.reportedAt)}`, 'dim')
    ]
  ]
}

const facts = (world: World, { issue, place, matter, reporter, names }: IssueDetail, columns: number): Lines => {
  const { loop, terminal } = world.words
  const { detail: words } = terminal
  const label = labelColumns(world)
  const line = (name: string, text: string | null) =>
    text === null || text.trim() === '' ? [] : labelled(name, text, columns, label)
  const who = [reporter.name, reporter.phone].filter((part) => part !== null).join(' ')
  const where = place.map(({ name }) => oneLine(name)).join(' › ')
  const at = issue.point === null ? null : `${issue.point[0]}, ${issue.point[1]}`
  const lead = issue.lead === null ? null : (names[issue.lead.id] ?? null)
  const { rating } = issue
  return [
    blank,
    ...(issue.description.trim() === '' ? [] : [...paragraph(issue.description, columns), blank]),
    ...line(
      words.matter,
      matter === null ? words.noMatter : `${matter.code} ${named(world, matter.major)} / ${named(world, matter.minor)}`
    ),
    ...line(words.place, `${where}${terminal.brackets(loop.located[issue.located])}`),
    ...line(words.address, issue.address),
    ...line(words.point, at),
    ...line(words.reporter, reporter.hidden ? words.hidden : who),
    ...line(words.lead, lead),
    ...line(words.ground, issue.ground === null ? null : loop.grounds[issue.ground]),
    ...line(words.until, issue.until === null ? null : moment(world, issue.until, 'full')),
    ...line(words.result, issue.result),
    ...line(words.answer, issue.answer),
    ...line(
      words.rating,
      rating === null ? null : `${loop.resolved(rating.resolved)} · ${satisfaction(world, rating.satisfaction)}`
    )
  ]
}

const satisfaction = ({ words }: World, n: number): string => {
  const all: Readonly<Record<number, string>> = words.loop.satisfactions
  return `${n} ${all[n] ?? ''}`
}

/** As wide as the widest label of the facts. */
const labelColumns = ({ words }: World): number => {
  const { matter, place, address, point, reporter, lead, ground, until, result, answer, rating } = words.terminal.detail
  return (
    2 + Math.max(...[matter, place, address, point, reporter, lead, ground, until, result, answer, rating].map(width))
  )
}

const clocks = (world: World, { issue, stepClock, promiseClock }: IssueDetail, columns: number): Lines => {
  const { loop, terminal } = world.words
  const clock = (name: string, view: IssueDetail['stepClock']): Lines => {
    if (view.state === 'idle') return []
    const state = view.state === 'running' ? '' : ` ${loop.clockStates[view.state]}`
    const due = view.due === null ? '' : ` ${terminal.detail.due(moment(world, view.due))}`
    return [
      ends(
        [lightMark[view.light], span(' '), bold(name), span(`${due}${state}`)],
        [view.state === 'running' ? timeLeft(world, view.due, view.light) : span('')],
        columns
      ),
      ...view.ledger.flatMap((entry) => ledgerLines(world, entry, columns)),
      ...(view.provisional ? paragraph(loop.provisional, columns, { tone: 'dim' }) : [])
    ]
  }
  const step = issue.step === null ? loop.clocks.step : `${loop.clocks.step} ${loop.steps[issue.step]}`
  const lines = [...clock(step, stepClock), ...clock(loop.clocks.promise, promiseClock)]
  return lines.length === 0 ? [] : [...section(terminal.detail.clocks), ...lines]
}

/** Why it is due then: each event with what it gave and where it led. */
const ledgerLines = (world: World, entry: IssueDetail['stepClock']['ledger'][number], columns: number): Lines => {
  const { loop, terminal } = world.words
  const { event, at, limit, reason, due, days, counts } = entry
  const given = limit === undefined ? '' : ` ${loop.limits[limit.kind](limit.amount)}`
  const leads = event === 'start' || event === 'extend' || event === 'resume'
  const led = due === null || !leads ? '' : ` → ${moment(world, due)}`
  const over =
    days === null || !leads || days.weekend + days.holidays.length + days.makeUp.length === 0
      ? ''
      : terminal.detail.days(days)
  const why = reason === undefined ? '' : ` · ${oneLine(reason)}`
  const none = counts ? '' : ` ${terminal.detail.noEffect}`
  return labelled(
    `  ${moment(world, at)}`,
    `${loop.clockEvents[event]}${given}${led}${over}${why}${none}`,
    columns,
    momentColumns + 2,
    { tone: 'dim' }
  )
}

const route = (world: World, { issue }: IssueDetail, columns: number): Lines => {
  const { loop, terminal } = world.words
  if (issue.route === null) return []
  return [
    ...section(terminal.detail.route),
    ...issue.route.trace.flatMap((line) =>
      labelled(line.taken ? '✓' : '·', loop.trace[line.rule](line), columns, 2, line.taken ? {} : { tone: 'dim' })
    )
  ]
}

const tasks = (world: World, { issue, names }: IssueDetail, columns: number): Lines => {
  const { loop, terminal } = world.words
  if (issue.tasks.length === 0) return []
  return [
    ...section(terminal.detail.tasks),
    ...issue.tasks.flatMap(({ role, assignee, done, result }) =>
      labelled(
        loop.taskRoles[role],
        `${oneLine(names[assignee.id] ?? '')} · ${loop.taskDone(done)}${result === null ? '' : `\n${result}`}`,
        columns,
        width(loop.taskRoles.assist) + 2
      )
    )
  ]
}

/** What happened, the first first. */
export const timelineLines = (world: World, { timeline, names }: IssueDetail, columns: number): Lines => {
  const { loop, terminal } = world.words
  return [
    ...section(terminal.detail.timeline),
    // an older server does not tell all of this
    ...timeline.flatMap(({ at, byName, insteadOf = [], moved = null, relocated = null }) => {
      const done =
        relocated !== null
          ? loop.relocated(oneLine(relocated.from), oneLine(relocated.to))
          : moved === null
            ? loop.reported
            : loop.moves[moved.move].done
      const instead = insteadOf.length > 0 ? [terminal.detail.insteadOf(insteadOf.map(oneLine).join(', '))] : []
      const who = [...(byName === null ? [] : [oneLine(byName)]), ...instead].join(' ')
      const input = moved?.input ?? {}
      const name = input.lead === undefined ? undefined : names[input.lead.id]
      const lead = name === undefined ? '' : ` → ${oneLine(name)}`
      const ground = input.ground === undefined ? [] : [loop.grounds[input.ground]]
      const said = [...ground, input.reason, input.result, input.answer, input.note].filter(
        (text) => text !== undefined
      )
      return labelled(
        moment(world, at),
        [`${done}${lead}${who === '' ? '' : `  ${who}`}`, ...said].join('\n'),
        columns,
        momentColumns
      )
    })
  ]
}
