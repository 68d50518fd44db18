/** Facts of a record: name and value, in one or two columns on the screen, a ruled form on paper. */
import { For, type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'

export interface Fact {
  readonly name: string
  /** Empty facts are shown as such, not left out: what is missing is a fact too. */
  readonly value: JSX.Element
  /** Takes the whole width. */
  readonly wide?: boolean | undefined
}

export function KeyValue(props: { facts: ReadonlyArray<Fact>; columns?: 1 | 2 | undefined }) {
  const isEmpty = (value: JSX.Element) => value === undefined || value === null || value === ''
  return (
    <div class="@container">
      <dl
        class={cx(
          'grid gap-x-8',
          props.columns === 1 ? 'grid-cols-1' : 'grid-cols-1 @lg:grid-cols-2 print:grid-cols-2'
        )}
      >
        <For each={props.facts}>
          {(fact) => (
            <div
              class={cx(
                'grid grid-cols-[minmax(5rem,7rem)_1fr] gap-x-3 border-b border-line py-1.5',
                fact.wide && props.columns !== 1 && '@lg:col-span-2 print:col-span-2'
              )}
            >
              <dt class="text-ink-3">{fact.name}</dt>
              <dd class="min-w-0 wrap-anywhere">
                <Show when={!isEmpty(fact.value)} fallback={<span class="text-ink-3">{words.ui.none}</span>}>
                  {fact.value}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  )
}
