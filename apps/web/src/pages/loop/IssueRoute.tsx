/** Why an issue goes where it goes: the rules that were looked at, in order, as sentences. */
import { For, Show } from 'solid-js'
import type { IssueDetail } from '../../queries/types.ts'
import { CheckIcon, MinusIcon, Section } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function IssueRoute(props: { detail: IssueDetail }) {
  const route = () => props.detail.issue.route
  const proposal = () => {
    const { lead, tier } = route() ?? {}
    if (!lead) return words.webLoop.issue.routeNobody
    const name = props.detail.names[lead.id] ?? words.webLoop.common.unknown
    return words.webLoop.issue.routeTo(name, tier ? words.loop.tiers[tier] : '')
  }
  return (
    <Section title={words.webLoop.issue.route}>
      <Show when={route()} fallback={<p class="text-ink-3">{words.webLoop.issue.routeNone}</p>}>
        {(found) => (
          <>
            <p class="font-medium">{proposal()}</p>
            <ol class="mt-1.5 flex flex-col gap-1">
              <For each={found().trace}>
                {(line) => (
                  <li class="flex items-start gap-2 text-ink-2">
                    <Show when={line.taken} fallback={<MinusIcon class="mt-[3px] text-ink-3" />}>
                      <CheckIcon class="mt-[3px]" />
                    </Show>
                    <span class={line.taken ? undefined : 'text-ink-3'}>{words.loop.trace[line.rule](line)}</span>
                  </li>
                )}
              </For>
            </ol>
          </>
        )}
      </Show>
    </Section>
  )
}
