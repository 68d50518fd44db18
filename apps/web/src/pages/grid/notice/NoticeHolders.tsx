/** Holders of posts at a unit, and what of themselves they agreed to have published. */
import { For, Show } from 'solid-js'
import type { NoticeHolder } from '../../../queries/notices.ts'
import { Button } from '../../../ui/index.tsx'
import { useWhyNot } from '../../../why-not.ts'
import { named, words } from '../../../words.ts'
import { say } from './say.ts'

export function NoticeHolders(props: {
  holders: ReadonlyArray<NoticeHolder>
  onClear: (holder: NoticeHolder) => void
}) {
  const whyNot = useWhyNot()
  return (
    <div>
      <h3 class="mb-1 text-sm text-ink-3">{say.people}</h3>
      <p class="mb-1 text-sm text-ink-3">{say.peopleHint}</p>
      <Show when={props.holders.length > 0} fallback={<p class="text-ink-3">{say.noPosts}</p>}>
        <ul class="divide-y divide-line">
          <For each={props.holders}>
            {(holder) => (
              <li class="flex items-center justify-between gap-3 py-1.5">
                <span class="min-w-0">
                  <span class="font-medium">{holder.name}</span>
                  <span class="ml-2 text-ink-2">{named(holder.roleName)}</span>
                  <span class="block text-sm text-ink-3">{clearedText(holder)}</span>
                </span>
                <Button
                  size="small"
                  disabledReason={holder.mayClear ? undefined : (whyNot('person.edit') ?? words.ui.noPermission.nobody)}
                  onClick={() => props.onClear(holder)}
                >
                  {say.clear}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}

const clearedText = ({ cleared, hasPhone }: NoticeHolder): string => {
  if (cleared === null || (cleared.name === 'hidden' && cleared.phone === 'hidden')) return say.nothing
  const phone = cleared.phone === 'own' && !hasPhone ? say.noOwnPhone : say.phone[cleared.phone]
  return [say.shown[cleared.name], phone].join(words.webLoop.common.list)
}
