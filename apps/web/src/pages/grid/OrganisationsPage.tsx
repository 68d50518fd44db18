/** Departments and offices: what they are, which units they serve, what they answer for. */
import { A, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { organisationsQuery } from '../../queries/grid.ts'
import { useEndOrganisation } from '../../queries/people.ts'
import { referenceQuery, useMatters } from '../../queries/reference.ts'
import type { OrganisationLine } from '../../queries/register-types.ts'
import { tellRefusal } from '../../tell.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Chip,
  type Column,
  confirm,
  EditIcon,
  EmptyState,
  ErrorState,
  KeyValue,
  NoValue,
  Page,
  PlusIcon,
  Skeleton,
  SplitView,
  Table,
  TrashIcon,
  toast
} from '../../ui/index.tsx'
import { matches } from '../../ui/match.ts'
import { useWhyNot } from '../../why-not.ts'
import { named, words } from '../../words.ts'
import { writeFilters } from '../loop/issue-filters.ts'
import { SearchBox } from '../SearchBox.tsx'
import { GridTabs } from './GridTabs.tsx'
import { OrganisationMembers } from './OrganisationMembers.tsx'
import { say } from './say.ts'

const OrganisationDrawer = lazy(() => import('./OrganisationDrawer.tsx'))
const PostDrawer = lazy(() => import('./PostDrawer.tsx'))

type Doing = { readonly does: 'create' } | { readonly does: 'edit' | 'appoint'; readonly one: OrganisationLine }

export default function OrganisationsPage() {
  const [search, setSearch] = useSearchParams<{ q?: string; open?: string }>()
  const whyNot = useWhyNot()
  const list = useQuery(organisationsQuery)
  const [doing, setDoing] = createSignal<Doing>()
  const departments = useDepartments()
  const close = () => setDoing(undefined)
  const rows = createMemo(() =>
    (list.data ?? []).filter((one) =>
      matches(search.q ?? '', one.name, departments(one.department), say.organisationKinds[one.kind])
    )
  )
  const opened = () => list.data?.find(({ id }) => id === search.open)
  const target = (does: 'edit' | 'appoint') => {
    const now = doing()
    return now !== undefined && now.does === does && 'one' in now ? now.one : undefined
  }

  return (
    <Page
      title={say.tabs.organisations}
      width="full"
      aside={
        <Show when={list.data}>
          <span class="text-ink-3">{say.organisation.count(formatNumber(rows().length))}</span>
        </Show>
      }
      actions={
        <>
          <SearchBox
            label={say.organisation.search}
            does={say.organisation.search}
            text={search.q ?? ''}
            onFind={(q) => setSearch({ q: q === '' ? undefined : q })}
          />
          <Button icon={PlusIcon} disabledReason={whyNot('unit.edit')} onClick={() => setDoing({ does: 'create' })}>
            {say.organisation.create}
          </Button>
        </>
      }
      bar={<GridTabs current="organisations" />}
    >
      <Switch fallback={<Skeleton shape="rows" lines={14} />}>
        <Match when={list.error}>{(error) => <ErrorState error={error()} onAgain={() => void list.refetch()} />}</Match>
        <Match when={list.data}>
          <SplitView
            keep="organisations"
            start={58}
            detailLabel={say.organisation.detail}
            onClose={() => setSearch({ open: undefined })}
            list={
              <Table
                main
                class="h-full"
                label={say.tabs.organisations}
                rows={rows()}
                rowKey={({ id }) => id}
                rowName={({ name }) => name}
                columns={columns(departments)}
                onOpen={({ id }) => setSearch({ open: id })}
                openKey={search.open}
                empty={
                  <EmptyState title={search.q ? say.organisation.none : say.organisation.empty}>
                    {search.q ? '' : say.organisation.emptyHint}
                  </EmptyState>
                }
              />
            }
            detail={
              opened() === undefined ? undefined : (
                <Show when={opened()}>
                  {(one) => (
                    <Detail
                      one={one()}
                      department={departments(one().department)}
                      onEdit={() => setDoing({ does: 'edit', one: one() })}
                      onAppoint={() => setDoing({ does: 'appoint', one: one() })}
                      onEnded={() => setSearch({ open: undefined })}
                    />
                  )}
                </Show>
              )
            }
          />
        </Match>
      </Switch>
      <Suspense>
        <Show when={doing()?.does === 'create'}>
          <OrganisationDrawer onClose={close} />
        </Show>
        <Show when={target('edit')}>{(one) => <OrganisationDrawer organisation={one()} onClose={close} />}</Show>
        <Show when={target('appoint')}>
          {(one) => (
            <PostDrawer place={{ kind: 'organisation', id: one().id }} placeName={one().name} onClose={close} />
          )}
        </Show>
      </Suspense>
    </Page>
  )
}

/** The name of a kind of department. */
const useDepartments = (): ((key: string | null) => string | undefined) => {
  const reference = useQuery(referenceQuery)
  return (key) => {
    const found = reference.data?.departments.find((one) => one.key === key)
    return found === undefined ? (key ?? undefined) : named(found.name)
  }
}

const columns = (departments: (key: string | null) => string | undefined): ReadonlyArray<Column<OrganisationLine>> => {
  const column = say.organisation.column
  return [
    {
      id: 'name',
      title: column.name,
      width: 12,
      grow: 2,
      always: true,
      card: 'title',
      cell: ({ name }) => <span class="font-medium">{name}</span>
    },
    {
      id: 'kind',
      title: column.kind,
      width: 8,
      drop: 2,
      cell: ({ kind }) => <Badge>{say.organisationKinds[kind]}</Badge>
    },
    {
      id: 'department',
      title: column.department,
      width: 8,
      grow: 1,
      drop: 3,
      cell: ({ department }) => <span class="text-ink-2">{departments(department) ?? <NoValue />}</span>
    },
    {
      id: 'serves',
      title: column.serves,
      width: 8,
      grow: 1,
      drop: 1,
      cell: ({ serves }) => serves.map(({ name }) => name).join(words.webLoop.common.list)
    },
    {
      id: 'people',
      title: column.people,
      width: 4,
      align: 'end',
      card: 'named',
      cell: ({ people }) => formatNumber(people)
    }
  ]
}

function Detail(props: {
  one: OrganisationLine
  department: string | undefined
  onEdit: () => void
  onAppoint: () => void
  onEnded: () => void
}) {
  const whyNot = useWhyNot()
  const matters = useMatters()
  const endOrganisation = useEndOrganisation()
  const one = () => props.one
  /** `01` names a whole major class. */
  const matterName = (prefix: string) => {
    const exact = matters().find(({ code }) => code === prefix)
    if (exact !== undefined) return named(exact.minor)
    const major = matters().find(({ code }) => code.startsWith(prefix))
    return major === undefined ? prefix : named(major.major)
  }
  const end = async () => {
    const { id, name, revision } = one()
    const yes = await confirm({
      title: say.organisation.endTitle(name),
      consequence: say.organisation.endConsequence,
      deed: say.organisation.end,
      harmful: true
    })
    if (!yes) return
    try {
      await endOrganisation({ id, seen: revision })
      toast({ says: say.organisation.ended(name) })
      props.onEnded()
    } catch (error) {
      tellRefusal(error)
    }
  }
  return (
    <article class="px-4 pt-4 pb-10 md:px-6">
      <header class="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 class="text-lg font-semibold">{one().name}</h2>
        <div class="flex gap-1.5 print:hidden">
          <Button size="small" icon={PlusIcon} disabledReason={whyNot('person.edit')} onClick={props.onAppoint}>
            {say.organisation.appoint}
          </Button>
          <Button size="small" icon={EditIcon} disabledReason={whyNot('unit.edit')} onClick={props.onEdit}>
            {say.unit.edit}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={TrashIcon}
            label={say.organisation.end}
            disabledReason={whyNot('unit.edit')}
            onClick={() => void end()}
          />
        </div>
      </header>
      <KeyValue
        columns={1}
        facts={[
          { name: say.organisation.kind, value: say.organisationKinds[one().kind] },
          { name: say.organisation.department, value: props.department },
          {
            name: say.organisation.serves,
            value: (
              <span class="flex flex-wrap gap-1">
                <For each={one().serves}>
                  {(unit) => (
                    <A href={paths.unit(unit.id)} class="hover:underline">
                      <Chip>{unit.name}</Chip>
                    </A>
                  )}
                </For>
              </span>
            )
          },
          {
            name: say.organisation.column.matters,
            value:
              one().matters.length === 0 ? (
                <span class="text-ink-3">{say.organisation.mattersAll}</span>
              ) : (
                one().matters.map(matterName).join(words.webLoop.common.list)
              )
          },
          { name: say.organisation.people, value: say.people(formatNumber(one().people)) },
          { name: say.unit.fact.from, value: formatMoment(one().from, 'date') }
        ]}
      />
      <ButtonLink
        href={paths.issues(writeFilters({ lead: one().id, conditions: ['open'], order: 'due' }))}
        variant="quiet"
        size="small"
        class="mt-3 -ml-2"
      >
        {say.organisation.issues}
      </ButtonLink>
      <OrganisationMembers one={one()} />
    </article>
  )
}
