/** Who owes what in an issue: the lead answers for the whole, each assistant for a part. */
import { For, Show } from 'solid-js'
import type { IssueDetail } from '../../queries/types.ts'
import { Badge, Section, StageMark } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function IssueTasks(props: { detail: IssueDetail }) {
  const tasks = () => props.detail.issue.tasks
  return (
    <Section title={words.webLoop.issue.tasks}>
      <Show when={tasks().length > 0} fallback={<p class="text-ink-3">{words.webLoop.issue.noTasks}</p>}>
        <ul class="flex flex-col">
          <For each={tasks()}>
            {(task) => (
              <li class="border-b border-line py-2 last:border-0">
                <p class="flex items-center gap-2">
                  <StageMark mark={task.done ? 1 : 0} class={task.done ? 'text-ink-2' : 'text-ink-3'} />
                  <span class="min-w-0 flex-1 truncate font-medium">
                    {props.detail.names[task.assignee.id] ?? words.webLoop.common.unknown}
                  </span>
                  <Badge strong={task.role === 'lead'}>{words.loop.taskRoles[task.role]}</Badge>
                  <span class="text-sm text-ink-3">{words.loop.taskDone(task.done)}</span>
                </p>
                <Show when={task.result}>
                  {(result) => <p class="mt-1 ml-6 text-pretty whitespace-pre-wrap text-ink-2">{result()}</p>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}
