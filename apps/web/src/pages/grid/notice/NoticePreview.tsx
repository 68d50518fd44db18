/** What strangers read of a unit, or would read. */
import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { paths } from '../../../paths.ts'
import type { NoticeView } from '../../../queries/notices.ts'
import { named } from '../../../words.ts'
import { say, sayPage } from './say.ts'

export function NoticePreview(props: { notice: NoticeView; code: string | null }) {
  const shown = () => props.notice.preview
  const held = () => props.notice.held
  return (
    <div>
      <h3 class="mb-1 text-sm text-ink-3">{say.preview}</h3>
      <div class="rounded-md border border-line bg-raised p-4">
        <div class="flex items-start justify-between gap-4">
          <div class="min-w-0">
            <p class="text-sm text-ink-3">{shown().above.join(' · ')}</p>
            <p class="text-lg font-semibold">{shown().name}</p>
          </div>
          <Show when={props.code}>
            {(code) => (
              <a href={paths.noticeCode(code())} download="notice-qr.svg" rel="external" title={say.qrDownload}>
                <img src={paths.noticeCode(code())} alt={say.qrSays} class="size-24 rounded-sm bg-white" />
              </a>
            )}
          </Show>
        </div>
        <dl class="mt-2 divide-y divide-line">
          <Line name={sayPage.people}>
            <Show when={shown().people.length > 0} fallback={<span class="text-ink-3">{sayPage.nobody}</span>}>
              <ul>
                <For each={shown().people}>
                  {(person) => (
                    <li class="flex flex-wrap justify-between gap-x-4">
                      <span>
                        <span class="text-ink-3">{named(person.roleName)}</span>{' '}
                        <Show when={person.name}>
                          {(name) => (name().kind === 'whole' ? name().text : sayPage.surname(name().text))}
                        </Show>
                      </span>
                      <span>{person.phone}</span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </Line>
          <Line
            name={sayPage.supervision}
            from={held().supervisionPhone?.from.name}
            isOwn={props.notice.own.supervisionPhone !== null}
          >
            <Show when={shown().supervisionPhone} fallback={<span class="text-ink-3">{say.none}</span>}>
              {(phone) => phone()}
            </Show>
          </Line>
          <Line
            name={sayPage.report}
            from={held().howToReport?.from.name ?? say.usual}
            isOwn={props.notice.own.howToReport !== null}
          >
            <span class="whitespace-pre-line">{shown().howToReport ?? sayPage.reportUsual}</span>
          </Line>
        </dl>
      </div>
    </div>
  )
}

function Line(props: { name: string; from?: string | undefined; isOwn?: boolean; children: JSX.Element }) {
  return (
    <div class="py-2">
      <dt class="flex flex-wrap justify-between gap-x-3 text-sm text-ink-3">
        {props.name}
        <Show when={props.isOwn === false ? props.from : undefined}>{(from) => <span>{say.from(from())}</span>}</Show>
      </dt>
      <dd class="mt-0.5">{props.children}</dd>
    </div>
  )
}
