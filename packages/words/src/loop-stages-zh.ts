/** Stages, moves and duties in Chinese: what every list of issues says, the first screen's too. */
import type { Duty, Move, Stage } from '@gezhi/domain/loop'

/** `do` stands on a button, `done` in a timeline. */
export interface MoveWords {
  readonly do: string
  readonly done: string
}

const stages: Record<Stage, string> = {
  reported: '已上报',
  accepted: '已受理',
  dispatched: '已派遣',
  received: '已签收',
  handling: '办理中',
  handled: '已办结',
  verified: '已核查',
  answered: '已答复',
  rated: '已评价',
  closed: '已结案',
  declined: '不予受理',
  suspended: '已挂账',
  cancelled: '已撤销',
  reopened: '已重开',
  withdrawn: '已撤回'
}

const moves: Record<Move, MoveWords> = {
  accept: { do: '受理', done: '受理' },
  decline: { do: '不予受理', done: '不予受理' },
  dispatch: { do: '派遣', done: '派遣' },
  receive: { do: '签收', done: '签收' },
  return: { do: '退回', done: '退回' },
  start: { do: '开始办理', done: '开始办理' },
  assist: { do: '协办完成', done: '协办完成' },
  finish: { do: '办结', done: '办结' },
  verify: { do: '核查通过', done: '核查通过' },
  rework: { do: '返工', done: '核查未通过，返工' },
  answer: { do: '答复', done: '答复' },
  rate: { do: '评价', done: '评价' },
  close: { do: '结案', done: '结案' },
  suspend: { do: '挂账', done: '挂账' },
  resume: { do: '恢复办理', done: '恢复办理' },
  extend: { do: '延期', done: '延期' },
  cancel: { do: '撤销', done: '撤销' },
  reopen: { do: '重开', done: '重开' },
  note: { do: '备注', done: '备注' },
  withdraw: { do: '撤回导入', done: '随批次撤回' }
}

const duties: Record<Duty, string> = {
  reporter: '上报人',
  acceptor: '受理人员',
  dispatcher: '派遣人员',
  handler: '主办人员',
  assistant: '协办人员',
  verifier: '核查人员',
  supervisor: '督办人员',
  importer: '导入人员'
}

export const zh = { stages, moves, duties }
