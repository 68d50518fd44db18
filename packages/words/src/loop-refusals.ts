/** Why a move is refused, told to the person who wanted it: what is the matter, what would be right, who can act next. */
import type { CommandReused, NotFound, Stale } from '@gezhi/domain/common'
import type { Duty, Field, Ground, LoopRefusal, Stage } from '@gezhi/domain/loop'
import { en as enNames } from './loop-en.ts'
import { zh as zhNames } from './loop-zh.ts'
import type { RefusalWords } from './shape.ts'

/** Those that every context shares have their words in `common`. */
type OwnRefusal = Exclude<LoopRefusal, NotFound | Stale | CommandReused>

const zhDo = (move: keyof typeof zhNames.moves) => `“${zhNames.moves[move].do}”`
const zhFields = (fields: ReadonlyArray<Field>) => fields.map((field) => `“${zhNames.fields[field].label}”`).join('、')
const zhGrounds = (grounds: ReadonlyArray<Ground>) => grounds.map((ground) => zhNames.grounds[ground]).join('；')
const zhWho = (duties: ReadonlyArray<Duty>) => duties.map((duty) => zhNames.duties[duty]).join('或')

/** Who holds the issue at a stage, for the person who came too late or too early. */
const zhEnded = (stage: Stage) =>
  stage === 'closed' || stage === 'declined' ? '如确有需要，可在期限内申请重开。' : '请刷新后再看可以做什么。'

export const zh: RefusalWords<OwnRefusal> = {
  WrongStage: ({ move, stage }) => ({
    what: `这件事项现在是“${zhNames.stages[stage]}”，不能${zhDo(move)}`,
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
    what: `“${zhNames.grounds[ground]}”不能作为${zhDo(move)}的依据`,
    next: `可选：${zhGrounds(allowed)}。`
  }),
  ReturnWindowPassed: ({ until }, moment) => ({
    what: `退回期限已于 ${moment(until)} 届满`,
    next: '请先办理；确属他人职责的，请派遣人员协调协办。'
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
  PlaceMissing: () => ({ what: '还没有说明地点', next: '请在地图上标出位置，或选择所属单元。' })
}

const enList = (texts: ReadonlyArray<string>, last: string) =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`
const enDo = (move: keyof typeof enNames.moves) => `“${enNames.moves[move].do}”`
const enFields = (fields: ReadonlyArray<Field>) =>
  enList(
    fields.map((field) => enNames.fields[field].label.toLowerCase()),
    'and'
  )
const enGrounds = (grounds: ReadonlyArray<Ground>) => grounds.map((ground) => enNames.grounds[ground]).join('; ')
const enWho = (duties: ReadonlyArray<Duty>) =>
  enList(
    duties.map((duty) => enNames.duties[duty]),
    'or'
  )

const enEnded = (stage: Stage) =>
  stage === 'closed' || stage === 'declined'
    ? 'Where there is need, it can be reopened within the time set for that.'
    : 'Reload to see what can be done now.'

export const en: RefusalWords<OwnRefusal> = {
  WrongStage: ({ move, stage }) => ({
    what: `The issue stands at “${enNames.stages[stage]}”, where ${enDo(move)} is not possible`,
    next: enEnded(stage)
  }),
  NotYourDuty: ({ move, duties }) => ({
    what: `${enDo(move)} is not your duty`,
    next: `It is for ${enWho(duties)} of this issue.`
  }),
  Incomplete: ({ move, missing }) => ({
    what: `${enDo(move)} needs something more: ${enFields(missing)}`,
    next: 'Fill it in and send again.'
  }),
  Superfluous: ({ move, fields }) => ({
    what: `${enDo(move)} has no use for ${enFields(fields)}`,
    next: 'Take it out, or check whether another move was meant.'
  }),
  HandlerNotApart: ({ move }) => ({
    what: `You worked on this issue, so ${enDo(move)} is not for you`,
    next: 'Somebody who did not work on it has to do it.'
  }),
  UnknownMatter: ({ matter }) => ({
    what: `The catalogue has no class ${matter}`,
    next: 'Choose one from the catalogue; for a new class ask a system administrator.'
  }),
  NotOnDutyList: ({ matter }) => ({
    what: `Class ${matter} is not on the community's duty list, so a community cannot lead it`,
    next: 'Send it to the department in charge or to the street; the community may assist.'
  }),
  WrongGround: ({ move, ground, allowed }) => ({
    what: `“${enNames.grounds[ground]}” is no ground for ${enDo(move)}`,
    next: `The grounds are: ${enGrounds(allowed)}.`
  }),
  ReturnWindowPassed: ({ until }, moment) => ({
    what: `The time for returning it ended ${moment(until)}`,
    next: 'Handle it; where it is the duty of others, a dispatcher can have them assist.'
  }),
  ReturnsUsedUp: ({ max }) => ({
    what: `It was returned ${max === 1 ? 'once' : `${max} times`} already`,
    next: "The dispatcher's choice is final now; a supervisor hears objections."
  }),
  PastDue: ({ due }, moment) => ({
    what: `The limit ran out ${moment(due)}, so it cannot be extended`,
    next: 'Extensions are asked for before the limit. Handle it now and say why it is late.'
  }),
  ExtensionsUsedUp: ({ max }) => ({
    what: `It was extended ${max === 1 ? 'once' : `${max} times`} already`,
    next: 'A supervisor can suspend work that takes very long.'
  }),
  ExtensionTooLong: ({ until }, moment) => ({
    what: 'That is longer than the limit itself',
    next: `It can be extended to ${moment(until)} at most.`
  }),
  UntilNotAhead: ({ until }, moment) => ({
    what: `${moment(until)} is already past`,
    next: 'Choose a time to come.'
  }),
  AssistOpen: ({ open }) => ({
    what: open === 1 ? 'One who assists is not done' : `${open} who assist are not done`,
    next: 'Wait for them or remind them, then finish.'
  }),
  RatingOpen: ({ until }, moment) => ({
    what: 'The reporter still has time to rate',
    next: `It can be closed once they have, or after ${moment(until)}.`
  }),
  ReopenWindowPassed: ({ until }, moment) => ({
    what: `The time for reopening it ended ${moment(until)}`,
    next: 'Report it anew and name the old number.'
  }),
  Touched: () => ({
    what: 'Somebody has worked on this imported issue, so it does not go with its batch',
    next: 'Cancel issues one by one, or keep the batch.'
  }),
  NoUnitThere: () => ({
    what: 'This position lies in no unit',
    next: 'Check the position, or name the unit; tell a system administrator if a boundary has a hole.'
  }),
  PlaceMissing: () => ({ what: 'No place is given', next: 'Mark a position on the map or name a unit.' })
}
