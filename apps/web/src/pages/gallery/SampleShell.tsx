/** The shell with invented content: how a page inside it looks. Development only. */
import { Permission } from '@gezhi/domain/access'
import { createSignal, Show } from 'solid-js'
import { setLive } from '../../live.ts'
import { ScopeProvider, type ScopeSource, type ScopeUnit } from '../../scope.tsx'
import { type Account, SessionProvider, type SessionSource, useSession } from '../../session.tsx'
import { Shell } from '../../shell/Shell.tsx'
import {
  Button,
  ColumnMenu,
  createColumns,
  DownloadIcon,
  EmptyState,
  FilterChip,
  Page,
  SplitView,
  Table
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { IssueFacts, issueColumns } from './Lists.tsx'
import { sampleIssues, t } from './samples.ts'

const account: Account = {
  id: 'sample',
  username: 'hancaiwei',
  name: '韩采薇',
  post: '网格长',
  tenant: '春水区',
  zone: 'Asia/Shanghai',
  permissions: new Set(Permission.literals),
  units: [],
  whole: false
}
const source: SessionSource = {
  load: async () => account,
  signIn: async () => ({ ok: account }),
  signOut: async () => undefined
}

const units = (): ReadonlyArray<ScopeUnit> => [
  { id: '1', name: t('春水区', 'Chunshui'), hint: '330199' },
  { id: '2', name: t('望江街道', 'Wangjiang Street'), hint: '330199001' },
  { id: '3', name: t('映湖社区', 'Yinghu Community'), hint: '330199001003' }
]

export default function SampleShell() {
  const [depth, setDepth] = createSignal(2)
  const scope: ScopeSource = {
    trail: () => units().slice(0, depth()),
    choose: (id) => setDepth(Number(id)),
    below: async () => units().slice(depth(), depth() + 1),
    search: async (typed) => units().filter(({ name }) => name.includes(typed))
  }
  setLive('live')
  return (
    <SessionProvider source={source}>
      <ScopeProvider source={scope}>
        <Ready />
      </ScopeProvider>
    </SessionProvider>
  )
}

function Ready() {
  const session = useSession()
  return (
    <Show when={session.state().is === 'somebody'}>
      <Shell counts={{ today: 12 }}>
        <SampleIssues />
      </Shell>
    </Show>
  )
}

function SampleIssues() {
  const columns = createColumns('sample', issueColumns)
  const [openKey, setOpenKey] = createSignal<string>()
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  const opened = () => sampleIssues.find(({ id }) => id === openKey())
  return (
    <Page
      width="full"
      title={words.ui.nav.issues}
      aside={<span class="text-ink-3">400</span>}
      actions={
        <Button variant="quiet" icon={DownloadIcon}>
          {t('导出', 'Export')}
        </Button>
      }
      bar={
        <div class="flex flex-wrap items-center gap-2">
          <FilterChip name={t('阶段', 'Stage')} value={t('办理中', 'Handling')} onRemove={() => undefined}>
            <span />
          </FilterChip>
          <FilterChip name={t('时限', 'Clock')} value={undefined}>
            <span />
          </FilterChip>
          <span class="ml-auto">
            <ColumnMenu columns={columns} />
          </span>
        </div>
      }
    >
      <div class="h-full border-t border-line">
        <SplitView
          keep="sample"
          detailLabel={t('事项详情', 'Issue')}
          onClose={() => setOpenKey(undefined)}
          list={
            <Table
              class="h-full"
              main
              label={words.ui.nav.issues}
              rows={sampleIssues}
              rowKey={({ id }) => id}
              rowName={(row) => row.title()}
              columns={columns.shown()}
              selected={selected()}
              onSelect={setSelected}
              openKey={openKey()}
              onOpen={({ id }) => setOpenKey(id)}
              empty={<EmptyState title={t('没有事项', 'No issues')} />}
            />
          }
          detail={
            opened() === undefined ? undefined : (
              <Show when={opened()}>{(issue) => <IssueFacts issue={issue()} />}</Show>
            )
          }
        />
      </div>
    </Page>
  )
}
