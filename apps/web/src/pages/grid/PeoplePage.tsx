/** The people of the reader's area and the posts they hold. */
import { useNavigate, useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { peopleQuery } from '../../queries/people.ts'
import type { PersonLine } from '../../queries/register-types.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import { useMay } from '../../session.tsx'
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  ErrorState,
  NoValue,
  Page,
  PlusIcon,
  Skeleton,
  Table,
  UploadIcon
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { SearchBox } from '../SearchBox.tsx'
import { GridTabs } from './GridTabs.tsx'
import { PhoneNumber } from './PhoneNumber.tsx'
import { postText } from './post-text.ts'
import { say } from './say.ts'

const PersonDrawer = lazy(() => import('./PersonDrawer.tsx'))

export default function PeoplePage() {
  const [search, setSearch] = useSearchParams<{ q?: string }>()
  const navigate = useNavigate()
  const whyNot = useWhyNot()
  const scope = useScopeUnit()
  const [making, setMaking] = createSignal(false)
  const asked = () => {
    const unitId = scope()
    return { ...(search.q && { text: search.q }), ...(unitId !== undefined && { unitId }) }
  }
  const list = useInfiniteQuery(() => ({
    ...peopleQuery(asked()),
    placeholderData: keepPreviousData
  }))
  const rows = createMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [])
  const total = () => list.data?.pages[0]?.total

  return (
    <Page
      title={say.tabs.people}
      width="full"
      aside={
        <Show when={total()}>{(n) => <span class="text-ink-3">{say.peoplePage.count(formatNumber(n()))}</span>}</Show>
      }
      actions={
        <>
          <SearchBox
            label={say.peoplePage.search}
            does={say.peoplePage.find}
            text={search.q ?? ''}
            onFind={(q) => setSearch({ q: q === '' ? undefined : q })}
          />
          <Button icon={PlusIcon} disabledReason={whyNot('person.edit')} onClick={() => setMaking(true)}>
            {say.peoplePage.create}
          </Button>
        </>
      }
      bar={<GridTabs current="people" />}
    >
      <Switch fallback={<Skeleton shape="rows" lines={14} />}>
        <Match when={list.error !== null && rows().length === 0}>
          <ErrorState error={list.error} onAgain={() => void list.refetch()} />
        </Match>
        <Match when={list.data}>
          <Table
            main
            class="h-full"
            label={say.tabs.people}
            rows={rows()}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            columns={columns()}
            onOpen={({ id }) => navigate(paths.person(id))}
            total={total()}
            busy={list.isFetchingNextPage}
            onReachEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            empty={<Nobody narrowed={Object.keys(asked()).length > 0} onMake={() => setMaking(true)} />}
          />
        </Match>
      </Switch>
      <Suspense>
        <Show when={making()}>
          <PersonDrawer onClose={() => setMaking(false)} />
        </Show>
      </Suspense>
    </Page>
  )
}

function Nobody(props: { narrowed: boolean; onMake: () => void }) {
  const may = useMay()
  return (
    <EmptyState
      title={props.narrowed ? say.peoplePage.none : say.peoplePage.empty}
      actions={
        <Show when={!props.narrowed}>
          <Show when={may('import.run')}>
            <ButtonLink href={paths.newImport('people')} icon={UploadIcon}>
              {say.tabs.imports}
            </ButtonLink>
          </Show>
          <Show when={may('person.edit')}>
            <Button icon={PlusIcon} onClick={props.onMake}>
              {say.peoplePage.create}
            </Button>
          </Show>
        </Show>
      }
    >
      {props.narrowed ? say.peoplePage.noneHint : say.peoplePage.emptyHint}
    </EmptyState>
  )
}

const columns = (): ReadonlyArray<Column<PersonLine>> => {
  const column = say.peoplePage.column
  return [
    {
      id: 'name',
      title: column.name,
      width: 7,
      grow: 1,
      always: true,
      card: 'title',
      cell: ({ name }) => <span class="font-medium">{name}</span>
    },
    {
      id: 'posts',
      title: column.posts,
      width: 14,
      grow: 3,
      cell: ({ posts }) => (
        <Show when={posts.length > 0} fallback={<span class="text-ink-3">{say.peoplePage.noPosts}</span>}>
          {posts.map(postText).join(words.webLoop.common.list)}
        </Show>
      )
    },
    {
      id: 'phone',
      title: column.phone,
      width: 11,
      drop: 1,
      card: 'corner',
      cell: ({ id, name, phone }) => <PhoneNumber personId={id} name={name} masked={phone} />
    },
    {
      id: 'staffNumber',
      title: column.staffNumber,
      width: 7,
      drop: 2,
      cell: ({ staffNumber }) => <span class="text-ink-3">{staffNumber ?? <NoValue />}</span>
    }
  ]
}
