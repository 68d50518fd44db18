/** Changes of the tree, in Chinese: states, moves, operations, and why one is refused. */
import type { ChangeMove, ChangeRefusal, ChangeState, OperationName, PlanRefusal } from '@gezhi/domain/grid'
import { zh as grid } from './grid-zh.ts'
import type { Moment, RefusalWords, Said } from './shape.ts'

type FromElsewhere = keyof typeof grid.refusals
/** Some are the grid's own; these are those of change sets. */
export type OwnRefusal = Exclude<ChangeRefusal | PlanRefusal, { readonly _tag: FromElsewhere | 'Stale' }>

const states: Record<ChangeState, string> = {
  draft: '草拟',
  submitted: '待审核',
  approved: '已审核',
  published: '已公布，待生效',
  stalled: '未能生效',
  inForce: '已生效',
  withdrawn: '已撤回'
}

const moves: Record<ChangeMove, { readonly label: string; readonly done: string }> = {
  edit: { label: '修改', done: '修改' },
  submit: { label: '提交审核', done: '提交审核' },
  approve: { label: '审核通过', done: '审核通过' },
  sendBack: { label: '退回修改', done: '退回修改' },
  publish: { label: '公布', done: '公布' },
  revise: { label: '收回修改', done: '收回修改' },
  withdraw: { label: '撤回', done: '撤回' },
  takeEffect: { label: '生效', done: '生效' },
  stall: { label: '未能生效', done: '未能生效' },
  settle: { label: '归位', done: '全部归位' }
}

const operations: Record<OperationName, string> = {
  open: '新设',
  close: '撤销',
  amend: '改名改属性',
  redraw: '改边界',
  move: '改隶属',
  split: '拆分',
  merge: '合并'
}

const fields = {
  title: '标题',
  reason: '理由',
  effectiveAt: '生效时间',
  operations: '调整内容',
  reappointments: '人员安排'
} as const

const named = (all: ReadonlyArray<string>) =>
  all.map((field) => (field in fields ? fields[field as keyof typeof fields] : field)).join('、')

const own: RefusalWords<Exclude<OwnRefusal, { readonly _tag: 'ChangeRefused' }>> = {
  UnitNotThere: () => ({
    what: '要调整的单元已不存在，或已被前面的步骤撤销',
    next: '请从方案中去掉这一步，或另选单元。'
  }),
  UnitThere: () => ({ what: '新单元的编号与已有单元重复', next: '请重新添加这一步。' }),
  RootStays: () => ({ what: '最上级单元不能拆分、合并、改隶属或撤销', next: '请选择下级单元。' }),
  NotSiblings: () => ({ what: '只能合并同一上级之下的单元', next: '请先把它们调整到同一个上级，再合并。' }),
  NotSameLevel: () => ({ what: '接替的单元不在同一层级', next: '请选择同一层级的单元。' }),
  NeedsSuccessor: ({ units }) => ({ what: `撤销的单元下还有 ${units} 个下级单元`, next: '请指定由哪个单元接替。' }),
  NeedsBoundary: () => ({ what: '原单元有边界，新单元也要画出边界', next: '请在地图上画出每个新单元的边界。' }),
  ChildMisplaced: () => ({ what: '有下级单元分给了两个部分，或不属于被拆分的单元', next: '请重新分配下级单元。' }),
  ChangeEmpty: () => ({ what: '方案里还没有调整内容', next: '请至少添加一步。' }),
  ChangeIncomplete: ({ missing, surplus }) => ({
    what: missing.length > 0 ? `还缺：${named(missing)}` : `这一步不需要：${named(surplus)}`,
    next: '请补正后再提交。'
  }),
  ChangeNotDue: ({ effectiveAt }, moment) => ({ what: `要到 ${moment(effectiveAt)} 才生效`, next: '到时自动生效。' }),
  ChangeStale: ({ units }) => ({
    what: `方案提交之后，其中 ${units.length} 个单元已被别的调整改动`,
    next: '请收回修改，按现在的区划核对后重新提交。'
  }),
  EffectNotAhead: ({ effectiveAt }, moment) => ({
    what: `生效时间 ${moment(effectiveAt)} 已过`,
    next: '请选择将来的时间；留空则公布后立即生效。'
  }),
  ProposerNotApart: () => ({ what: '提出方案的人不能审核同一方案', next: '请由另一位有审核权限的人审核。' }),
  WrongChangeState: ({ state }) => ({
    what: `方案现在是“${states[state]}”，不能这样操作，或不归您办理`,
    next: '请先看一下最新情况。'
  })
}

const refusals: RefusalWords<OwnRefusal> = {
  ...own,
  ChangeRefused: ({ operation, why }, moment) => {
    const { what, next } = reason({ ...grid.refusals, ...own }, why, moment)
    return { what: `第 ${operation + 1} 步：${what}`, next }
  }
}

/** The words of the refusal inside another. */
export const reason = (
  all: Readonly<Record<string, unknown>>,
  why: { readonly _tag: string },
  moment: Moment
): Said => {
  const says = all[why._tag]
  return typeof says === 'function' ? says(why, moment) : { what: why._tag, next: '' }
}

export const zh = { refusals, states, moves, operations, fields }
