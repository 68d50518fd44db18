/** Why a move is refused, told to the person who wanted it, in Chinese: what is the matter, what would be right, who can act next. */
import type { CommandReused, NotFound, Stale } from '@gezhi/domain/common'
import type { Duty, Field, Ground, LoopRefusal, Stage } from '@gezhi/domain/loop'
import { zh as names } from './loop-zh.ts'
import type { RefusalWords } from './shape.ts'

/** Those that every context shares have their words in `common`. */
export type OwnRefusal = Exclude<LoopRefusal, NotFound | Stale | CommandReused>

const zhDo = (move: keyof typeof names.moves) => `“${names.moves[move].do}”`
const zhFields = (fields: ReadonlyArray<Field>) => fields.map((field) => `“${names.fields[field].label}”`).join('、')
const zhGrounds = (grounds: ReadonlyArray<Ground>) => grounds.map((ground) => names.grounds[ground]).join('；')
const zhWho = (duties: ReadonlyArray<Duty>) => duties.map((duty) => names.duties[duty]).join('或')

/** Who holds the issue at a stage, for the person who came too late or too early. */
const zhEnded = (stage: Stage) =>
  stage === 'closed' || stage === 'declined' ? '如确有需要，可在期限内申请重开。' : '请刷新后再看可以做什么。'

export const zh: RefusalWords<OwnRefusal> = {
  WrongStage: ({ move, stage }) => ({
    what: `这件事项现在是“${names.stages[stage]}”，不能${zhDo(move)}`,
    next: zhEnded(stage)
  }),
  NotYourDuty: ({ move, duties }) => ({
    what: `${zhDo(move)}不是您的职责`,
    next: `由负责这件事项的${zhWho(duties)}来做。`
  }),
  Incomplete: ({ move, missing }) => ({
    what: `还不能${zhDo(move)}：缺少${zhFields(missing)}`,
    next: '补齐后再提交。'
  }),
  Superfluous: ({ move, fields }) => ({
    what: `${zhDo(move)}用不到${zhFields(fields)}`,
    next: '请去掉多余内容，或确认是否选错了操作。'
  }),
  HandlerNotApart: ({ move }) => ({
    what: `您参与过办理，不能再${zhDo(move)}`,
    next: '请由没有参与办理的人员来做。'
  }),
  UnknownMatter: ({ matter }) => ({
    what: `目录里没有类别 ${matter}`,
    next: '请从事项目录中选择；需要新增类别，请联系系统管理员。'
  }),
  NotOnDutyList: ({ matter }) => ({
    what: `类别 ${matter} 不在社区职责清单内，不能由社区主办`,
    next: '请派给归口部门或街道；社区可以作为协办。'
  }),
  WrongGround: ({ move, ground, allowed }) => ({
    what: `“${names.grounds[ground]}”不能作为${zhDo(move)}的依据`,
    next: `可选：${zhGrounds(allowed)}。`
  }),
  ReturnWindowPassed: ({ until }, moment) => ({
    what: `退回期限已于 ${moment(until)} 届满`,
    next: '请先办理；确有异议的，请向督办人员提出。'
  }),
  ReturnsUsedUp: ({ max }) => ({
    what: `已退回 ${max} 次，不能再退`,
    next: '派遣人员的指定即为最终安排；有异议请联系督办人员。'
  }),
  PastDue: ({ due }, moment) => ({
    what: `时限已于 ${moment(due)} 到期，不能再延期`,
    next: '延期须在到期前申请。请尽快办理，并在结果中说明原因。'
  }),
  ExtensionsUsedUp: ({ max }) => ({
    what: `已延期 ${max} 次，不能再延`,
    next: '需长期办理的工程类事项，可由督办人员挂账。'
  }),
  ExtensionTooLong: ({ until }, moment) => ({
    what: '延长的时间超过了原来的时限',
    next: `最晚可延到 ${moment(until)}。`
  }),
  UntilNotAhead: ({ until }, moment) => ({
    what: `恢复时间 ${moment(until)} 已经过去`,
    next: '请选择今后的时间。'
  }),
  AssistOpen: ({ open }) => ({
    what: `还有 ${open} 项协办没有完成`,
    next: '请等协办人员完成，或催办后再办结。'
  }),
  RatingOpen: ({ until }, moment) => ({
    what: '上报人还在评价期内',
    next: `上报人评价后，或 ${moment(until)} 之后，即可结案。`
  }),
  ReopenWindowPassed: ({ until }, moment) => ({
    what: `重开的期限已于 ${moment(until)} 届满`,
    next: '请另行上报，并写明原来的编号。'
  }),
  Touched: () => ({
    what: '这件导入的事项已有人办理，不能随批次撤回',
    next: '可逐件撤销，或保留这一批。'
  }),
  NoUnitThere: () => ({
    what: '这个位置不属于任何治理单元',
    next: '请核对位置，或直接选择所属单元；边界有遗漏，请告诉系统管理员。'
  }),
  AddressUnknown: () => ({
    what: '楼栋登记册里没有这个地址',
    next: '请给出位置，或选择所属单元；也可以核对地址后再试。'
  }),
  AddressAmbiguous: ({ count, first }) => ({
    what: `这个地址可能是 ${count} 栋楼中的一栋：${first.map(({ name, unitName }) => `${name}（${unitName}）`).join('、')}`,
    next: '请把地址写得更细，或给出位置、选择所属单元。'
  }),
  PlaceMissing: () => ({ what: '还没有说明地点', next: '请给出位置，或选择所属单元。' })
}
