/** One person: posts of all times, what they have in hand, and what happened to the record. */
import { PersonId } from '@gezhi/domain/common'
import { A, useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createSignal, For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { personQuery } from '../../queries/people.ts'
import type { PersonPage as Person, PostLine } from '../../queries/register-types.ts'
import { refusalOf } from '../../refusal.ts'
import { useMay } from '../../session.tsx'
import {
  Badge,
  Button,
  ButtonLink,
  EditIcon,
  EmptyState,
  ErrorState,
  KeyValue,
  Page,
  PlusIcon,
  Section,
  Skeleton
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { IssueRows } from '../loop/IssueRows.tsx'
import { useAskEndPost } from './end-post.ts'
import { History } from './History.tsx'
import { PersonDuties } from './PersonDuties.tsx'
import { PhoneNumber } from './PhoneNumber.tsx'
import { say, sayPosts } from './say.ts'

const PassOnDrawer = lazy(() => import('./PassOnDrawer.tsx'))
const PersonDrawer = lazy(() => import('./PersonDrawer.tsx'))
const PlaceDrawer = lazy(() => import('./PlaceDrawer.tsx'))

const isPersonId = Schema.is(PersonId)

export default function PersonPage() {
  const params = useParams<{ id: string }>()
  const id = () => (isPersonId(params.id) ? params.id : undefined)
  const page = useQuery(() => ({ ...personQuery(PersonId.make(id() ?? '')), enabled: id() !== undefined }))
  return (
    <Switch
      fallback={
        <Page title={say.peoplePage.person}>
          <Skeleton lines={8} />
        </Page>
      }
    >
      <Match when={page.data}>{(data) => <Loaded page={data()} />}</Match>
      <Match when={page.error !== null || id() === undefined}>
        <Page title={say.peoplePage.person}>
          <Show
            when={id() === undefined || isMissing(page.error)}
            fallback={<ErrorState error={page.error} onAgain={() => void page.refetch()} />}
          >
            <EmptyState
              title={say.peoplePage.missing}
              actions={<ButtonLink href={paths.people()}>{say.peoplePage.toList}</ButtonLink>}
            >
              {say.peoplePage.missingHint}
            </EmptyState>
          </Show>
        </Page>
      </Match>
    </Switch>
  )
}

const isMissing = (error: unknown): boolean => refusalOf(error)?._tag === 'NotFound'

function Loaded(props: { page: Person }) {
  const whyNot = useWhyNot()
  const [doing, setDoing] = createSignal<'edit' | 'appoint'>()
  const person = () => props.page.person
  const close = () => setDoing(undefined)
  const now = () => props.page.posts.filter(({ inForce }) => inForce)
  const others = () => props.page.posts.filter(({ inForce }) => !inForce)
  return (
    <Page
      title={person().name}
      width="text"
      crumbs={[{ label: say.tabs.people, href: paths.people() }]}
      lead={now()
        .map(({ roleName, placeName }) => `${named(roleName)} · ${placeName}`)
        .join(' / ')}
      actions={
        <Button icon={EditIcon} disabledReason={whyNot('person.edit')} onClick={() => setDoing('edit')}>
          {say.peoplePage.edit}
        </Button>
      }
    >
      <KeyValue
        facts={[
          {
            name: say.peoplePage.phone,
            value: <PhoneNumber personId={person().id} name={person().name} masked={person().phone} />
          },
          { name: say.peoplePage.staffNumber, value: person().staffNumber }
        ]}
      />
      <Section
        title={say.peoplePage.posts}
        class="mt-8"
        actions={
          <Button
            size="small"
            icon={PlusIcon}
            disabledReason={whyNot('person.edit')}
            onClick={() => setDoing('appoint')}
          >
            {say.post.add}
          </Button>
        }
      >
        <Show when={props.page.posts.length > 0} fallback={<p class="text-ink-3">{say.peoplePage.noPosts}</p>}>
          <ul class="divide-y divide-line">
            <For each={[...now(), ...others()]}>{(post) => <PostRow post={post} name={person().name} />}</For>
          </ul>
        </Show>
      </Section>
      <PersonDuties page={props.page} />
      <Section title={say.peoplePage.openWork}>
        <Show when={props.page.openWork.count > 0} fallback={<p class="text-ink-3">{say.peoplePage.openWorkNone}</p>}>
          <IssueRows label={say.peoplePage.openWork} lines={props.page.openWork.issues} next="others" />
          <Show when={props.page.openWork.count > props.page.openWork.issues.length}>
            <p class="text-sm text-ink-3">{say.peoplePage.openWorkMore(formatNumber(props.page.openWork.count))}</p>
          </Show>
        </Show>
      </Section>
      <Section title={say.unit.history}>
        <History lines={props.page.history} />
      </Section>
      <Suspense>
        <Show when={doing() === 'edit'}>
          <PersonDrawer person={person()} onClose={close} />
        </Show>
        <Show when={doing() === 'appoint'}>
          <PlaceDrawer person={{ value: person().id, label: person().name }} onClose={close} />
        </Show>
      </Suspense>
    </Page>
  )
}

function PostRow(props: { post: PostLine; name: string }) {
  const may = useMay()
  const askEnd = useAskEndPost()
  const [passing, setPassing] = createSignal(false)
  const post = () => props.post
  const time = () => {
    const { from, to } = post()
    const until = to === null ? '' : ` ${say.until(formatMoment(to, 'date'))}`
    return `${say.since(formatMoment(from, 'date'))}${until}`
  }
  const state = () => {
    if (post().inForce) return say.post.current
    return post().to === null ? say.post.coming : say.post.past
  }
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
      <span class="min-w-0 flex-1">
        <span class="font-medium">{named(post().roleName)}</span>
        <A
          href={post().at.kind === 'unit' ? paths.unit(post().at.id) : paths.organisations({ open: post().at.id })}
          class="ml-2 hover:underline"
        >
          {post().placeName}
        </A>
        <span class="block text-sm text-ink-3">{time()}</span>
      </span>
      <Badge>{state()}</Badge>
      <Show when={post().inForce && may('person.edit')}>
        <Button variant="quiet" size="small" onClick={() => setPassing(true)}>
          {sayPosts.passOn.do}
        </Button>
        <Button
          variant="quiet"
          size="small"
          onClick={() =>
            void askEnd({ id: post().id, revision: post().revision, name: props.name, role: named(post().roleName) })
          }
        >
          {say.post.end}
        </Button>
      </Show>
      <Suspense>
        <Show when={passing()}>
          <PassOnDrawer post={post()} name={props.name} onClose={() => setPassing(false)} />
        </Show>
      </Suspense>
    </li>
  )
}
