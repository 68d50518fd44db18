/** Records: table, split view, tree, facts, history. */
import { createSignal, Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import {
  Badge,
  Button,
  CheckIcon,
  ClockBadge,
  type Column,
  ColumnMenu,
  createColumns,
  EmptyState,
  FileIcon,
  KeyValue,
  PersonName,
  Section,
  SidePanel,
  type Sort,
  SplitView,
  StageBadge,
  Table,
  Timeline,
  Tree
} from '../../ui/index.tsx'
import { Chapter, Specimen } from './parts.tsx'
import { type SampleIssue, sampleIssues, sampleTree, t } from './samples.ts'

export const issueColumns = (): ReadonlyArray<Column<SampleIssue>> => [
  {
    id: 'number',
    title: t('编号', 'Number'),
    width: 7.5,
    drop: 2,
    card: 'remark',
    cell: (row) => <span class="text-ink-3">{row.number}</span>
  },
  {
    id: 'title',
    title: t('事项', 'Issue'),
    width: 8,
    grow: 3,
    always: true,
    card: 'title',
    cell: (row) => row.title()
  },
  {
    id: 'stage',
    title: t('阶段', 'Stage'),
    width: 6.5,
    sortable: true,
    cell: (row) => <StageBadge mark={row.mark} label={row.stage()} />
  },
  {
    id: 'clock',
    title: t('剩余时间', 'Time left'),
    width: 11,
    sortable: true,
    card: 'corner',
    cell: (row) => <ClockBadge bare face={row.clock} />
  },
  {
    id: 'unit',
    title: t('单元', 'Unit'),
    width: 12,
    grow: 1,
    drop: 3,
    cell: (row) => <span class="text-ink-2">{row.unit()}</span>
  },
  { id: 'handler', title: t('办理', 'Handler'), width: 6.5, drop: 4, cell: (row) => row.handler() },
  { id: 'matter', title: t('类别', 'Class'), width: 6, drop: 1, initiallyHidden: true, cell: (row) => row.matter() },
  {
    id: 'at',
    title: t('上报', 'Reported'),
    width: 7.5,
    drop: 5,
    align: 'end',
    sortable: true,
    card: 'none',
    cell: (row) => <span class="text-ink-3">{formatMoment(row.at)}</span>
  }
]

export function IssueFacts(props: { issue: SampleIssue }) {
  return (
    <div class="px-5 py-4">
      <p class="text-sm text-ink-3">{props.issue.number}</p>
      <h2 class="mb-2 text-lg font-semibold">{props.issue.title()}</h2>
      <p class="mb-5 flex flex-wrap gap-3">
        <StageBadge mark={props.issue.mark} label={props.issue.stage()} />
        <ClockBadge face={props.issue.clock} />
      </p>
      <Section title={t('基本情况', 'Facts')}>
        <KeyValue
          facts={[
            { name: t('类别', 'Class'), value: props.issue.matter() },
            { name: t('层级', 'Tier'), value: <Badge>{t('社区级', 'Community')}</Badge> },
            { name: t('单元', 'Unit'), value: props.issue.unit(), wide: true },
            { name: t('上报人', 'Reporter'), value: <PersonName name={t('陈*', 'Chen *')} /> },
            { name: t('联系电话', 'Phone'), value: undefined }
          ]}
        />
      </Section>
      <Section title={t('经过', 'History')}>
        <Timeline
          entries={[
            {
              id: '3',
              at: '2026-03-06T02:40:00.000Z',
              says: t('上传现场照片', 'Photos of the place added'),
              who: t('韩** · 网格员', 'Han **, grid worker'),
              detail: (
                <span class="inline-flex items-center gap-1.5">
                  <FileIcon class="text-ink-3" />
                  {t('照片 2 张', '2 photos')}
                </span>
              )
            },
            {
              id: '2',
              at: '2026-03-05T01:41:00.000Z',
              says: t('派给城管中队', 'Dispatched to the city inspectors'),
              who: t('规则：属地优先', 'Rule: territory first'),
              strong: true,
              icon: CheckIcon
            },
            {
              id: '1',
              at: '2026-03-05T01:12:00.000Z',
              says: t('居民上报', 'Reported by a resident'),
              detail: t('“晚上看不清台阶，老人容易摔。”', '“The steps cannot be seen at night; old people may fall.”')
            }
          ]}
        />
      </Section>
    </div>
  )
}

export function Lists() {
  const columns = createColumns('gallery', issueColumns)
  const [sort, setSort] = createSignal<Sort | null>({ by: 'clock', down: false })
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  const [openKey, setOpenKey] = createSignal<string | undefined>('issue-1')
  const [unfolded, setUnfolded] = createSignal<ReadonlySet<string>>(new Set(['district', 'wangjiang']))
  const [chosen, setChosen] = createSignal('wangjiang-Yinghu')
  const [panel, setPanel] = createSignal(true)
  const opened = () => sampleIssues.find(({ id }) => id === openKey())

  return (
    <Chapter title={t('列表与记录', 'Lists and records')}>
      <Specimen name="Table · ColumnMenu · SplitView" wide>
        <div class="flex h-130 flex-col rounded-md border border-line">
          <div class="flex items-center justify-end border-b border-line px-2 py-1">
            <ColumnMenu columns={columns} />
          </div>
          <div class="min-h-0 flex-1">
            <SplitView
              keep="gallery"
              detailLabel={t('事项详情', 'Issue')}
              onClose={() => setOpenKey(undefined)}
              list={
                <Table
                  class="h-full"
                  main
                  label={t('事项', 'Issues')}
                  rows={sampleIssues}
                  rowKey={({ id }) => id}
                  rowName={(row) => row.title()}
                  columns={columns.shown()}
                  sort={sort()}
                  onSort={setSort}
                  selected={selected()}
                  onSelect={setSelected}
                  bulk={
                    <>
                      <Button size="small">{t('转办', 'Hand over')}</Button>
                      <Button size="small" variant="quiet" onClick={() => setSelected(new Set())}>
                        {t('取消选择', 'Clear')}
                      </Button>
                    </>
                  }
                  openKey={openKey()}
                  onOpen={({ id }) => setOpenKey(id)}
                  empty={<EmptyState title={t('没有事项', 'No issues')} />}
                />
              }
              detail={<Show when={opened()}>{(issue) => <IssueFacts issue={issue()} />}</Show>}
            />
          </div>
        </div>
      </Specimen>
      <Specimen name="Tree">
        <div class="rounded-md border border-line p-1.5">
          <Tree
            label={t('单元树', 'Units')}
            nodes={sampleTree()}
            open={unfolded()}
            onOpen={setUnfolded}
            chosen={chosen()}
            onChoose={setChosen}
          />
        </div>
      </Specimen>
      <Specimen name="SidePanel">
        <div class="relative flex h-80 overflow-hidden rounded-md border border-line bg-paper">
          <div class="grid flex-1 place-items-center text-ink-3">{t('地图', 'Map')}</div>
          <Show when={panel()} fallback={<Button onClick={() => setPanel(true)}>{t('打开', 'Open')}</Button>}>
            <SidePanel
              title={t('映湖社区 · 02 网格', 'Yinghu · Grid 02')}
              aside="330199001003002"
              onClose={() => setPanel(false)}
              footer={<Button size="small">{t('打开单元', 'Open the unit')}</Button>}
            >
              <KeyValue
                columns={1}
                facts={[
                  { name: t('户数', 'Households'), value: '412' },
                  { name: t('网格长', 'Leader'), value: <PersonName name={t('韩**', 'Han **')} /> },
                  { name: t('在办', 'Open'), value: '7' }
                ]}
              />
            </SidePanel>
          </Show>
        </div>
      </Specimen>
      <Specimen name="Table (empty)">
        <div class="rounded-md border border-line">
          <Table
            label={t('事项', 'Issues')}
            rows={[] as ReadonlyArray<SampleIssue>}
            rowKey={({ id }) => id}
            rowName={(row) => row.title()}
            columns={issueColumns()}
            empty={
              <EmptyState
                compact
                title={t('没有符合筛选的事项', 'No issue fits the filters')}
                actions={<Button>{t('清除筛选', 'Clear filters')}</Button>}
              />
            }
          />
        </div>
      </Specimen>
    </Chapter>
  )
}
