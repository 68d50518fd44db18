/** Brings a file in, step by step: choose it, say what its columns are and what its words mean, try it, take it in. */
import { useSearchParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { paths } from '../../paths.ts'
import type { ImportKind } from '../../queries/imports.ts'
import { Failure, Page, Stepper } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { CheckStep } from './CheckStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { createWizard, stepNames } from './create-wizard.ts'
import { FileStep } from './FileStep.tsx'
import { OptionsStep } from './OptionsStep.tsx'
import { RunStep } from './RunStep.tsx'
import { say } from './say.ts'

export const kinds = [
  'units',
  'organisations',
  'people',
  'buildings',
  'issues'
] as const satisfies ReadonlyArray<ImportKind>

export default function NewImportPage() {
  const [search] = useSearchParams<{ kind?: string }>()
  const wizard = createWizard(kinds.find((one) => one === search.kind) ?? 'units')
  const at = () => stepNames.indexOf(wizard.step())
  return (
    <Page
      title={say.start}
      crumbs={[
        { label: words.ui.nav.grid, href: paths.grid() },
        { label: say.title, href: paths.imports() }
      ]}
      bar={
        <Stepper
          label={say.steps.label}
          steps={stepNames.map((name) => say.steps[name])}
          at={at()}
          onGo={
            wizard.step() === 'done'
              ? undefined
              : (to) => {
                  const name = stepNames[to]
                  if (name !== undefined) wizard.go(name)
                }
          }
        />
      }
    >
      <Show when={wizard.step() !== 'done' && wizard.failure()}>
        {(error) => <Failure error={error()} class="mb-4" />}
      </Show>
      <Switch>
        <Match when={wizard.step() === 'file'}>
          <FileStep wizard={wizard} />
        </Match>
        <Match when={wizard.step() === 'columns' && wizard.inspected()}>
          {(found) => <ColumnsStep wizard={wizard} found={found()} />}
        </Match>
        <Match when={wizard.step() === 'options' && wizard.inspected()}>
          {(found) => <OptionsStep wizard={wizard} found={found()} />}
        </Match>
        <Match when={wizard.step() === 'check'}>
          <CheckStep wizard={wizard} />
        </Match>
        <Match when={wizard.step() === 'done'}>
          <RunStep wizard={wizard} />
        </Match>
      </Switch>
    </Page>
  )
}
