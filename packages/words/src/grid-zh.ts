/** Why a change of the tree, of a boundary or of a post is refused, in Chinese. */
import type { BoundaryRefusal, CodeRefusal, Crs, GridRefusal, Hanging, ShapeRefusal } from '@gezhi/domain/grid'
import type { RefusalWords } from './shape.ts'

export type OwnRefusal = GridRefusal | CodeRefusal | BoundaryRefusal | ShapeRefusal

const at = ([x, y]: readonly [number, number]) => `经度 ${x.toFixed(6)}、纬度 ${y.toFixed(6)}`
const redraw = '请改正图形后再保存。'

const hanging = ({ units, issues, posts, buildings }: Hanging) =>
  [
    ...(units > 0 ? [`${units} 个下级单元`] : []),
    ...(issues > 0 ? [`${issues} 件未结事项`] : []),
    ...(posts > 0 ? [`${posts} 个在任岗位`] : []),
    ...(buildings > 0 ? [`${buildings} 栋楼`] : [])
  ].join('、')

const wktParts = {
  POLYGON: ' POLYGON 或 MULTIPOLYGON',
  number: '坐标',
  '(': '左括号',
  ')': '逗号或右括号',
  end: '文本末尾'
}

export const frames: Readonly<Record<Crs, string>> = {
  CGCS2000: 'CGCS2000',
  WGS84: 'WGS-84',
  GCJ02: 'GCJ-02',
  BD09: 'BD-09'
}

const refusals: RefusalWords<OwnRefusal> = {
  WrongLevel: ({ parentLevel }) => ({
    what: parentLevel === null ? '最上级单元只能有一个' : '这个单元之下不能再设单元',
    next: '请选择正确的上级单元；要增加层级，请先修改层级方案。'
  }),
  CodeTaken: ({ code }) => ({
    what: `编码 ${code} 已经用过`,
    next: '编码用过即不再发放，请换一个，或留空由系统编码。'
  }),
  LevelUncoded: () => ({
    what: '这套编码不给这一层的单元编码',
    next: '需要编码的，请先在层级方案里修改这套编码。'
  }),
  CodeAboveMissing: () => ({
    what: '上级单元还没有这套编码',
    next: '请先给上级单元编码，下级编码以它开头。'
  }),
  PostTaken: () => ({ what: '这个岗位已有人担任', next: '请先免去现任，或选择其他时间。' }),
  StillUsed: (used) => ({
    what: `还有${hanging(used)}，不能停用`,
    next: '请先移交或办结，再停用。'
  }),
  AlreadyEnded: ({ to }, moment) => ({ what: `已于 ${moment(to)} 停用`, next: '停用后不再修改；需要的请新建。' }),
  EndsBeforeItBegins: ({ from }, moment) => ({
    what: `结束时间不晚于开始时间 ${moment(from)}`,
    next: '请改正时间。'
  }),
  StaffNumberTaken: ({ staffNumber }) => ({
    what: `工号 ${staffNumber} 已属于另一个人`,
    next: '请核对工号，或先查找已登记的人员。'
  }),
  LevelStillUsed: ({ units }) => ({
    what: `这一层有 ${units} 个单元，不能取消，也不能改编码位数`,
    next: '请先停用或调整这些单元。'
  }),
  RangeMisshapen: ({ level, from, to, max }) => ({
    what: `第 ${level + 1} 层的号段 ${from}–${to} 不对`,
    next: `号段从小到大，最大 ${max}；不够用请增加编码位数。`
  }),
  InductionMissing: ({ by }) => ({
    what: `这个岗位要先完成岗前培训，没有 ${by} 或之前的培训记录`,
    next: '请先登记培训，或推迟任职日期。'
  }),
  DeputyLoop: ({ people }) => ({
    what: people.length === 1 ? '不能由本人代理本人' : '这样会绕回本人：代理人的代理人就是本人',
    next: '请换一位代理人，或先结束其中一项代理。'
  }),
  ChainTooLong: ({ max }) => ({ what: `代理最多接续 ${max} 层`, next: '请直接指定一位在岗的人代理。' }),
  DeputyTaken: ({ from, to }, moment) => ({
    what: `${moment(from)} 至 ${moment(to)} 已有人代理`,
    next: '请先结束那一项代理，或选择其他时间、其他岗位。'
  }),
  ChargeTaken: () => ({ what: '此人已经包保这里', next: '不需要再登记一次。' }),
  NotSuccessor: () => ({
    what: '这份交接清单不由您处理',
    next: '由接任的人接收，或由管理这里岗位的上级另行指派；离任的人不能自己接收。'
  }),
  ItemsSettled: ({ items }) => ({
    what: items.length === 0 ? '清单上已经没有待交接的事项' : `其中 ${items.length} 项已有人接收`,
    next: '请刷新清单，再处理剩下的。'
  }),
  CannotTakeOver: () => ({
    what: '此人在这里没有相应的岗位，接不了这些工作',
    next: '请指派给在这里或上级单元任相应岗位的人，或先任命。'
  }),
  HandedOver: () => ({ what: '这个岗位已有交接清单，或尚未结束', next: '请打开已有的清单。' }),
  CodeMisshapen: ({ code, digits }) => ({
    what: code === '' ? `编码应为 ${digits} 位数字` : `编码 ${code} 不是 ${digits} 位数字`,
    next: '请按层级方案填写，或留空由系统编码。'
  }),
  CodeNotUnderParent: ({ parent }) => ({ what: `编码应以上级编码 ${parent} 开头`, next: '请核对上级单元和编码。' }),
  CodeOutOfRange: ({ segment }) => ({ what: `编码末段 ${segment} 不在规定范围内`, next: '请按层级方案填写。' }),
  CodesUsedUp: ({ parent }) => ({
    what: `${parent} 之下的编码已经用完`,
    next: '请换一个上级单元，或在层级方案里增加编码位数。'
  }),
  BoundaryEmpty: () => ({ what: '图形是空的', next: '请画出至少一个面。' }),
  BoundaryTooDetailed: ({ points, max }) => ({
    what: `图形有 ${points} 个点，最多 ${max} 个`,
    next: '请先在制图软件里简化。'
  }),
  BoundaryOutOfRange: () => ({
    what: '坐标超出经纬度范围',
    next: '可能经纬度颠倒，或单位是米。请核对坐标系。'
  }),
  BoundaryOpen: ({ at: place }) => ({ what: `边线没有闭合（${at(place)}）`, next: redraw }),
  BoundaryTooFew: () => ({ what: '一个面至少要有三个不同的点', next: redraw }),
  BoundaryCrossesItself: ({ at: place }) => ({ what: `边线在 ${at(place)} 处自相交叉`, next: redraw }),
  BoundaryHoleOutside: ({ at: place }) => ({ what: `内孔在面的外面（${at(place)}）`, next: redraw }),
  BoundaryOverlaps: ({ at: place }) => ({ what: `几个面互相重叠（${at(place)}）`, next: redraw }),
  BoundaryTooSmall: () => ({ what: '图形的面积太小', next: redraw }),
  CutEndsInside: () => ({ what: '分割线的一端停在图形里面', next: '请把线画到边界上或边界外。' }),
  CutDividesNothing: () => ({ what: '这条线没有把图形分开', next: '请让线从边界的一侧穿到另一侧。' }),
  CutCrossesItself: () => ({ what: '分割线自相交叉', next: '请重新画线。' }),
  WktMisread: ({ at: character, expected }) => ({
    what: `WKT 从第 ${character + 1} 个字符起读不懂，此处应为${wktParts[expected]}`,
    next: '请核对文本后重试。'
  }),
  FrameUnknown: ({ frame }) => ({
    what: `文本写明的坐标系 ${frame} 不能读取`,
    next: '请先在制图软件里转成 CGCS2000 经纬度。'
  }),
  FrameContradicted: ({ written, said }) => ({
    what: `文件写明坐标系是 ${frames[written]}，选择的却是 ${frames[said]}`,
    next: '请按文件写明的坐标系选择。'
  }),
  NotAdjoining: () => ({ what: '这些图形没有共同的边界', next: '只能合并相邻的图形。' }),
  NotAPartition: ({ gap, overlap, outside }) => ({
    what: `各部分没有恰好填满原来的范围：${[
      ...(gap > 0 ? [`空缺 ${gap} 平方米`] : []),
      ...(overlap > 0 ? [`重叠 ${overlap} 平方米`] : []),
      ...(outside > 0 ? [`超出 ${outside} 平方米`] : [])
    ].join('，')}`,
    next: '请调整各部分的边界。'
  })
}

export const zh = { refusals }
