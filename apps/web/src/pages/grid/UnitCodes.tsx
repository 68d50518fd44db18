/** All codes of a unit beside the official one that holds: of other schemes, and of earlier days. */
import { officialKey } from '@gezhi/domain/grid'
import { For, Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { CodesOfScheme, UnitPage } from '../../queries/register-types.ts'
import { useMay } from '../../session.tsx'
import { Button, CopyButton, EditIcon, Section } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { say } from './say.ts'
import type { UnitDeed } from './UnitView.tsx'

export function UnitCodes(props: { page: UnitPage; onDo: (deed: UnitDeed) => void }) {
  const may = useMay()
  const whyNot = useWhyNot()
  const words = () => say.unit.codes
  const shown = () => props.page.codes.filter(({ name, earlier }) => name !== null || earlier.length > 0)
  const settable = () => props.page.codes.some(({ open }) => open)
  const issuable = () => props.page.children.length > 0 && props.page.codesBelow.length > 0
  return (
    <Show when={shown().length > 0 || (issuable() && may('unit.edit'))}>
      <Section
        title={words().title}
        actions={
          <>
            <Show when={issuable()}>
              <Button size="small" disabledReason={whyNot('unit.edit')} onClick={() => props.onDo({ does: 'issue' })}>
                {words().issue}
              </Button>
            </Show>
            <Show when={settable()}>
              <Button
                size="small"
                icon={EditIcon}
                disabledReason={whyNot('unit.edit')}
                onClick={() => props.onDo({ does: 'codes' })}
              >
                {words().set}
              </Button>
            </Show>
          </>
        }
      >
        <dl class="grid gap-x-8 gap-y-2 @3xl:grid-cols-2">
          <For each={shown()}>{(codes) => <Codes codes={codes} />}</For>
        </dl>
      </Section>
    </Show>
  )
}

function Codes(props: { codes: CodesOfScheme }) {
  const day = (at: string) => formatMoment(at, 'date')
  return (
    <div>
      <dt class="text-sm text-ink-3">{codesName(props.codes)}</dt>
      <dd>
        <Show
          when={props.codes.code}
          fallback={
            <span class="text-ink-3">
              {props.codes.open && props.codes.begins === null ? say.unit.codes.aboveMissing : say.unit.codes.none}
            </span>
          }
        >
          {(code) => (
            <span class="-my-1 inline-flex items-center gap-1">
              {code()}
              <CopyButton text={code()} />
            </span>
          )}
        </Show>
        <For each={props.codes.earlier}>
          {({ code, from, to }) => (
            <p class="text-sm text-ink-3">{say.unit.codes.earlier(code, day(from), to === null ? '' : day(to))}</p>
          )}
        </For>
      </dd>
    </div>
  )
}

export const codesName = ({ scheme, name }: Pick<CodesOfScheme, 'scheme' | 'name'>): string => {
  if (name !== null) return named(name)
  return scheme === officialKey ? say.unit.codes.official : scheme
}
