/** Invented records for the page of components, in both languages. Part of development builds only. */
import type { ClockFace } from '../../ui/clock-face.ts'
import type { Mark } from '../../ui/StageMark.tsx'
import type { TreeNode } from '../../ui/tree-model.ts'
import { named } from '../../words.ts'

/** A text in both languages, in that of the moment. */
export const t = (zh: string, en: string): string => named({ zh, en })

export interface SampleIssue {
  readonly id: string
  readonly number: string
  readonly title: () => string
  readonly matter: () => string
  readonly unit: () => string
  readonly stage: () => string
  readonly mark: Mark
  readonly clock: ClockFace
  readonly handler: () => string
  readonly at: string
}

const titles = [
  ['3 号楼路灯不亮，晚上看不清台阶', 'Street lamp at block 3 is out, the steps cannot be seen at night'],
  ['和风路井盖松动，车辆经过有响声', 'Loose manhole cover on Hefeng Road'],
  ['小区东门共享单车堆放占道', 'Shared bicycles block the east gate'],
  ['楼上住户夜间装修扰民', 'Building work at night in the flat above'],
  ['独居老人三天未下楼，请上门看望', 'Old man living alone has not come down for three days'],
  ['菜场后门垃圾清运不及时', 'Refuse behind the market is not collected in time'],
  ['健身器材螺丝脱落', 'Screws missing on the exercise machine'],
  ['地下车库渗水，照明线路有隐患', 'Water in the underground garage near the wiring']
] as const
const stages: ReadonlyArray<readonly [string, string, Mark]> = [
  ['已上报', 'Reported', 0],
  ['已派单', 'Dispatched', 0.25],
  ['办理中', 'Handling', 0.5],
  ['已办结', 'Handled', 0.7],
  ['已回复', 'Answered', 0.85],
  ['已挂账', 'Suspended', 'paused'],
  ['已退回', 'Returned', 'returned'],
  ['已关闭', 'Closed', 1]
]
const clocks: ReadonlyArray<ClockFace> = [
  { tone: 'over', minutes: -95 },
  { tone: 'near', minutes: 42 },
  { tone: 'calm', minutes: 1_720 },
  { tone: 'calm', minutes: 5_960 },
  { tone: 'near', minutes: 118 },
  { tone: 'paused', minutes: 2_880 },
  { tone: 'calm', minutes: 310 },
  { tone: 'met', minutes: null }
]
const units = [
  ['望江街道 · 第三社区 · 07 网格', 'Wangjiang · Community 3 · Grid 07'],
  ['和风街道 · 映湖社区 · 02 网格', 'Hefeng · Yinghu · Grid 02'],
  ['青石街道 · 桥西社区 · 11 网格', 'Qingshi · Qiaoxi · Grid 11']
] as const
const matters = [
  ['市政设施', 'Public works'],
  ['环境卫生', 'Cleaning'],
  ['邻里纠纷', 'Neighbours'],
  ['民生服务', 'Livelihood']
] as const

const of = <T>(list: ReadonlyArray<T>, i: number): T => {
  const one = list[i % list.length]
  if (one === undefined) throw new Error('an empty list of samples')
  return one
}

export const sampleIssues: ReadonlyArray<SampleIssue> = Array.from({ length: 400 }, (_, i) => {
  const [title, stage, unit, matter] = [of(titles, i), of(stages, i), of(units, i), of(matters, i)]
  return {
    id: `issue-${i}`,
    number: `CS2603-${String(4180 - i).padStart(5, '0')}`,
    title: () => t(title[0], title[1]),
    matter: () => t(matter[0], matter[1]),
    unit: () => t(unit[0], unit[1]),
    stage: () => t(stage[0], stage[1]),
    mark: stage[2],
    clock: of(clocks, i),
    handler: () => of([t('韩**', 'Han **'), t('陆*', 'Lu *'), t('城管中队', 'City inspectors')], i),
    at: new Date(Date.UTC(2026, 2, 5, 9, 12) - i * 37 * 60_000).toISOString()
  }
})

const communities = (street: string): ReadonlyArray<TreeNode> =>
  [
    ['映湖社区', 'Yinghu', '8'],
    ['桥西社区', 'Qiaoxi', '6'],
    ['第三社区', 'Community 3', '7']
  ].map(([zh = '', en = '', n = '']) => ({
    id: `${street}-${en}`,
    label: t(zh, en),
    hint: n,
    children: Array.from({ length: 3 }, (_, i) => ({
      id: `${street}-${en}-${i}`,
      label: t(`0${i + 1} 网格`, `Grid 0${i + 1}`),
      children: []
    }))
  }))

export const sampleTree = (): ReadonlyArray<TreeNode> => [
  {
    id: 'district',
    label: t('春水区', 'Chunshui District'),
    hint: '330199',
    children: [
      { id: 'wangjiang', label: t('望江街道', 'Wangjiang Street'), hint: '21', children: communities('wangjiang') },
      { id: 'hefeng', label: t('和风街道', 'Hefeng Street'), hint: '14', children: communities('hefeng') },
      { id: 'qingshi', label: t('青石街道', 'Qingshi Street'), hint: '17', children: undefined }
    ]
  }
]
