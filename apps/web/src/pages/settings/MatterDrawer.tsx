/** One class of matters: what it is called, when it counts, who has it first, how long it may take. */
import type { Limit, Text2 } from '@gezhi/domain/common'
import { AreaClass, type Catalogue, type Matter, MatterCode, Tier } from '@gezhi/domain/loop'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createSignal, For, Show } from 'solid-js'
import { referenceQuery } from '../../queries/reference.ts'
import {
  Button,
  Checkbox,
  createForm,
  Drawer,
  Form,
  Notice,
  RadioGroup,
  Select,
  TextField,
  TrashIcon,
  UndoIcon
} from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { type MatterLine, majorsOf } from './catalogue-model.ts'
import { LimitField } from './LimitField.tsx'
import { say } from './say.ts'
import { type Both, isEmpty, isWhole, Text2Fields, trimmed } from './Text2Fields.tsx'

interface Values {
  readonly code: string
  readonly major: Both
  readonly minor: Both
  readonly condition: Both
  readonly closing: Both
  readonly tier: Tier
  readonly owner: Matter['owner']
  readonly department: string
  readonly communityDuty: boolean
  readonly limit: Matter['limit']
}

const none = 'none'
const nothing: Both = { zh: '', en: '' }
const isCode = Schema.is(MatterCode)
const usual: Limit = { kind: 'working_day', amount: 3 }

const valuesOf = (matter: Matter | undefined, majorCode: string, majors: ReadonlyMap<string, Text2>): Values => ({
  code: matter?.code ?? majorCode,
  major: matter?.major ?? majors.get(majorCode) ?? nothing,
  minor: matter?.minor ?? nothing,
  condition: matter?.condition ?? nothing,
  closing: matter?.closing ?? nothing,
  tier: matter?.tier ?? 'community',
  owner: matter?.owner ?? 'territory',
  department: matter?.department ?? none,
  communityDuty: matter?.communityDuty ?? false,
  limit: matter?.limit ?? { A: usual, B: usual, C: usual }
})

const sameEverywhere = (limit: Matter['limit']): boolean =>
  new Set(AreaClass.literals.map((area) => `${limit[area].kind} ${limit[area].amount}`)).size === 1

export default function MatterDrawer(props: {
  /** Without one a new class is added. */
  line: MatterLine | undefined
  catalogue: Catalogue
  majorCode: string
  /** Why nothing can be changed. */
  closed: string | undefined
  onKeep: (matter: Matter) => void
  onRetire: (code: string) => void
  onClose: () => void
}) {
  const reference = useQuery(referenceQuery)
  const majors = majorsOf(props.catalogue)
  const { line } = props
  const isRetired = () => line?.state === 'retired'
  const closed = () => (props.closed === undefined ? undefined : say.readOnly)
  const [same, setSame] = createSignal(sameEverywhere(valuesOf(line?.matter, '', majors).limit))

  const form = createForm<Values>({
    initial: valuesOf(line?.matter, props.majorCode, majors),
    check: ({ code, major, minor, condition, closing }) => {
      const taken = line === undefined && props.catalogue.matters.some((one) => one.code === code.trim())
      const half = (text: Both) => !isEmpty(text) && !isWhole(text)
      return [
        ...(isCode(code.trim()) ? [] : [{ path: 'code', says: say.catalogue.codeWrong }]),
        ...(taken ? [{ path: 'code', says: say.catalogue.codeTaken }] : []),
        ...(isWhole(major) ? [] : [{ path: 'major', says: say.text2.missing }]),
        ...(isWhole(minor) ? [] : [{ path: 'minor', says: say.text2.missing }]),
        ...(half(condition) ? [{ path: 'condition', says: say.text2.missing }] : []),
        ...(half(closing) ? [{ path: 'closing', says: say.text2.missing }] : [])
      ]
    },
    send: async (values) => {
      props.onKeep({
        code: MatterCode.make(values.code.trim()),
        major: trimmed(values.major),
        minor: trimmed(values.minor),
        condition: isEmpty(values.condition) ? null : trimmed(values.condition),
        closing: isEmpty(values.closing) ? null : trimmed(values.closing),
        tier: values.tier,
        owner: values.owner,
        department: values.department === none ? null : values.department,
        communityDuty: values.communityDuty,
        limit: same() ? { A: values.limit.A, B: values.limit.A, C: values.limit.A } : values.limit
      })
    }
  })
  const setCode = (code: string) => {
    form.set('code', code)
    const known = code.length >= 2 ? majors.get(code.slice(0, 2)) : undefined
    if (known !== undefined && isEmpty(form.values.major)) form.set('major', known)
  }
  const setLimit = (area: AreaClass) => (limit: Limit) => form.set('limit', { ...form.values.limit, [area]: limit })
  const department = (key: string) => reference.data?.departments.find((one) => one.key === key)

  return (
    <Drawer
      open
      title={
        line === undefined
          ? say.catalogue.addTitle
          : say.catalogue.editTitle(line.matter.code, named(line.matter.minor))
      }
      onClose={props.onClose}
    >
      <Show when={isRetired()}>
        <Notice
          title={say.catalogue.retired}
          class="mb-4"
          actions={
            <Button size="small" icon={UndoIcon} onClick={() => line !== undefined && props.onKeep(line.matter)}>
              {say.catalogue.restore}
            </Button>
          }
        />
      </Show>
      <Form
        form={form}
        submitLabel={say.catalogue.keep}
        submitDisabledReason={props.closed}
        onCancel={props.onClose}
        aside={
          <Show when={line !== undefined && !isRetired() && props.closed === undefined}>
            <Button
              variant="danger"
              icon={TrashIcon}
              class="ml-auto"
              onClick={() => line !== undefined && props.onRetire(line.matter.code)}
            >
              {say.catalogue.retire}
            </Button>
          </Show>
        }
      >
        <TextField
          label={say.catalogue.code}
          name="code"
          value={form.values.code}
          onChange={setCode}
          required
          inputmode="numeric"
          maxLength={6}
          hint={say.catalogue.codeHint}
          disabledReason={line === undefined ? closed() : say.catalogue.codeKept}
        />
        <Text2Fields {...form.field('minor')} label={say.catalogue.minor} disabledReason={closed()} />
        <Text2Fields
          {...form.field('major')}
          label={say.catalogue.major}
          hint={say.catalogue.majorHint}
          disabledReason={closed()}
        />
        <Text2Fields
          {...form.field('condition')}
          label={say.catalogue.condition}
          long
          optional
          disabledReason={closed()}
        />
        <Text2Fields {...form.field('closing')} label={say.catalogue.closing} long optional disabledReason={closed()} />
        <div class="grid items-start gap-4 sm:grid-cols-2">
          <Select
            {...form.field('tier')}
            label={say.catalogue.tier}
            disabledReason={closed()}
            choices={Tier.literals.map((tier) => ({ value: tier, label: words.loop.tiers[tier] }))}
          />
          <Select
            {...form.field('department')}
            label={say.catalogue.department}
            disabledReason={closed()}
            choices={[
              { value: none, label: say.catalogue.departmentNone },
              ...(reference.data?.departments ?? []).map(({ key }) => ({
                value: key,
                label: named(department(key)?.name ?? { zh: key, en: key })
              }))
            ]}
          />
        </div>
        <RadioGroup
          {...form.field('owner')}
          label={say.catalogue.owner}
          disabledReason={closed()}
          choices={(['owner', 'territory'] as const).map((owner) => ({
            value: owner,
            label: say.catalogue.owners[owner],
            hint: say.catalogue.ownerHints[owner]
          }))}
        />
        <Checkbox
          label={say.catalogue.duty}
          hint={say.catalogue.dutyHint}
          checked={form.values.communityDuty}
          disabledReason={closed()}
          onChange={(on) => form.set('communityDuty', on)}
        />
        <fieldset>
          <legend class="mb-2 text-sm font-medium text-ink-2">{say.catalogue.limits}</legend>
          <Checkbox label={say.catalogue.same} checked={same()} onChange={setSame} disabledReason={closed()} />
          <div class="mt-2 flex flex-col gap-3">
            <For each={same() ? (['A'] as const) : AreaClass.literals}>
              {(area) => (
                <LimitField
                  label={same() ? say.catalogue.limits : say.catalogue.area(area)}
                  labelHidden={same()}
                  value={form.values.limit[area]}
                  onChange={setLimit(area)}
                  disabledReason={props.closed}
                />
              )}
            </For>
          </div>
        </fieldset>
      </Form>
    </Drawer>
  )
}
