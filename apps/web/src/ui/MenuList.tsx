/** The open menu; see `Menu`. */
import * as Dropdown from '@kobalte/core/dropdown-menu'
import { createSignal, For, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { cx } from './cx.ts'
import { CheckIcon } from './icons.tsx'
import { Kbd } from './Kbd.tsx'
import { Cover } from './keys.ts'
import { type MenuEntry, MenuFace, type MenuItem, type MenuProps, menuClass } from './Menu.tsx'
import { tip } from './tip.ts'

const isItem = (entry: MenuEntry): entry is MenuItem => typeof entry === 'object' && 'onSelect' in entry

export default function MenuList(props: MenuProps) {
  const [open, setOpen] = createSignal(false)
  // it was pressed to get here
  onMount(() => setOpen(true))
  const hasSigns = () =>
    props.items.some((entry) => isItem(entry) && (entry.icon !== undefined || entry.checked !== undefined))

  return (
    <Dropdown.Root open={open()} onOpenChange={setOpen} gutter={4} modal={false} placement="bottom-start" fitViewport>
      <Dropdown.Trigger
        ref={(element: HTMLElement) =>
          tip(element, () => ({ text: props.iconOnly && !open() ? props.label : undefined }))
        }
        class={menuClass(props)}
        aria-label={props.iconOnly ? props.label : undefined}
      >
        <MenuFace {...props} />
      </Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content class="pop max-h-(--kb-popper-content-available-height) min-w-48 max-w-80 overflow-y-auto p-1">
          <Cover />
          <For each={props.items}>
            {(entry) => (
              <Show when={isItem(entry) && entry} fallback={<Divider entry={entry} />}>
                {(item) => (
                  <Dropdown.Item
                    class={cx('pop-item', item().harmful && 'text-accent-ink')}
                    disabled={item().disabledReason !== undefined}
                    onSelect={() => item().onSelect()}
                    textValue={item().label}
                  >
                    <Show when={hasSigns()}>
                      <span class="size-4 text-ink-3">
                        <Dynamic component={item().checked ? CheckIcon : item().icon} />
                      </span>
                    </Show>
                    <span class="min-w-0 flex-1">
                      {item().label}
                      <Show when={item().disabledReason ?? item().hint}>
                        {(hint) => <span class="block text-xs text-pretty text-ink-3">{hint()}</span>}
                      </Show>
                    </span>
                    <Show when={item().checked}>
                      <span class="sr-only">✓</span>
                    </Show>
                    <Show when={item().keys}>{(keys) => <Kbd keys={keys()} class="ml-4 text-ink-3" />}</Show>
                  </Dropdown.Item>
                )}
              </Show>
            )}
          </For>
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  )
}

function Divider(props: { entry: MenuEntry }) {
  return (
    <Show
      when={typeof props.entry === 'object' && 'heading' in props.entry && props.entry.heading}
      fallback={<Dropdown.Separator class="mx-1 my-1 h-px border-0 bg-line" />}
    >
      {(heading) => <div class="px-2.5 pt-2 pb-1 text-xs text-ink-3">{heading()}</div>}
    </Show>
  )
}
