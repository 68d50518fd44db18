/** Which due times of issues under way another calendar would move: asked for, because it takes a moment. */
import type { Calendar } from '@gezhi/domain/common'
import { A } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { Preview } from '../../queries/register-types.ts'
import { previewCalendar } from '../../queries/settings.ts'
import { Button, ClockIcon, Failure, Progress } from '../../ui/index.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'

export function CalendarPreview(props: { calendar: Calendar }) {
  const [found, setFound] = createSignal<Preview>()
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const look = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      setFound(await previewCalendar({ calendar: props.calendar }))
    } catch (error) {
      setFailure(() => error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="mb-4">
      <Switch
        fallback={
          <Button icon={ClockIcon} onClick={() => void look()}>
            {say.calendar.preview}
          </Button>
        }
      >
        <Match when={busy()}>
          <Progress label={say.calendar.previewing} part={null} whole={0} />
        </Match>
        <Match when={failure()}>{(error) => <Failure error={error()} onAgain={() => void look()} />}</Match>
        <Match when={found()}>{(preview) => <Moving preview={preview()} />}</Match>
      </Switch>
    </div>
  )
}

function Moving(props: { preview: Preview }) {
  const looked = () => formatNumber(props.preview.looked)
  const moment = (at: string | null) => (at === null ? say.calendar.noDue : formatMoment(at))
  return (
    <Show when={props.preview.count > 0} fallback={<p role="status">{say.calendar.nothingMoves(looked())}</p>}>
      <p role="status" class="mb-2 font-medium">
        {say.calendar.moves(formatNumber(props.preview.count), looked())}
      </p>
      <ScrollBox label={say.calendar.preview} class="max-h-56">
        <table class="w-full text-sm">
          <caption class="px-3 py-1 text-left text-ink-3">
            {say.calendar.firstOf(formatNumber(props.preview.moving.length))}
          </caption>
          <thead class="bg-sunken text-left">
            <tr>
              <th scope="col" class="px-3 py-1.5 font-medium">
                {say.calendar.column.issue}
              </th>
              <th scope="col" class="px-3 py-1.5 font-medium">
                {say.calendar.column.clock}
              </th>
              <th scope="col" class="px-3 py-1.5 font-medium">
                {say.calendar.column.before}
              </th>
              <th scope="col" class="px-3 py-1.5 font-medium">
                {say.calendar.column.after}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.preview.moving}>
              {(one) => (
                <tr class="border-t border-line">
                  <td class="px-3 py-1.5">
                    <A href={paths.issue(one.id)} class="link">
                      {words.webLoop.common.number(one.number)}
                    </A>{' '}
                    {one.title}
                  </td>
                  <td class="px-3 py-1.5 whitespace-nowrap">{words.loop.clocks[one.clock]}</td>
                  <td class="px-3 py-1.5 whitespace-nowrap text-ink-3">{moment(one.before)}</td>
                  <td class="px-3 py-1.5 whitespace-nowrap">{moment(one.after)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </ScrollBox>
    </Show>
  )
}
