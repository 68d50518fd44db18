/** Gives a unit a code of one of the schemes beside the official one, or takes it away. */
import { UnitCode } from '@gezhi/domain/grid'
import { Schema } from 'effect'
import type { UnitPage } from '../../queries/register-types.ts'
import { useSetUnitCode } from '../../queries/units.ts'
import { createForm, Drawer, Form, Select, TextField, toast } from '../../ui/index.tsx'
import { say } from './say.ts'
import { codesName } from './UnitCodes.tsx'

interface Values {
  readonly scheme: string
  readonly code: string
}

const isCode = Schema.is(UnitCode)

export default function CodeDrawer(props: { page: UnitPage; onClose: () => void }) {
  const setCode = useSetUnitCode()
  const unit = () => props.page.unit
  const open = () => props.page.codes.filter((one) => one.open)
  const of = (scheme: string) => open().find((one) => one.scheme === scheme)
  const first = open()[0]
  const form = createForm<Values>({
    initial: { scheme: first?.scheme ?? '', code: first?.code ?? '' },
    check: ({ scheme, code }) => [
      ...(scheme === '' ? [{ path: 'scheme', says: say.unit.codes.schemeMissing }] : []),
      ...(code.trim() === '' || isCode(code.trim()) ? [] : [{ path: 'code', says: say.unit.codes.misshapen }])
    ],
    send: async ({ scheme, code }) => {
      const text = code.trim()
      const { id, revision } = unit()
      await setCode({ id, seen: revision, scheme, code: text === '' ? null : UnitCode.make(text) })
      toast({ says: say.unit.codes.saved })
    }
  })
  const scheme = () => ({
    ...form.field('scheme'),
    onChange: (key: string) => {
      form.set('scheme', key)
      form.set('code', of(key)?.code ?? '')
    }
  })
  const hint = () => {
    const begins = of(form.values.scheme)?.begins ?? null
    return begins === null || begins === '' ? say.unit.codes.hint : say.unit.codes.begins(begins)
  }
  return (
    <Drawer open title={say.unit.codes.setTitle(unit().name)} onClose={props.onClose}>
      <Form form={form} submitLabel={say.unit.save} onDone={props.onClose} onCancel={props.onClose}>
        <Select
          {...scheme()}
          label={say.unit.codes.scheme}
          choices={open().map((one) => ({ value: one.scheme, label: codesName(one) }))}
          required
        />
        <TextField {...form.field('code')} label={say.unit.codes.code} hint={hint()} maxLength={32} />
      </Form>
    </Drawer>
  )
}
