/** Which column is probably which field: by the names that registers give their columns, then by what is in them. */
import { locales, words } from '@gezhi/words'
import type { FieldOf, ImportKind, Mapping } from './kinds.ts'
import { fieldsOf } from './kinds.ts'
import type { Table } from './reading/table.ts'
import { timeReader } from './times.ts'

const names = {
  units: {
    code: 'code id unitcode gridcode adcode geoid 编码 代码 编号 网格编码 网格编号 单元编码 社区编码 区划代码 行政区划代码',
    name: 'name fullname unitname gridname 名称 网格名称 单元名称 社区名称 街道名称',
    parent: 'parent parentcode parentid 上级编码 上级代码 父级编码 所属编码 上级单元 上级 所属社区编码',
    level: 'level 层级 级别',
    kind: 'kind 网格类型 单元类型',
    areaClass: 'areaclass 区域类别 区域等级',
    households: 'households 户数 住户数 常住户数 总户数',
    population: 'population pop 人口 人口数 常住人口',
    shape: 'shape wkt geometry geom boundary 边界 图形',
    crs: 'crs frame srid 坐标系'
  },
  organisations: {
    name: 'name fullname organisation organization 名称 组织名称 单位名称 党组织名称 支部名称',
    kind: 'kind type category 类型 类别 性质 组织类型 组织性质 单位类型 组织类别',
    department: 'department departmentkind 部门类别 部门类型 对应部门',
    serves: 'serves units unit grid gridcode 服务单元 所属网格 覆盖网格 网格编码 所在单元 服务范围 单元编码',
    matters: 'matters classes 事项类别 负责事项 类别代码'
  },
  people: {
    name: 'name fullname 姓名 名字 人员姓名 网格员姓名',
    phone: 'phone mobile tel telephone phonenumber 电话 手机 手机号 手机号码 联系电话 联系方式',
    staffNumber: 'staffnumber staffno employeeid employeenumber 工号 职工号 人员编号 编号',
    role: 'role post position duty 岗位 职务 角色 岗位名称 人员类别',
    unit: 'unit unitcode grid gridcode 网格 网格编码 所属网格 所在网格 单元编码 所属单元 所在单元 管辖网格',
    organisation: 'organisation organization department office 部门 单位 所属部门 所在部门 工作单位 所在组织 组织',
    from: 'from since startdate inpostfrom 上岗日期 上岗时间 任职日期 任职时间 到岗时间 开始日期'
  },
  buildings: {
    unit: 'unit unitcode grid gridcode 网格 网格编码 所属网格 所在网格 单元编码 微网格',
    address: 'address fulladdress 地址 详细地址 住址 门牌地址 标准地址',
    road: 'road street 路街巷 道路 街路巷 街道名 路名',
    number: 'number housenumber 门牌号 门牌',
    estate: 'estate compound 小区 小区名称 院落 小区院落',
    building: 'building block 幢号 楼号 栋号 楼栋 幢 栋 楼栋编号',
    name: 'name buildingname 名称 楼栋名称 建筑名称',
    kind: 'kind buildingkind use 类型 用途 房屋用途 建筑类型',
    storeys: 'storeys floors levels 层数 楼层数 总层数',
    longitude: 'longitude lon lng long x 经度',
    latitude: 'latitude lat y 纬度',
    entrance: 'entrance staircase 单元 单元号 楼道',
    door: 'door room flat 室号 户号 房号 房间号 门户号',
    people: 'people heads persons 人数 居住人数 家庭人数',
    contactName: 'contact contactname 联系人 户主 联系人姓名 住户姓名',
    contactPhone: 'contactphone phone mobile 联系电话 联系人电话 电话 手机'
  },
  issues: {
    title: 'title subject summary 标题 主题 留言主题 事项名称 事件标题 事件名称 问题标题 案件名称',
    description:
      'description details detail content text 描述 详情 内容 留言详情 留言内容 事项描述 事件描述 问题描述 诉求内容 反映内容',
    reportedAt:
      'reportedat reported createddate createdat created createddatetime opened opendate requestdate 上报时间 留言时间 创建时间 发生时间 来电时间 登记时间 反映时间 立案时间 受理时间',
    closedAt: 'closedat closeddate closed closedatetime resolveddate 办结时间 结案时间 关闭时间 完成时间',
    answeredAt: 'answeredat answereddate 答复时间 回复时间',
    status: 'status state 状态 办理状态 事件状态 案件状态',
    class:
      'class type category requesttype complainttype issuetype 类别 分类 事项类别 事件类别 问题类型 诉求类型 案件类型 一级分类',
    address: 'address location incidentaddress 地址 地点 位置 事发地址 发生地点 事件地址',
    longitude: 'longitude lon lng long x 经度',
    latitude: 'latitude lat y 纬度',
    unit: 'unit unitcode gridcode 网格编码 单元编码 网格 所属网格 社区编码',
    lead: 'lead handledby department agency owner 承办单位 处理部门 责任单位 办理单位 主办单位',
    channel: 'channel source requestsource 来源 渠道 上报渠道 事件来源 诉求来源',
    result: 'result resolution 处理结果 办理结果 处置结果',
    answer: 'answer reply 答复 答复意见 答复内容 回复 回复内容',
    reporterName: 'reporter reportername caller reportedby 反映人 诉求人 来电人 留言人',
    reporterPhone: 'reporterphone callerphone phoneofthereporter 反映人电话 来电号码 联系电话'
  }
} as const satisfies { readonly [K in ImportKind]: Readonly<Record<FieldOf<K>, string>> }

/** Longer names may be part of a heading: `预测一级分类` has `一级分类` in it. */
const partFrom = 2

/** The probable mapping of a table; fields for which nothing fits are left out. */
export const guess = <K extends ImportKind>(kind: K, table: Pick<Table, 'columns' | 'rows'>): Mapping<K> => {
  const headings = table.columns.map(bare)
  const taken = new Map<string, number>()
  const free = (column: number) => column >= 0 && ![...taken.values()].includes(column)
  const known = Object.entries<string>(names[kind]).map(([field, text]) => ({
    field,
    texts: [...ownNames(kind, field), ...text.split(' ')]
  }))
  const take = (field: string, column: number) => {
    if (!taken.has(field) && free(column) && plausible(field, table, column)) taken.set(field, column)
  }
  for (const { field, texts } of known) {
    for (const text of texts) take(field, headings.indexOf(text))
  }
  for (const { field, texts } of known) {
    const long = texts.filter((text) => /\p{Script=Han}/u.test(text) && text.length > partFrom)
    take(
      field,
      headings.findIndex((heading, column) => free(column) && long.some((text) => heading.includes(text)))
    )
  }
  if (kind === 'issues') byContent(table, take, (field) => taken.has(field))
  const fields = Object.keys(fieldsOf[kind])
  const found = fields.flatMap((field) => {
    const column = taken.get(field)
    return column === undefined ? [] : [[field, table.columns[column]]]
  })
  return Object.fromEntries(found) as Mapping<K>
}

/** What we call a field ourselves, as in the templates. */
const ownNames = (kind: ImportKind, field: string): ReadonlyArray<string> =>
  locales.flatMap((locale) => {
    const labels: Readonly<Record<string, string>> = words(locale).import.fields[kind]
    const label = labels[field]
    return label === undefined ? [] : [bare(label)]
  })

/** Headings without what differs from file to file: case, blanks, punctuation. */
const bare = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Values of a column in the first rows that have any. */
const valuesOf = (table: Pick<Table, 'rows'>, column: number): ReadonlyArray<string> =>
  table.rows
    .slice(0, 500)
    .map(({ cells }) => cells[column] ?? '')
    .filter((value) => value !== '')
    .slice(0, 50)

const mostly = (values: ReadonlyArray<string>, is: (value: string) => boolean): boolean =>
  values.filter(is).length >= values.length * 0.8

const read = timeReader('UTC', 'dayFirst')
const isTime = (value: string): boolean => !('fault' in read(value))
const isNumber = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value)

/** A heading alone is not believed where the values speak against it. */
const plausible = (field: string, table: Pick<Table, 'rows'>, column: number): boolean => {
  if (/At$|^from$/.test(field)) return mostly(valuesOf(table, column), isTime)
  return field === 'longitude' || field === 'latitude' ? mostly(valuesOf(table, column), isNumber) : true
}

/** The first column of times is when it was reported; of two columns of degrees, the one beyond 90 is the longitude. */
const byContent = (
  table: Pick<Table, 'columns' | 'rows'>,
  take: (field: string, column: number) => void,
  has: (field: string) => boolean
): void => {
  const columns = table.columns.map((_, column) => ({ column, values: valuesOf(table, column) }))
  const times = columns.find(
    ({ values }) => values.length > 0 && mostly(values, (value) => !isNumber(value) && isTime(value))
  )
  if (!has('reportedAt') && times !== undefined) take('reportedAt', times.column)
  const degrees = columns.filter(
    ({ values }) =>
      values.length > 0 &&
      mostly(values, (value) => /^-?\d{1,3}\.\d{4,}$/.test(value) && Math.abs(Number(value)) <= 180)
  )
  if (has('longitude') || has('latitude') || degrees.length !== 2) return
  const east = degrees.find(({ values }) => values.some((value) => Math.abs(Number(value)) > 90))
  const north = degrees.find((one) => one !== east)
  if (east === undefined || north === undefined) return
  take('longitude', east.column)
  take('latitude', north.column)
}
