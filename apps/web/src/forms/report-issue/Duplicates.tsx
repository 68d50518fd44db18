/** Recent reports that may be about the same thing, with the reasons. A person judges; nothing is merged by it. */
import { A } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { formatRelative } from '../../format.ts'
import { now } from '../../now.ts'
import { StageSign } from '../../pages/loop/StageSign.tsx'
import { paths } from '../../paths.ts'
import { similarQuery } from '../../queries/loop.ts'
import type { Similar, SimilarInput } from '../../queries/types.ts'
import { InfoIcon } from '../../ui/index.tsx'
import { words } from '../../words.ts'

const restMillis = 500
/** From this share of common pieces on two texts are said to be alike. */
const alike = 0.3

const reasonsOf = ({ likeness }: Similar): ReadonlyArray<string> => {
  const say = words.webLoop.report.because
  const { metres, sameGrid, sameMatter, text } = likeness
  return [
    metres !== null ? say.metres(Math.round(metres)) : sameGrid ? say.sameGrid : undefined,
    sameMatter ? say.sameMatter : undefined,
    text >= alike ? say.text : undefined
  ].filter((reason) => reason !== undefined)
}

export function Duplicates(props: { of: SimilarInput | undefined }) {
  const [asked, setAsked] = createSignal<SimilarInput>()
  createEffect(
    on(
      () => JSON.stringify(props.of),
      () => {
        const of = props.of
        // what is typed is asked about when typing rests
        const timer = setTimeout(() => setAsked(of), restMillis)
        onCleanup(() => clearTimeout(timer))
      }
    )
  )
  const similar = useQuery(() => ({
    ...similarQuery(asked() ?? { title: '' }),
    enabled: asked() !== undefined,
    placeholderData: keepPreviousData
  }))
  const found = () => (asked() === undefined ? [] : (similar.data ?? []))
  return (
    <div role="status">
      <Show when={found().length > 0}>
        <section class="animate-rise rounded-md border border-line-2 bg-sunken px-4 py-3">
          <h2 class="flex items-start gap-1.5 font-medium">
            <InfoIcon class="mt-[3px] text-ink-3" />
            {words.webLoop.report.similar}
          </h2>
          <ul class="mt-1.5 flex flex-col">
            <For each={found()}>
              {(one) => (
                <li class="border-b border-line py-2 last:border-0 last:pb-0">
                  <p class="font-medium">{one.title}</p>
                  <p class="flex flex-wrap items-center gap-x-2.5 text-sm text-ink-2">
                    <StageSign stage={one.stage} />
                    <span>{formatRelative(one.reportedAt, now())}</span>
                    <span>{reasonsOf(one).join(words.webLoop.common.list)}</span>
                  </p>
                  <A href={paths.issue(one.id)} class="link text-sm">
                    {words.webLoop.report.similarOpen}
                  </A>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  )
}
