/** Gives codes to all units right below one that have none of a scheme, after showing which. */
import { useQuery } from '@tanstack/solid-query'
import { For, Match, Show, Switch } from 'solid-js'
import type { UnitPage } from '../../queries/register-types.ts'
import { codesDueQuery, useIssueUnitCodes } from '../../queries/units.ts'
import { createForm, Drawer, ErrorState, Form, Select, Skeleton, toast } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { say } from './say.ts'

export default function IssueCodesDrawer(props: { page: UnitPage; onClose: () => void }) {
  const issue = useIssueUnitCodes()
  const id = () => props.page.unit.id
  const form = createForm({
    initial: { scheme: props.page.codesBelow[0]?.key ?? '' },
    send: async ({ scheme }) => {
      const [first, ...others] = (due.data?.due ?? []).map(({ unitId, code }) => ({ unitId, code }))
      if (first === undefined) return
      await issue({ id: id(), scheme, codes: [first, ...others] })
      toast({ says: say.unit.codes.given(others.length + 1) })
    }
  })
  const due = useQuery(() => codesDueQuery(id(), form.values.scheme))
  return (
    <Drawer open title={say.unit.codes.issueTitle(props.page.unit.name)} onClose={props.onClose}>
      <Form
        form={form}
        submitLabel={due.data?.due.length === 0 ? say.unit.codes.close : say.unit.codes.give}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <p class="text-sm text-ink-3">{say.unit.codes.issueHint}</p>
        <Select
          {...form.field('scheme')}
          label={say.unit.codes.scheme}
          choices={props.page.codesBelow.map(({ key, name }) => ({ value: key, label: named(name) }))}
          required
        />
        <Switch fallback={<Skeleton lines={4} />}>
          <Match when={due.error}>{(error) => <ErrorState error={error()} onAgain={() => void due.refetch()} />}</Match>
          <Match when={due.data}>
            {(found) => (
              <Show when={found().due.length > 0} fallback={<p role="status">{say.unit.codes.nothingDue}</p>}>
                <p role="status">{say.unit.codes.due(found().due.length, found().coded)}</p>
                <ul class="flex flex-col gap-1">
                  <For each={found().due}>
                    {({ name, code }) => (
                      <li class="flex flex-wrap justify-between gap-x-4 border-b border-line py-1">
                        <span>{name}</span>
                        <span class="text-ink-3">{code}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            )}
          </Match>
        </Switch>
      </Form>
    </Drawer>
  )
}
