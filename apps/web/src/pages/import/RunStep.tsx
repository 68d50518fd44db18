/** The run itself: how far it is, a way to call it off, and then what came of it, with a way to take it back. */
import type { CommandId } from '@gezhi/domain/common'
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import { cancelImport, type Imported, progressQuery } from '../../queries/imports.ts'
import { refusalOf } from '../../refusal.ts'
import { Button, ButtonLink, CheckIcon, Failure, Progress, UndoIcon } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { writeFilters } from '../loop/issue-filters.ts'
import type { Wizard } from './create-wizard.ts'
import { say } from './say.ts'
import { useAskUndo } from './undo-batch.ts'

export function RunStep(props: { wizard: Wizard }) {
  return (
    <div class="max-w-2xl">
      <Switch>
        <Match when={props.wizard.command()}>{(command) => <Running command={command()} />}</Match>
        <Match when={props.wizard.imported()}>
          {(imported) => <Done wizard={props.wizard} imported={imported()} />}
        </Match>
        <Match when={props.wizard.failure()}>
          {(error) => (
            <>
              <Failure error={error()} />
              <div class="mt-4 flex gap-2">
                <Button onClick={() => void props.wizard.check('check')}>{say.back}</Button>
                <Show when={refusalOf(error())?._tag !== 'ImportCancelled'}>
                  <Button variant="primary" onClick={() => void props.wizard.run()}>
                    {words.ui.again}
                  </Button>
                </Show>
              </div>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )
}

function Running(props: { command: CommandId }) {
  const [cancelling, setCancelling] = createSignal(false)
  const progress = useQuery(() => progressQuery(props.command))
  const phase = () => progress.data?.phase
  const cancel = () => {
    setCancelling(true)
    void cancelImport(props.command)
  }
  return (
    <Progress
      label={say.run.title}
      part={phase() === 'writing' || phase() === 'checking' ? (progress.data?.done ?? null) : null}
      whole={progress.data?.total ?? 0}
      note={`${cancelling() ? say.run.cancelling : words.import.phases[phase() ?? 'reading']} · ${say.run.leave}`}
      onCancel={cancelling() ? undefined : cancel}
    />
  )
}

function Done(props: { wizard: Wizard; imported: Imported }) {
  const navigate = useNavigate()
  const askUndo = useAskUndo()
  const kind = () => props.wizard.kind()
  const name = () => words.import.kinds[kind()].name
  const see = () => {
    switch (kind()) {
      case 'units':
        return paths.grid()
      case 'organisations':
        return paths.organisations()
      case 'people':
        return paths.people()
      case 'buildings':
        return paths.buildings()
      case 'issues':
        return paths.issues(writeFilters({ batch: props.imported.batchId }))
    }
  }
  const undo = async () => {
    const undone = await askUndo({
      id: props.imported.batchId,
      kind: kind(),
      fileName: props.wizard.inspected()?.fileName ?? '',
      written: props.imported.written
    })
    if (undone) navigate(paths.imports())
  }
  return (
    <>
      <div role="status" class="flex items-start gap-3">
        <span class="grid size-8 shrink-0 place-items-center rounded-full bg-ink text-sheet">
          <CheckIcon />
        </span>
        <div>
          <h2 class="text-lg font-semibold">{say.run.done(formatNumber(props.imported.written), name())}</h2>
          <Show when={props.imported.leftOut > 0}>
            <p class="text-ink-2">{say.run.leftOut(formatNumber(props.imported.leftOut))}</p>
          </Show>
        </div>
      </div>
      <div class="mt-5 flex flex-wrap gap-2">
        <ButtonLink href={see()} variant="primary">
          {say.run.see[kind()]}
        </ButtonLink>
        <Button icon={UndoIcon} onClick={() => void undo()}>
          {say.run.undo}
        </Button>
        <Button variant="quiet" onClick={() => props.wizard.go('file')}>
          {say.run.another}
        </Button>
        <ButtonLink href={paths.imports()} variant="quiet">
          {say.run.toBatches}
        </ButtonLink>
      </div>
    </>
  )
}
