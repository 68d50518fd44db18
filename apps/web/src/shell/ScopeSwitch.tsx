/** Which part of the tree the whole screen is about: the way down to it, each step a way back up. */
import { For, Show } from 'solid-js'
import { useScope } from '../scope.tsx'
import { UpDownIcon } from '../ui/icons.tsx'
import { openPalette, type PaletteItem } from '../ui/palette.ts'
import { words } from '../words.ts'
import { preparePalette } from './Overlays.tsx'

export function ScopeSwitch() {
  const scope = useScope()
  const trail = () => scope?.trail() ?? []
  const chosen = () => trail().at(-1)

  const change = () => {
    if (scope === undefined) return
    const item = (unit: { id: string; name: string; hint?: string | undefined }): PaletteItem => ({
      id: unit.id,
      title: unit.name,
      hint: unit.hint,
      run: () => scope.choose(unit.id)
    })
    openPalette({
      title: words.ui.scope.change,
      placeholder: words.ui.scope.placeholder,
      providers: [
        {
          group: () => words.ui.scope.below,
          items: {
            search: async (typed, signal) => (typed === '' ? (await scope.below(signal)).map(item) : [])
          }
        },
        { group: () => words.ui.scope.above, items: () => trail().slice(0, -1).reverse().map(item) },
        {
          group: () => words.ui.scope.found,
          items: {
            search: async (typed, signal) => (typed === '' ? [] : (await scope.search(typed, signal)).map(item))
          }
        }
      ]
    })
  }

  return (
    <Show when={chosen()}>
      {(unit) => (
        <nav aria-label={words.ui.scope.label} class="flex min-w-0 items-center text-ink-3">
          <ol class="flex min-w-0 items-center">
            <For each={trail().slice(0, -1)}>
              {(above) => (
                <li class="flex min-w-0 items-center max-md:hidden">
                  <button
                    type="button"
                    onClick={() => scope?.choose(above.id)}
                    class="truncate rounded-sm px-1.5 py-1 hover:bg-select hover:text-ink"
                  >
                    {above.name}
                  </button>
                  <span aria-hidden="true" class="text-line-2">
                    /
                  </span>
                </li>
              )}
            </For>
            <li class="min-w-0">
              <button
                type="button"
                onPointerEnter={preparePalette}
                onFocus={preparePalette}
                onClick={change}
                aria-haspopup="dialog"
                class="flex h-8 max-w-full min-w-0 items-center gap-1.5 rounded-sm px-1.5 font-medium text-ink hover:bg-select pointer-coarse:h-11"
              >
                <span class="truncate">{unit().name}</span>
                <span class="sr-only">{words.ui.scope.change}</span>
                <UpDownIcon class="size-3.5 text-ink-3" />
              </button>
            </li>
          </ol>
        </nav>
      )}
    </Show>
  )
}
