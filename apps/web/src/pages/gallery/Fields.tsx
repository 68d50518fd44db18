/** What is filled in, in every state. */
import { createSignal } from 'solid-js'
import {
  Checkbox,
  type Choice,
  Combobox,
  createForm,
  DateField,
  FileDrop,
  Form,
  MultiCombobox,
  NumberField,
  RadioGroup,
  SearchField,
  Select,
  Switch,
  TextArea,
  TextField
} from '../../ui/index.tsx'
import { matchesChoice } from '../../ui/match.ts'
import { Chapter, Specimen } from './parts.tsx'
import { t } from './samples.ts'

const matters = (): ReadonlyArray<Choice<string>> => [
  { value: 'lamp', label: t('路灯不亮', 'Street lamp out'), hint: t('市政设施 · 公用设施', 'Public works') },
  {
    value: 'cover',
    label: t('井盖破损', 'Broken manhole cover'),
    hint: t('市政设施 · 道路', 'Roads'),
    also: 'jinggai'
  },
  { value: 'noise', label: t('噪声扰民', 'Noise'), hint: t('环境 · 噪声', 'Environment') },
  {
    value: 'heat',
    label: t('供暖投诉', 'Heating'),
    hint: t('民生服务', 'Livelihood'),
    disabledReason: t('不在社区受理范围', 'Not for a community')
  }
]
const tiers = (): ReadonlyArray<Choice<'grid' | 'community' | 'street'>> => [
  { value: 'grid', label: t('网格', 'Grid'), hint: t('当场能办的', 'What can be solved on the spot') },
  { value: 'community', label: t('社区', 'Community') },
  { value: 'street', label: t('镇街', 'Street'), disabledReason: t('超出您的职责', 'Beyond your duties') }
]
const units = (): ReadonlyArray<Choice<string>> =>
  Array.from({ length: 60 }, (_, i) => ({
    value: `u${i}`,
    label: t(`第 ${i + 1} 网格`, `Grid ${i + 1}`),
    hint: `330199${String(i + 1).padStart(3, '0')}`
  }))
/** Answers as a server would. */
const searchUnits = async (typed: string) => units().filter((unit) => matchesChoice(typed, unit))

export function Fields() {
  const form = createForm({
    initial: {
      title: '',
      story: '',
      matter: null as Choice<string> | null,
      tier: 'grid' as 'grid' | 'community' | 'street' | null
    },
    check: ({ title, matter }) => [
      ...(title.trim() === '' ? [{ path: 'title', says: t('请用一句话说明', 'Say it in one sentence') }] : []),
      ...(matter === null ? [{ path: 'matter', says: t('请选择类别', 'Choose a class') }] : [])
    ],
    send: async () => {
      throw { _tag: 'Stale', id: '', revision: 3 }
    }
  })
  const [text, setText] = createSignal('')
  const [unit, setUnit] = createSignal<Choice<string> | null>(null)
  const [helpers, setHelpers] = createSignal<ReadonlyArray<Choice<string>>>([
    { value: 'u0', label: t('第 1 网格', 'Grid 1') },
    { value: 'u1', label: t('第 2 网格', 'Grid 2') }
  ])
  const [day, setDay] = createSignal<Parameters<typeof DateField>[0]['value']>(null)
  const [days, setDays] = createSignal<number | null>(3)
  const [tier, setTier] = createSignal<'grid' | 'community' | 'street' | null>('community')
  const [on, setOn] = createSignal(true)
  const [files, setFiles] = createSignal<ReadonlyArray<File>>([
    new File(['x'.repeat(48_200)], t('网格边界.geojson', 'grids.geojson'))
  ])

  return (
    <Chapter title={t('填写', 'Fields')}>
      <Specimen name="Form · createForm">
        <Form form={form} submitLabel={t('上报', 'Report')} onCancel={() => form.reset()}>
          <TextField
            {...form.field('title')}
            label={t('标题', 'Title')}
            placeholder={t('例如：3 号楼路灯不亮', 'For example: street lamp at block 3 is out')}
            required
          />
          <TextArea {...form.field('story')} label={t('说明', 'Description')} optional maxLength={200} />
          <Combobox {...form.field('matter')} label={t('类别', 'Class')} choices={matters()} required />
          <RadioGroup {...form.field('tier')} label={t('层级', 'Tier')} choices={tiers()} />
        </Form>
      </Specimen>
      <Specimen name="TextField · NumberField · DateField · Select · Combobox">
        <div class="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t('联系电话', 'Phone')}
            value={text()}
            onChange={setText}
            type="tel"
            hint={t('只有办理人能看到', 'Seen by the handler only')}
            optional
          />
          <TextField
            label={t('编码', 'Code')}
            value="3301990010"
            onChange={() => undefined}
            error={t('编码应为 12 位数字', 'A code has 12 digits')}
          />
          <TextField
            label={t('上级单元', 'Parent unit')}
            value={t('望江街道', 'Wangjiang Street')}
            onChange={() => undefined}
            disabledReason={t('单元建立后不能更改', 'Cannot change after the unit is made')}
          />
          <SearchField label={t('查找事项', 'Find issues')} value={text()} onChange={setText} />
          <NumberField
            label={t('办理时限', 'Limit')}
            value={days()}
            onChange={setDays}
            min={1}
            max={60}
            unit={t('工作日', 'working days')}
          />
          <DateField label={t('计划完成', 'Planned for')} value={day()} onChange={setDay} optional />
          <Select label={t('层级', 'Tier')} choices={tiers()} value={tier()} onChange={setTier} />
          <Combobox
            label={t('网格（服务器查找）', 'Grid (asks the server)')}
            value={unit()}
            onChange={setUnit}
            choices={searchUnits}
          />
          <MultiCombobox
            class="sm:col-span-2"
            label={t('协办单位', 'Co-handlers')}
            value={helpers()}
            onChange={setHelpers}
            choices={units()}
            optional
          />
        </div>
      </Specimen>
      <Specimen name="Checkbox · Switch · RadioGroup">
        <div class="flex flex-col gap-3">
          <Checkbox
            label={t('要求保密', 'Keep my name secret')}
            checked={on()}
            onChange={setOn}
            hint={t('除受理人外都看不到姓名', 'Only the acceptor sees it')}
          />
          <Checkbox label={t('部分选中', 'Partly')} checked={false} partly />
          <Checkbox
            label={t('不可选', 'Not to be chosen')}
            checked={false}
            disabledReason={t('需要网格长职责', 'Takes the duty of grid leader')}
          />
          <Switch
            label={t('到期前提醒', 'Remind before it is due')}
            checked={on()}
            onChange={setOn}
            hint={t('提前 20% 的时限', 'At 80 % of the limit')}
          />
          <RadioGroup
            label={t('层级', 'Tier')}
            inline
            value={tier()}
            onChange={setTier}
            choices={tiers().slice(0, 2)}
          />
        </div>
      </Specimen>
      <Specimen name="FileDrop">
        <FileDrop
          label={t('边界文件', 'Boundaries')}
          files={files()}
          onChange={setFiles}
          endings={['.geojson', '.csv', '.xlsx']}
          maxBytes={10 * 1024 * 1024}
        />
      </Specimen>
    </Chapter>
  )
}
