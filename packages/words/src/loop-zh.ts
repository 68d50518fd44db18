/** The loop in Chinese, in the terms of the field. What the domain names and this file does not does not compile. */
import type { ClockEvent, ClockLine, Light, Limit } from '@gezhi/domain/common'
import type {
  AreaClass,
  Channel,
  Condition,
  Field,
  Ground,
  Located,
  Metric,
  StepName,
  Task,
  Tier,
  TraceLine
} from '@gezhi/domain/loop'
import { zh as named } from './loop-stages-zh.ts'

export interface FieldWords {
  readonly label: string
  readonly hint: string
}

const fields: Record<Field, FieldWords> = {
  matter: { label: '事项类别', hint: '输入类别名称或代码查找' },
  lead: { label: '主办', hint: '由哪个部门或单元负责到底' },
  assistants: { label: '协办', hint: '可选多个，最多 10 个' },
  ground: { label: '依据', hint: '从规定的情形中选一项' },
  reason: { label: '理由', hint: '写给下一位经办人看，说清事实' },
  result: { label: '办理结果', hint: '做了什么、现场现在怎样' },
  answer: { label: '答复内容', hint: '上报人会看到这段话' },
  rating: { label: '评价', hint: '是否解决，满意几分' },
  until: { label: '恢复时间', hint: '预计何时可以继续办理' },
  limit: { label: '延长', hint: '不超过原来的时限' },
  note: { label: '备注', hint: '经办人员可见' }
}

const steps: Record<StepName, string> = {
  accept: '受理',
  dispatch: '派遣',
  receive: '签收',
  handle: '办理',
  verify: '核查',
  answer: '答复',
  rate: '评价',
  close: '结案'
}

const channels: Record<Channel, string> = {
  grid: '网格上报',
  resident: '居民反映',
  hotline: '热线',
  inspection: '巡查',
  meeting: '会议',
  superior: '上级交办',
  sensor: '感知设备',
  service: '系统对接',
  import: '批量导入'
}

const grounds: Record<Ground, string> = {
  emergencyLine: '应拨打 110、119、120、122',
  legalChannel: '应走诉讼、仲裁、复议、信访等法定途径',
  repeat: '重复反映，没有新情况',
  secret: '涉及国家秘密、商业秘密或个人隐私',
  outsideDuty: '不属于政府职责',
  unlawful: '违反法律或公序良俗',
  notCompetent: '不属于本单位职责',
  wrongClass: '事项类别有误',
  wrongPlace: '不在本单位辖区',
  needsJoint: '需要多个单位共同办理'
}

const tiers: Record<Tier, string> = { grid: '网格', community: '社区', street: '街道', district: '区' }

const areaClasses: Record<AreaClass, string> = { A: 'A 类（核心区）', B: 'B 类（建成区）', C: 'C 类（外围）' }

const located: Record<Located, string> = {
  address: '按地址定位（楼栋登记）',
  special: '按坐标落在专属网格内',
  base: '按坐标落在网格内',
  nearest: '坐标不在任何网格内，取最近的网格',
  given: '由上报人指定'
}

const lights: Record<Light, string> = { green: '正常', amber: '即将超时', red: '超时', none: '不计时' }

const clockStates: Record<ClockLine['state'], string> = {
  idle: '未起算',
  running: '计时中',
  paused: '已暂停',
  stopped: '已停止'
}

const clockEvents: Record<ClockEvent['event'], string> = {
  start: '起算',
  pause: '暂停',
  resume: '恢复',
  extend: '延长',
  stop: '停止'
}

const conditions: Record<Condition, string> = {
  counted: '计入统计',
  open: '未结案',
  closed: '已结案',
  promiseSettled: '已到承诺期',
  promiseKept: '按期答复',
  overdue: '当前环节超时',
  handledOnce: '办结过',
  reworked: '有返工',
  dispatchedOnce: '派遣过',
  returned: '被退回过',
  rated: '已评价',
  satisfied: '满意',
  solved: '已解决'
}

const metrics: Record<Metric, string> = {
  closure: '结案率',
  onTime: '按期率',
  rework: '返工率',
  return: '退回率',
  solved: '解决率',
  satisfaction: '满意率'
}

const trace: Record<TraceLine['rule'], (line: Pick<TraceLine, 'taken' | 'name'>) => string> = {
  matterUnknown: () => '事项类别未定，先由受理人员定类',
  responsibleOrganisation: ({ name }) =>
    name === null ? '没有部门在此处登记负责这类事项' : `“${name}”在此处负责这类事项`,
  departmentOfMatter: ({ name }) =>
    name === null ? '这类事项没有归口部门，或该部门不管此处' : `部件先找权属：归口“${name}”`,
  territoryOfTier: ({ name }) =>
    name === null ? '此处没有应当办理这类事项的层级' : `属地办理：“${name}”是应办理的层级`,
  notOnDutyList: ({ name }) => `不在社区职责清单内，不交给${name === null ? '社区' : `“${name}”`}`,
  tierAbove: ({ name }) => (name === null ? '上一级没有可承接的单元' : `由上一级“${name}”承接`),
  nobody: () => '没有找到主办，须由派遣人员指定'
}

const limits: Record<Limit['kind'], (amount: number) => string> = {
  continuous: (minutes) => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`),
  working_hour: (hours) => `${hours} 个工作小时`,
  working_day: (days) => `${days} 个工作日`,
  natural_day: (days) => `${days} 天`
}

const taskRoles: Record<Task['role'], string> = { lead: '主办', assist: '协办' }

export const zh = {
  ...named,
  /** The fact that opens every timeline. */
  reported: '上报',
  relocated: (from: string, to: string) => (from === to ? `“${to}”的上级区划调整` : `区划调整：由“${from}”转到“${to}”`),
  fields,
  steps,
  channels,
  grounds,
  tiers,
  areaClasses,
  located,
  lights,
  clockStates,
  clockEvents,
  clocks: { step: '环节时限', promise: '承诺时限' },
  provisional: '节假日安排尚未公布，此时限为暂定',
  conditions,
  metrics,
  trace,
  limits,
  taskRoles,
  taskDone: (done: boolean) => (done ? '已完成' : '未完成'),
  resolved: (resolved: boolean) => (resolved ? '已解决' : '未解决'),
  satisfactions: { 1: '很不满意', 2: '不满意', 3: '一般', 4: '满意', 5: '很满意' }
}
