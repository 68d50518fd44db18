/** Where things stand: stages, clocks, figures, progress, and the states of a page without content. */
import { createSignal, For, onCleanup } from 'solid-js'
import {
  Button,
  ClockBadge,
  type ClockFace,
  EmptyState,
  ErrorState,
  Failure,
  type Mark,
  NoPermission,
  Notice,
  Progress,
  Skeleton,
  StageBadge,
  StageTrack,
  Stat,
  Stats
} from '../../ui/index.tsx'
import { Chapter, Row, Specimen } from './parts.tsx'
import { t } from './samples.ts'

const marks = (): ReadonlyArray<readonly [Mark, string]> => [
  [0, t('已上报', 'Reported')],
  [0.25, t('已派单', 'Dispatched')],
  [0.5, t('办理中', 'Handling')],
  [0.75, t('已核实', 'Verified')],
  [1, t('已关闭', 'Closed')],
  ['paused', t('已挂账', 'Suspended')],
  ['returned', t('已退回', 'Returned')],
  ['declined', t('不予受理', 'Declined')],
  ['merged', t('已合并', 'Merged')]
]
const faces: ReadonlyArray<ClockFace> = [
  { tone: 'calm', minutes: 3_065 },
  { tone: 'near', minutes: 42 },
  { tone: 'over', minutes: -1_530 },
  { tone: 'paused', minutes: 600 },
  { tone: 'met', minutes: null },
  { tone: 'missed', minutes: -200 }
]
const stages = () => [
  { label: t('上报', 'Report'), state: 'done' as const, note: '03-05 09:12' },
  { label: t('受理', 'Accept'), state: 'done' as const, note: '09:20' },
  { label: t('派单', 'Dispatch'), state: 'done' as const, note: '09:41' },
  { label: t('签收', 'Receive'), state: 'skipped' as const },
  { label: t('办理', 'Handle'), state: 'now' as const, note: t('03-06 17:00 前', 'by 03-06 17:00') },
  { label: t('核实', 'Verify'), state: 'ahead' as const },
  { label: t('回复', 'Answer'), state: 'ahead' as const },
  { label: t('评价', 'Rate'), state: 'ahead' as const }
]

export function States() {
  const [part, setPart] = createSignal(640)
  const timer = setInterval(() => setPart((n) => (n >= 1_025 ? 0 : n + 25)), 1_000)
  onCleanup(() => clearInterval(timer))
  return (
    <Chapter title={t('状态', 'States')}>
      <Specimen name="StageBadge">
        <div class="grid grid-cols-2 gap-y-1.5 sm:grid-cols-3">
          <For each={marks()}>{([mark, label]) => <StageBadge mark={mark} label={label} />}</For>
        </div>
      </Specimen>
      <Specimen name="ClockBadge">
        <div class="flex flex-col gap-2">
          <Row>
            <For each={faces}>{(face) => <ClockBadge face={face} due="2026-03-06T09:00:00.000Z" />}</For>
          </Row>
          <Row>
            <For each={faces}>{(face) => <ClockBadge bare face={face} />}</For>
          </Row>
          <Row>
            <ClockBadge face={{ tone: 'near', minutes: 230, dayMinutes: 450 }} label={t('办理时限', 'Handling')} />
          </Row>
        </div>
      </Specimen>
      <Specimen name="StageTrack" wide>
        <StageTrack stages={stages()} />
      </Specimen>
      <Specimen name="StageTrack (narrow)">
        <div class="w-80 max-w-full rounded-md border border-line p-4">
          <StageTrack stages={stages()} />
        </div>
      </Specimen>
      <Specimen name="Stat">
        <Stats label={t('本月', 'This month')}>
          <Stat
            label={t('新上报', 'Reported')}
            value={1_284}
            href="/-/ui"
            unit={t('件', '')}
            note={t('比上月多 62', '62 more than last month')}
          />
          <Stat label={t('按时办结率', 'On time')} value={{ part: 1_197, whole: 1_231 }} href="/-/ui" />
          <Stat label={t('满意率', 'Satisfied')} value={{ part: 0, whole: 0 }} />
        </Stats>
      </Specimen>
      <Specimen name="Progress">
        <Progress
          label={t('导入微网格', 'Importing micro-grids')}
          part={part()}
          whole={1_025}
          note={t('正在检查边界是否相交', 'Checking that boundaries do not cross')}
          onCancel={() => setPart(0)}
        />
        <Progress label={t('正在准备', 'Preparing')} part={null} whole={0} />
      </Specimen>
      <Specimen name="Notice · Failure">
        <div class="flex flex-col gap-3">
          <Notice title={t('2027 年的节假日安排尚未公布', 'The holidays of 2027 are not yet published')}>
            {t(
              '期限按周末推算，公布后自动重算。',
              'Deadlines assume weekends only and are computed anew when they are.'
            )}
          </Notice>
          <Failure error={{ _tag: 'Stale', id: '', revision: 4 }} />
          <Failure error={{ _tag: 'Unavailable' }} onAgain={() => undefined} />
        </div>
      </Specimen>
      <Specimen name="Skeleton">
        <Skeleton lines={3} />
        <Skeleton lines={3} shape="rows" />
        <div class="mt-4">
          <Skeleton lines={3} shape="cards" />
        </div>
      </Specimen>
      <Specimen name="EmptyState">
        <div class="rounded-md border border-line">
          <EmptyState
            compact
            title={t('今天没有要办的事项', 'Nothing is owed today')}
            actions={<Button>{t('看看等别人的', 'See what waits for others')}</Button>}
          >
            {t('新派来的事项会自动出现在这里。', 'What is dispatched to you appears here by itself.')}
          </EmptyState>
        </div>
      </Specimen>
      <Specimen name="ErrorState · NoPermission">
        <div class="flex flex-col gap-3">
          <div class="rounded-md border border-line">
            <ErrorState compact error={new TypeError('no network')} onAgain={() => undefined} />
          </div>
          <div class="rounded-md border border-line">
            <NoPermission
              compact
              seenBy={t('审计管理员', 'the audit administrator')}
              givenBy={t('安全管理员', 'the security administrator')}
            />
          </div>
        </div>
      </Specimen>
    </Chapter>
  )
}
