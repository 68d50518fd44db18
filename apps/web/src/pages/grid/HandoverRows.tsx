/** Hand-overs as lines: what post at which place, how much is left, and a way to the list. */
import { A } from '@solidjs/router'
import { For } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { HandoverLine } from '../../queries/register-types.ts'
import { Badge } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { sayPosts } from './say.ts'

export function HandoverRows(props: { lines: ReadonlyArray<HandoverLine>; who?: boolean | undefined }) {
  return (
    <ul class="divide-y divide-line">
      <For each={props.lines}>
        {(line) => (
          <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
            <span class="min-w-0 flex-1">
              <A href={paths.handover(line.id)} class="font-medium hover:underline">
                {props.who ? `${line.person.name} · ` : ''}
                {sayPosts.handover.line(named(line.roleName), line.placeName)}
              </A>
              <span class="block text-sm text-ink-3">
                {sayPosts.handover.opened(formatMoment(line.openedAt, 'date'))}
              </span>
            </span>
            <Badge strong={line.left > 0}>{stateOf(line)}</Badge>
          </li>
        )}
      </For>
    </ul>
  )
}

export const stateOf = ({ left, items, closedAt }: HandoverLine): string => {
  if (items === 0) return sayPosts.handover.empty
  return closedAt === null
    ? sayPosts.handover.left(formatNumber(left), formatNumber(items))
    : sayPosts.handover.closed(formatMoment(closedAt, 'date'))
}
