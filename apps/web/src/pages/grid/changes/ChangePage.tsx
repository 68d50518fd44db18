/** One change of the tree: as it is read and decided on, or one of its steps while it is worked on. */
import { ChangeSetId } from '@gezhi/domain/common'
import { useParams, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createMemo, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { paths } from '../../../paths.ts'
import { changeQuery } from '../../../queries/changes.ts'
import { refusalOf } from '../../../refusal.ts'
import { ButtonLink, EmptyState, ErrorState, Page, Skeleton } from '../../../ui/index.tsx'
import { ChangeView } from './ChangeView.tsx'
import { sayChanges } from './say.ts'
import { sameStep, stepIn } from './step-address.ts'

const StepPage = lazy(() => import('./steps/StepPage.tsx'))

const isId = Schema.is(ChangeSetId)
/** Stands in the question that is not asked. */
const nothing = '00000000-0000-7000-8000-000000000000'

export default function ChangePage() {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ step?: string; does?: string; unit?: string }>()
  const id = () => (isId(params.id) ? params.id : undefined)
  const page = useQuery(() => ({ ...changeQuery(ChangeSetId.make(id() ?? nothing)), enabled: id() !== undefined }))
  const missing = () => id() === undefined || refusalOf(page.error)?._tag === 'NotFound'
  const step = createMemo(() => (page.data === undefined ? undefined : stepIn(search, page.data)), undefined, {
    equals: sameStep
  })
  const waiting = () => (
    <Page title={sayChanges.title}>
      <Skeleton lines={8} />
    </Page>
  )
  return (
    <Switch fallback={waiting()}>
      <Match when={page.data}>
        {(data) => (
          <Show when={step()} fallback={<ChangeView page={data()} unit={search.unit} />} keyed>
            {(step) => (
              <Suspense fallback={waiting()}>
                <StepPage page={data()} step={step} />
              </Suspense>
            )}
          </Show>
        )}
      </Match>
      <Match when={page.error !== null || id() === undefined}>
        <Page title={sayChanges.title}>
          <Show when={missing()} fallback={<ErrorState error={page.error} onAgain={() => void page.refetch()} />}>
            <EmptyState
              title={sayChanges.missing}
              actions={<ButtonLink href={paths.changes()}>{sayChanges.toList}</ButtonLink>}
            >
              {sayChanges.missingHint}
            </EmptyState>
          </Show>
        </Page>
      </Match>
    </Switch>
  )
}
