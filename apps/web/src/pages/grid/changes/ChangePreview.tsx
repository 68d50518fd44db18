/** What a change leads to: the ground before and after, the units line by line, what moves with them and what does not. */
import { Show } from 'solid-js'
import type { ChangeDetail } from '../../../queries/changes.ts'
import { Failure, Section } from '../../../ui/index.tsx'
import { PreviewMaps } from './PreviewMaps.tsx'
import { PreviewMoves } from './PreviewMoves.tsx'
import { PreviewPosts } from './PreviewPosts.tsx'
import { PreviewUnits } from './PreviewUnits.tsx'
import { sayChanges } from './say.ts'
import { mayEdit } from './step-address.ts'

export function ChangePreview(props: { page: ChangeDetail }) {
  const text = sayChanges.preview
  const set = () => props.page.set
  const shown = () => {
    const { preview } = props.page
    return preview === null || preview.refused !== null || preview.units.length === 0 ? undefined : preview
  }
  /** Why somebody may not go on where they were put. */
  const unstaffed = () =>
    props.page.options.flatMap(({ barred }) => (barred !== null && staffing.has(barred._tag) ? [barred] : []))[0]
  const over = () => set().state === 'inForce'
  return (
    <Show
      when={shown()}
      fallback={
        <Show when={props.page.preview !== null && set().state === 'draft'}>
          <Section title={text.title} class="print:hidden">
            <p class="text-ink-3">{set().operations.length === 0 ? text.none : text.failed}</p>
          </Section>
        </Show>
      }
    >
      {(preview) => (
        <>
          <Section title={over() ? text.record : text.title}>
            <PreviewMaps lines={preview().units} class="mb-4" />
            <PreviewUnits lines={preview().units} />
          </Section>
          <Show when={!over()}>
            <Section title={text.moves}>
              <PreviewMoves preview={preview()} />
            </Section>
            <Section title={text.posts}>
              <Show when={unstaffed()}>{(why) => <Failure error={why()} class="mb-3" />}</Show>
              <PreviewPosts set={set()} preview={preview()} edits={mayEdit(props.page.options)} />
            </Section>
          </Show>
        </>
      )}
    </Show>
  )
}

const staffing: ReadonlySet<string> = new Set(['PostTaken', 'InductionMissing', 'EndsBeforeItBegins'])
