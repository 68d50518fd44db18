/** What lies on the reader's desk because of posts: for whom they stand, lists to accept, work that nobody has accepted. */
import { plusMillis } from '@gezhi/domain/common'
import { For, type JSX } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { PostDesk as Data, HandoverLine } from '../../queries/register-types.ts'
import { ButtonLink, Notice, Section } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { postText } from '../grid/post-text.ts'
import { sayPosts } from '../grid/say.ts'

export default function PostDesk(props: { desk: Data }) {
  const say = () => sayPosts.desk
  const lastDay = (to: Data['standsFor'][number]['to']) => formatMoment(plusMillis(to, -1), 'date')
  const leftOf = ({ left, items }: HandoverLine) => sayPosts.handover.left(formatNumber(left), formatNumber(items))
  const toList = (line: HandoverLine): JSX.Element => (
    <ButtonLink href={paths.handover(line.id)} size="small">
      {say().open}
    </ButtonLink>
  )
  return (
    <Section class="mt-0!" title={say().title}>
      <div class="flex flex-col gap-2">
        <For each={props.desk.toAccept}>
          {(line) => (
            <Notice tone="alert" title={say().toAccept(line.person.name, line.placeName)} actions={toList(line)}>
              {leftOf(line)}
            </Notice>
          )}
        </For>
        <For each={props.desk.left}>
          {(line) => (
            <Notice title={say().left(line.person.name, line.placeName)} actions={toList(line)}>
              {leftOf(line)}
            </Notice>
          )}
        </For>
        <For each={props.desk.lapsed}>
          {(post) => (
            <Notice
              title={say().lapsed(post.name, post.placeName)}
              actions={
                <ButtonLink href={paths.coverage()} size="small">
                  {say().all}
                </ButtonLink>
              }
            />
          )}
        </For>
        <For each={props.desk.standsFor}>
          {(line) => (
            <Notice title={say().standsFor(line.standsFor.name)}>
              {say().until(line.holding.map(postText).join(words.webLoop.common.list), lastDay(line.to))}
            </Notice>
          )}
        </For>
        <For each={props.desk.represented}>
          {(line) => (
            <Notice title={say().represented(line.person.name)}>
              {sayPosts.span(formatMoment(line.from, 'date'), lastDay(line.to))}
            </Notice>
          )}
        </For>
      </div>
    </Section>
  )
}
