/** The members of an organisation, masked, and whether they are the right ones. */
import type { MemberFunction, OrganisationKind } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, lazy, Show, Suspense } from 'solid-js'
import { organisationQuery, revealMember, useEndMember } from '../../queries/posts.ts'
import type { MemberLine, OrganisationLine, OrganisationPage } from '../../queries/register-types.ts'
import { useMay } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import { Badge, Button, confirm, PlusIcon, Reveal, Section, toast } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { sayPosts } from './say.ts'

const MemberDrawer = lazy(() => import('./MemberDrawer.tsx'))

/** Departments and offices have people on posts, the others members. */
const withMembers: ReadonlyArray<OrganisationKind> = ['party', 'committee', 'owners', 'social', 'paired', 'other']

export function OrganisationMembers(props: { one: OrganisationLine }) {
  const whyNot = useWhyNot()
  const [adding, setAdding] = createSignal(false)
  const page = useQuery(() => organisationQuery(props.one.id))
  const members = () => page.data?.members ?? []
  const isShown = () => withMembers.includes(props.one.kind) || members().length > 0
  return (
    <Show when={isShown()}>
      <Section
        title={sayPosts.members.title}
        actions={
          <Button size="small" icon={PlusIcon} disabledReason={whyNot('unit.edit')} onClick={() => setAdding(true)}>
            {sayPosts.members.add}
          </Button>
        }
      >
        <Show when={members().length > 0} fallback={<p class="text-ink-3">{sayPosts.members.none}</p>}>
          <ul class="divide-y divide-line">
            <For each={members()}>{(member) => <MemberRow member={member} />}</For>
          </ul>
        </Show>
      </Section>
      <Show when={(page.data?.composition ?? []).length > 0}>
        <Section title={sayPosts.members.composition}>
          <ul class="divide-y divide-line">
            <For each={page.data?.composition ?? []}>{(check) => <CheckRow check={check} />}</For>
          </ul>
        </Section>
      </Show>
      <Suspense>
        <Show when={adding()}>
          <MemberDrawer organisation={props.one} onClose={() => setAdding(false)} />
        </Show>
      </Suspense>
    </Show>
  )
}

type Check = OrganisationPage['composition'][number]

function CheckRow(props: { check: Check }) {
  const say = () => sayPosts.members
  const text = () => {
    const { check } = props
    if (check.check === 'size') return say().size(check.have, check.min, check.max)
    if (check.check === 'odd') return say().odd(check.have)
    const share = say().partyShare(check.part, check.whole, check.percent)
    return check.undeclared === 0 ? share : `${share} · ${say().undeclared(check.undeclared)}`
  }
  const state = () => (props.check.ok === null ? 'unknown' : props.check.ok ? 'good' : 'bad')
  return (
    <li class="flex items-center justify-between gap-3 py-1.5">
      <span class="min-w-0">{text()}</span>
      <Badge strong={state() === 'bad'}>{say().states[state()]}</Badge>
    </li>
  )
}

function MemberRow(props: { member: MemberLine }) {
  const may = useMay()
  const endMember = useEndMember()
  const [whole, setWhole] = createSignal<{ readonly name: string; readonly partyMember: boolean | null }>()
  const role: MemberFunction = props.member.function
  const show = async (reason: string) => {
    setWhole(await revealMember(props.member.id, reason))
  }
  const end = async () => {
    const { id, revision, name } = props.member
    const { endTitle, endConsequence, end: deed } = sayPosts.members
    if (!(await confirm({ title: endTitle(name), consequence: endConsequence, deed, harmful: true }))) return
    try {
      await endMember({ id, seen: revision })
      toast({ says: sayPosts.members.ended })
    } catch (error) {
      tellRefusal(error)
    }
  }
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
      <span class="min-w-0 flex-1">
        <span class="font-medium">{whole()?.name ?? props.member.name}</span>
        <span class="ml-2 text-ink-2">{sayPosts.functions[role]}</span>
        <Show when={whole()}>
          {(one) => <span class="block text-sm text-ink-3">{sayPosts.members.declared(one().partyMember)}</span>}
        </Show>
      </span>
      <Show when={may('person.reveal') && whole() === undefined}>
        <Reveal label={sayPosts.members.show(props.member.name)} title={sayPosts.members.showTitle} onReason={show} />
      </Show>
      <Show when={may('unit.edit')}>
        <Button variant="quiet" size="small" onClick={() => void end()}>
          {sayPosts.members.end}
        </Button>
      </Show>
    </li>
  )
}
