/** Roles as a matrix: what each may do and which duties it has. Whoever assigns roles may change it. */
import { administratorMay, Permission, type Role } from '@gezhi/domain/access'
import { Duty } from '@gezhi/domain/loop'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { usePublish } from '../../queries/settings.ts'
import { CheckIcon, cx, Section } from '../../ui/index.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { tip } from '../../ui/tip.ts'
import { useWhyNot } from '../../why-not.ts'
import { named, words } from '../../words.ts'
import { type Difference, differencesOf } from './difference.ts'
import { newSlot, useDraft } from './draft.ts'
import { ReferencePart } from './Part.tsx'
import { PublishBar } from './PublishBar.tsx'
import { say } from './say.ts'

type Roles = ReadonlyArray<Role>

const slot = newSlot<Roles>()
/** Everybody has it by being let in. */
const shown = Permission.literals.filter((permission) => permission !== 'signedIn')
/** With one of these somebody of the business would be an administrator too. */
const reserved: ReadonlyArray<Permission> = ['account.manage', 'role.assign', 'apiKey.manage', 'audit.read']

export default function RolesPage() {
  const draft = useDraft(slot, ({ roles }) => roles)
  const whyNot = useWhyNot()
  const publish = usePublish()
  const may = () => whyNot('role.assign') === undefined
  const changes = createMemo(() => {
    const [before, after] = [draft.before(), draft.data()]
    return before === undefined || after === undefined ? [] : differences(before, after)
  })

  return (
    <ReferencePart kind="roles" draft={draft} needs="role.assign">
      {(now) => {
        const put = (key: string, part: Partial<Role>) =>
          draft.set(now().map((role) => (role.key === key ? { ...role, ...part } : role)))
        return (
          <>
            <PublishBar
              draft={draft}
              differences={changes()}
              consequence={say.draft.rolesConsequence}
              publish={() => publish({ kind: 'roles', data: now(), seen: draft.version() })}
            />
            <Section title={say.roles.permissionsTitle}>
              <Matrix
                label={say.roles.permissionsTitle}
                roles={now()}
                lines={shown.map((permission) => ({ key: permission, name: say.permissions[permission] }))}
                has={(role, permission) => role.permissions.some((one) => one === permission)}
                barred={(role, permission) => barredOf(role, permission)}
                onToggle={
                  may()
                    ? (role, key) => put(role.key, { permissions: toggled(shown, role.permissions, key) })
                    : undefined
                }
              />
            </Section>
            <Section title={say.roles.dutiesTitle}>
              <Matrix
                label={say.roles.dutiesTitle}
                roles={now().filter(({ administrator }) => administrator === null)}
                lines={Duty.literals
                  .filter((duty) => duty !== 'reporter')
                  .map((duty) => ({ key: duty, name: words.loop.duties[duty] }))}
                has={(role, duty) => role.duties.some((one) => one === duty)}
                barred={() => undefined}
                onToggle={
                  may() ? (role, key) => put(role.key, { duties: toggled(Duty.literals, role.duties, key) }) : undefined
                }
              />
            </Section>
          </>
        )
      }}
    </ReferencePart>
  )
}

/** The same with one more or one less, in the order of the table. */
const toggled = <A extends string>(all: ReadonlyArray<A>, held: ReadonlyArray<A>, key: string): ReadonlyArray<A> =>
  all.filter((one) => (one === key ? !held.includes(one) : held.includes(one)))

/** Why a role cannot have a permission at all. */
const barredOf = ({ administrator }: Role, key: string): string | undefined => {
  const permission = shown.find((one) => one === key)
  if (permission === undefined) return undefined
  if (administrator === null) return reserved.includes(permission) ? say.roles.adminOnly : undefined
  return administratorMay[administrator].includes(permission)
    ? undefined
    : say.roles.overstep(say.administrators[administrator])
}

function Matrix(props: {
  label: string
  roles: Roles
  lines: ReadonlyArray<{ readonly key: string; readonly name: string }>
  has: (role: Role, key: string) => boolean
  barred: (role: Role, key: string) => string | undefined
  onToggle: ((role: Role, key: string) => void) | undefined
}) {
  return (
    <ScrollBox label={props.label} class="max-w-full">
      <table class="border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              class="sticky left-0 z-10 min-w-36 border-r border-b border-line-2 bg-sunken px-3 py-2 text-left align-bottom font-normal text-ink-3"
            >
              {say.roles.role}
            </th>
            <For each={props.lines}>
              {({ name }) => (
                <th scope="col" class="border-b border-line-2 bg-sunken px-1.5 py-2 align-bottom font-medium">
                  <span class="mx-auto block w-min min-w-16 text-center leading-4 text-pretty">{name}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.roles}>
            {(role) => (
              <tr class="group">
                <th
                  scope="row"
                  class="sticky left-0 z-10 border-r border-b border-line bg-sheet px-3 py-1.5 text-left font-medium whitespace-nowrap group-hover:bg-hover"
                >
                  {named(role.name)}
                  <Show when={role.administrator}>
                    <span class="block text-xs font-normal text-ink-3">{say.roles.administrator}</span>
                  </Show>
                </th>
                <For each={props.lines}>
                  {({ key, name }) => (
                    <td class="border-b border-line p-0.5 text-center group-hover:bg-hover">
                      <Cell
                        label={say.roles.has(named(role.name), name)}
                        on={props.has(role, key)}
                        barred={props.barred(role, key)}
                        onToggle={props.onToggle === undefined ? undefined : () => props.onToggle?.(role, key)}
                      />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Cell(props: { label: string; on: boolean; barred: string | undefined; onToggle: (() => void) | undefined }) {
  const stopped = () => props.barred !== undefined && !props.on
  const mark = (): JSX.Element => (
    <>
      <Show
        when={props.on}
        fallback={
          <span aria-hidden="true" class={cx('text-line-2', stopped() && 'opacity-0')}>
            ·
          </span>
        }
      >
        <CheckIcon class="mx-auto" />
      </Show>
    </>
  )
  return (
    <Show
      when={props.onToggle}
      fallback={
        <span class="grid h-8 place-items-center">
          {mark()}
          <span class="sr-only">{props.on ? say.roles.yes : say.roles.no}</span>
        </span>
      }
    >
      {(toggle) => (
        <button
          ref={(element) => tip(element, () => ({ text: stopped() ? props.barred : undefined }))}
          type="button"
          aria-pressed={props.on}
          aria-label={props.label}
          aria-disabled={stopped() || undefined}
          onClick={() => !stopped() && toggle()()}
          class={cx(
            'grid h-8 w-full min-w-12 place-items-center rounded-xs focus-visible:-outline-offset-2',
            stopped() ? 'bg-sunken' : 'hover:bg-select'
          )}
        >
          {mark()}
        </button>
      )}
    </Show>
  )
}

const differences = (before: Roles, after: Roles): ReadonlyArray<Difference> => {
  const list = (names: ReadonlyArray<string>) => names.join(words.webLoop.common.list)
  return differencesOf(before, after, {
    keyOf: ({ key }) => key,
    nameOf: ({ name }) => named(name),
    texts: [
      [say.roles.fields.name, ({ name }) => `${name.zh} / ${name.en}`],
      [say.roles.fields.permissions, ({ permissions }) => list(permissions.map((one) => say.permissions[one]))],
      [say.roles.fields.duties, ({ duties }) => list(duties.map((duty) => words.loop.duties[duty]))]
    ]
  })
}
