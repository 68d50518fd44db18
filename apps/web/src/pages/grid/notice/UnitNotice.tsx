/** What of a unit is public: published or not, what strangers read, who agreed to what, and the poster with its code. */
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { type NoticeHolder, type NoticeView, noticeQuery } from '../../../queries/notices.ts'
import type { UnitPage } from '../../../queries/register-types.ts'
import { Badge, ErrorState, InfoIcon, Section, Skeleton } from '../../../ui/index.tsx'
import { NoticeActions } from './NoticeActions.tsx'
import { NoticeHolders } from './NoticeHolders.tsx'
import { NoticePreview } from './NoticePreview.tsx'
import { NoticesBelow } from './NoticesBelow.tsx'
import { say } from './say.ts'

const ClearanceDrawer = lazy(() => import('./ClearanceDrawer.tsx'))
const NoticeDrawer = lazy(() => import('./NoticeDrawer.tsx'))

export function UnitNotice(props: { page: UnitPage }) {
  const unit = () => props.page.unit
  const notice = useQuery(() => noticeQuery(unit().id))
  return (
    <Switch
      fallback={
        <Section title={say.title}>
          <Skeleton lines={3} />
        </Section>
      }
    >
      <Match when={notice.data}>{(found) => <Loaded notice={found()} page={props.page} />}</Match>
      <Match when={notice.error}>
        {(error) => (
          <Section title={say.title}>
            <ErrorState error={error()} onAgain={() => void notice.refetch()} />
          </Section>
        )}
      </Match>
    </Switch>
  )
}

function Loaded(props: { notice: NoticeView; page: UnitPage }) {
  const [changing, setChanging] = createSignal(false)
  const [clearing, setClearing] = createSignal<NoticeHolder>()
  const isPublic = () => props.notice.since !== null
  return (
    <Section
      title={say.title}
      actions={<NoticeActions notice={props.notice} unit={props.page.unit} onChange={() => setChanging(true)} />}
    >
      <div class="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge strong={isPublic()}>
          {isPublic() ? say.public(formatMoment(props.notice.since ?? '', 'date')) : say.notPublic}
        </Badge>
        <Show when={!isPublic()}>
          <span class="text-sm text-ink-3">{say.notPublicHint}</span>
        </Show>
      </div>
      <Show when={props.notice.lacks.length > 0}>
        <ul class="mb-3 flex flex-col gap-1 text-sm text-ink-2 print:hidden">
          <For each={props.notice.lacks}>
            {(lack) => (
              <li class="flex items-start gap-1.5">
                <InfoIcon class="mt-0.5" />
                {say.lacks[lack]}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="grid gap-x-8 gap-y-6 @3xl:grid-cols-2">
        <NoticePreview notice={props.notice} code={isPublic() ? props.notice.code : null} />
        <NoticeHolders holders={props.notice.holders} onClear={setClearing} />
      </div>
      <Show when={props.notice.below.grids > 0}>
        <NoticesBelow notice={props.notice} unit={props.page.unit} />
      </Show>
      <Suspense>
        <Show when={changing()}>
          <NoticeDrawer notice={props.notice} unitId={props.page.unit.id} onClose={() => setChanging(false)} />
        </Show>
        <Show when={clearing()}>
          {(holder) => <ClearanceDrawer holder={holder()} onClose={() => setClearing(undefined)} />}
        </Show>
      </Suspense>
    </Section>
  )
}

/** Where strangers find it: of this server, as it is reached now. */
export const addressOf = (code: string): string => `${location.origin}${paths.notice(code)}`
