/** The steps of a change in their order: what each does, what stands against it, and while it is a draft, ways to change them. */
import type { Operation } from '@gezhi/domain/grid'
import { operationNames } from '@gezhi/domain/grid'
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { paths } from '../../../paths.ts'
import { type ChangeDetail, useMoveChange } from '../../../queries/changes.ts'
import { saidOf } from '../../../refusal.ts'
import { tellRefusal } from '../../../tell.ts'
import {
  Badge,
  Button,
  DownIcon,
  EditIcon,
  Menu,
  Notice,
  PlusIcon,
  Section,
  TrashIcon,
  toast,
  UpIcon,
  WarningIcon
} from '../../../ui/index.tsx'
import { words } from '../../../words.ts'
import { type NameOf, operationText } from './operation-text.ts'
import { refusedAt } from './refused-at.ts'
import { sayChanges } from './say.ts'
import { mayEdit } from './step-address.ts'

export function ChangeSteps(props: { page: ChangeDetail; unit: string | undefined; nameOf: NameOf; class?: string }) {
  const navigate = useNavigate()
  const move = useMoveChange()
  const [busy, setBusy] = createSignal(false)
  const set = () => props.page.set
  const edits = () => mayEdit(props.page.options)
  const refused = () => refusedAt(props.page.preview?.refused ?? null)

  const keep = async (operations: ReadonlyArray<Operation>, onKept?: () => void) => {
    setBusy(true)
    try {
      await move({ id: set().id, seen: set().revision, move: 'edit', input: { operations } })
      onKept?.()
    } catch (error) {
      tellRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  const swap = (index: number, by: 1 | -1) => {
    const [one, other] = [set().operations[index], set().operations[index + by]]
    if (one !== undefined && other !== undefined) {
      void keep(
        set()
          .operations.with(index, other)
          .with(index + by, one)
      )
    }
  }
  const takeOut = (index: number) => {
    const before = set().operations
    void keep(before.toSpliced(index, 1), () =>
      toast({ says: sayChanges.steps.removed, undo: () => void keep(before) })
    )
  }

  return (
    <Section
      title={sayChanges.steps.title}
      class={props.class}
      actions={
        <Show when={edits()}>
          <Menu
            label={sayChanges.steps.add}
            icon={PlusIcon}
            variant={set().operations.length === 0 ? 'primary' : 'plain'}
            size="small"
            items={operationNames.map((does) => ({
              label: words.change.operations[does],
              hint: sayChanges.steps.hints[does],
              onSelect: () => navigate(paths.change(set().id, { step: 'new', does, unit: props.unit }))
            }))}
          />
        </Show>
      }
    >
      <Show
        when={set().operations.length > 0}
        fallback={
          <p class="text-ink-3">
            {sayChanges.steps.none} {edits() ? sayChanges.steps.noneHint : ''}
          </p>
        }
      >
        <ol class="divide-y divide-line">
          <For each={set().operations}>
            {(operation, index) => (
              <li class="py-2">
                <div class="flex items-start gap-3">
                  <span class="w-5 shrink-0 text-right text-ink-3 tabular-nums">{index() + 1}</span>
                  <span class="min-w-0 flex-1">
                    <Badge>{words.change.operations[operation.do]}</Badge>
                    <span class="ml-2">{operationText(operation, props.nameOf)}</span>
                  </span>
                  <Show when={edits()}>
                    <span class="flex shrink-0 print:hidden">
                      <Button
                        size="small"
                        variant="quiet"
                        icon={EditIcon}
                        label={sayChanges.steps.change}
                        onClick={() => navigate(paths.change(set().id, { step: String(index() + 1) }))}
                      />
                      <Show when={set().operations.length > 1}>
                        <Button
                          size="small"
                          variant="quiet"
                          icon={UpIcon}
                          label={sayChanges.steps.up}
                          disabledReason={index() === 0 || busy() ? sayChanges.number(index() + 1) : undefined}
                          onClick={() => swap(index(), -1)}
                        />
                        <Button
                          size="small"
                          variant="quiet"
                          icon={DownIcon}
                          label={sayChanges.steps.down}
                          disabledReason={
                            index() === set().operations.length - 1 || busy()
                              ? sayChanges.number(index() + 1)
                              : undefined
                          }
                          onClick={() => swap(index(), 1)}
                        />
                      </Show>
                      <Button
                        size="small"
                        variant="quiet"
                        icon={TrashIcon}
                        label={sayChanges.steps.remove}
                        onClick={() => takeOut(index())}
                      />
                    </span>
                  </Show>
                </div>
                <Show when={refused()?.operation === index() && refused()}>
                  {(found) => (
                    <Notice tone="alert" icon={WarningIcon} title={saidOf(found().refusal).what} class="mt-2 ml-8">
                      {saidOf(found().refusal).next}
                    </Notice>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  )
}
