/** The frame of a part of the settings: its name, its version, who may change it, and its states. */
import type { Permission } from '@gezhi/domain/access'
import { useQuery } from '@tanstack/solid-query'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { ReferenceKind } from '../../queries/register-types.ts'
import { versionsQuery } from '../../queries/settings.ts'
import { Badge, ErrorState, LockIcon, Page, Popover, Skeleton } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import type { Draft } from './draft.ts'
import { say } from './say.ts'

export function ReferencePart<A>(props: {
  kind: ReferenceKind
  draft: Draft<A>
  needs: Permission
  actions?: JSX.Element
  bar?: JSX.Element
  /** What is read of it follows; what is drawn stays. */
  children: (data: () => A) => JSX.Element
}) {
  const whyNot = useWhyNot()
  return (
    <Page
      title={say.sections[props.kind]}
      lead={say.leads[props.kind]}
      aside={<Versions kind={props.kind} version={props.draft.version()} />}
      actions={props.actions}
      bar={props.bar}
    >
      <Switch fallback={<Skeleton lines={10} />}>
        <Match when={props.draft.data() !== undefined}>
          <Show when={whyNot(props.needs)}>
            {(reason) => (
              <p class="mb-4 flex items-start gap-1.5 text-sm text-ink-3">
                <LockIcon class="mt-0.5" />
                {say.readOnly} · {reason()}
              </p>
            )}
          </Show>
          <Show when={props.draft.data()}>{(data) => props.children(data)}</Show>
        </Match>
        <Match when={props.draft.failed()}>
          {(error) => <ErrorState error={error()} onAgain={props.draft.again} />}
        </Match>
      </Switch>
    </Page>
  )
}

function Versions(props: { kind: ReferenceKind; version: number }) {
  return (
    <Show when={props.version > 0}>
      <Popover
        label={say.draft.version(props.version)}
        title={say.draft.versions}
        triggerClass="rounded-sm hover:bg-select print:hidden"
        face={<Badge>{say.draft.version(props.version)}</Badge>}
      >
        <List kind={props.kind} />
      </Popover>
    </Show>
  )
}

function List(props: { kind: ReferenceKind }) {
  const versions = useQuery(() => versionsQuery(props.kind))
  return (
    <Show when={versions.data} fallback={<Skeleton lines={3} />}>
      <ol class="flex max-h-72 flex-col gap-1.5 overflow-y-auto text-sm">
        <For each={versions.data}>
          {({ version, at, byName }) => (
            <li>
              <span class="font-medium">{say.draft.version(version)}</span>
              <span class="block text-ink-3">
                {say.draft.by(byName ?? say.draft.unknownAuthor, formatMoment(at, 'full'))}
              </span>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
