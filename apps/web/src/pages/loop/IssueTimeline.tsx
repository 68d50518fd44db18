/** What happened to an issue: every fact with its moment, who did it and what they wrote. Nothing is ever taken out. */
import type { Move } from '@gezhi/domain/loop'
import { formatMoment } from '../../format.ts'
import type { Happened, IssueDetail } from '../../queries/types.ts'
import { createKept } from '../../remember.ts'
import {
  Button,
  CheckIcon,
  CloseIcon,
  EditIcon,
  type Icon,
  PausedMark,
  PlusIcon,
  RightIcon,
  RunningMark,
  Section,
  Timeline,
  type TimelineEntry,
  UndoIcon,
  UpDownIcon
} from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { satisfactionWord } from './IssueFacts.tsx'
import { stageRank } from './issue-face.ts'
import { stageName } from './stage-words.ts'

const signs: Partial<Record<Move, Icon>> = {
  decline: CloseIcon,
  cancel: CloseIcon,
  dispatch: RightIcon,
  return: UndoIcon,
  rework: UndoIcon,
  reopen: UndoIcon,
  suspend: PausedMark,
  resume: RunningMark,
  extend: PlusIcon,
  note: EditIcon
}

const [newestFirst, setNewestFirst] = createKept('timeline.newest', true, (text) => text === 'true', String)

export function IssueTimeline(props: { detail: IssueDetail }) {
  const entries = () => {
    const all = props.detail.timeline.map((happened) => entryOf(happened, props.detail))
    return newestFirst() ? all.reverse() : all
  }
  return (
    <Section
      class="mt-8!"
      title={words.webLoop.issue.timeline}
      actions={
        <Button variant="quiet" size="small" icon={UpDownIcon} onClick={() => setNewestFirst(!newestFirst())}>
          {newestFirst() ? words.webLoop.issue.newestFirst : words.webLoop.issue.oldestFirst}
        </Button>
      }
    >
      <Timeline entries={entries()} />
    </Section>
  )
}

const entryOf = (happened: Happened, detail: IssueDetail): TimelineEntry => {
  const { moved, relocated, revision, at } = happened
  if (relocated !== null) {
    return {
      id: String(revision),
      at,
      says: words.loop.relocated(relocated.from, relocated.to),
      who: words.webLoop.issue.platform,
      icon: RightIcon
    }
  }
  if (moved === null) {
    return {
      id: String(revision),
      at,
      says: words.loop.reported,
      who: happened.byName ?? undefined,
      icon: PlusIcon,
      strong: true
    }
  }
  const stays = moved.from === moved.to
  return {
    id: String(revision),
    at,
    says: words.loop.moves[moved.move].done,
    who: (
      <>
        {happened.byName ?? (moved.by === null ? words.webLoop.issue.platform : words.webLoop.common.unknown)}
        {happened.insteadOf.length > 0 &&
          ` · ${words.webLoop.issue.insteadOf(happened.insteadOf.join(words.webLoop.common.list))}`}
        {isOnward(moved) ? '' : ` · ${stageName(moved.to)}`}
      </>
    ),
    icon: signs[moved.move] ?? CheckIcon,
    strong: !stays,
    detail: <Said happened={moved} detail={detail} />
  }
}

/** A step along the line says by itself where it leads. */
const isOnward = ({ from, to }: NonNullable<Happened['moved']>): boolean =>
  from === to || stageRank(to) > stageRank(from)

/** By its name while it is still the class of the issue; a class that was changed later is known by its code. */
const matterName = (code: string, { matter }: IssueDetail): string =>
  matter?.code === code ? named(matter.minor) : code

/** What went with a move: texts as they were written, choices by their names. */
function Said(props: { happened: NonNullable<Happened['moved']>; detail: IssueDetail }) {
  const input = () => props.happened.input
  const say = () => words.webLoop.issue
  const nameOf = (id: string) => props.detail.names[id] ?? words.webLoop.common.unknown
  const lines = (): ReadonlyArray<string> => {
    const { matter, lead, assistants, ground, rating, until, limit } = input()
    return [
      ground !== undefined && words.loop.grounds[ground],
      matter !== undefined && say().withMatter(matterName(matter, props.detail)),
      lead !== undefined && say().withLead(nameOf(lead.id)),
      assistants !== undefined &&
        assistants.length > 0 &&
        say().withAssistants(assistants.map(({ id }) => nameOf(id)).join(words.webLoop.common.list)),
      until !== undefined && say().withUntil(formatMoment(until, 'full')),
      limit !== undefined && say().withLimit(words.loop.limits[limit.kind](limit.amount)),
      rating !== undefined &&
        `${words.loop.resolved(rating.resolved)}${words.webLoop.common.list}${say().satisfaction(rating.satisfaction, satisfactionWord(rating.satisfaction))}`
    ].filter((line) => typeof line === 'string')
  }
  const texts = () => {
    const { reason, result, answer, note } = input()
    return [reason, result, answer, note].filter((text) => text !== undefined)
  }
  return (
    <>
      {lines().length === 0 ? null : <p class="text-sm">{lines().join(' · ')}</p>}
      {texts().map((text) => (
        <p class="max-w-prose whitespace-pre-wrap">{text}</p>
      ))}
    </>
  )
}
