/** One record of the audit: all that is kept of it, and a way to see only what the same account did. */
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { AuditLine } from '../../queries/register-types.ts'
import { treeQuery } from '../../queries/units.ts'
import { useMay } from '../../session.tsx'
import { Button, CopyButton, Drawer, FilterIcon, KeyValue, Section } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { Changes, type NameOf } from '../grid/History.tsx'
import { say as register } from '../grid/say.ts'
import { deedOf, type FactLine, thingOf, whoOf } from './audit-line.ts'
import { say } from './say.ts'

export default function AuditRecord(props: {
  line: AuditLine
  onOnly: (accountId: string, name: string) => void
  onClose: () => void
}) {
  const fact = (): FactLine | undefined => (props.line.of === 'facts' ? props.line : undefined)
  const reason = () => (props.line.of === 'access' ? props.line.reason : null)
  return (
    <Drawer open title={deedOf(props.line)} description={say.audit.detail} onClose={props.onClose}>
      <KeyValue
        columns={1}
        facts={[
          { name: say.audit.column.at, value: formatMoment(props.line.at, 'full') },
          {
            name: say.audit.column.who,
            value: (
              <span class="flex flex-wrap items-center gap-2">
                {whoOf(props.line)}
                <Show when={props.line.accountId}>
                  {(id) => (
                    <Button
                      variant="quiet"
                      size="small"
                      icon={FilterIcon}
                      onClick={() => props.onOnly(id(), whoOf(props.line))}
                    >
                      {say.audit.only}
                    </Button>
                  )}
                </Show>
              </span>
            )
          },
          {
            name: say.audit.column.thing,
            value: thingOf(props.line) && (
              <Show when={thingOf(props.line)}>
                {(thing) => (
                  <span class="flex items-center gap-1">
                    <span class="min-w-0">
                      <Show when={fact()}>{(known) => `${register.history.lives[known().life]} `}</Show>
                      <span class="text-ink-3">{thing()}</span>
                    </span>
                    <CopyButton text={thing()} label={say.audit.copyId} />
                  </span>
                )}
              </Show>
            )
          },
          ...(props.line.of === 'access' ? [{ name: say.audit.column.reason, value: reason() }] : [])
        ]}
      />
      <Show when={fact()}>
        {(known) => (
          <Section title={say.audit.column.changes} class="mt-6">
            <p class="mb-2 text-sm text-ink-3">{say.audit.revision(known().revision)}</p>
            <Changed line={known()} />
          </Section>
        )}
      </Show>
    </Drawer>
  )
}

function Changed(props: { line: FactLine }) {
  const may = useMay()
  const tree = useQuery(() => ({ ...treeQuery(), enabled: may('unit.read') }))
  const reference = useQuery(() => ({ ...referenceQuery(), enabled: may('reference.read') }))
  const nameOf: NameOf = (key) => {
    const role = reference.data?.roles.data.find((one) => one.key === key)
    return role === undefined ? tree.data?.find(({ id }) => id === key)?.name : named(role.name)
  }
  return (
    <Show when={props.line.changes.length > 0} fallback={<p class="text-ink-3">{register.history.nothing}</p>}>
      <div class="wrap-anywhere [&_li]:border-b [&_li]:border-line [&_li]:py-1.5">
        <Changes changes={props.line.changes} nameOf={nameOf} />
      </div>
    </Show>
  )
}
