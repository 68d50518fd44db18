/** Imports and exports in Chinese: kinds, columns, what is wrong with a row and what is worth a look. */
import type { PastState } from '@gezhi/domain/loop'
import type { Said } from './shape.ts'

const states: Record<PastState, string> = {
  open: '未办结',
  closed: '已结案',
  declined: '不予受理',
  cancelled: '已撤销'
}

const holdKinds = {
  issue: '事项',
  unit: '治理单元',
  person: '人员',
  post: '岗位',
  organisation: '组织',
  account: '账号',
  building: '楼栋',
  household: '住户'
}

type HoldKind = keyof typeof holdKinds

export const zh = {
  bring: '从文件导入',
  kinds: {
    units: { name: '治理单元', hint: '带边界的 GeoJSON，或含编码、名称、上级的表格' },
    organisations: { name: '组织', hint: '名称、类型、服务的单元：党支部、物业、业委会、部门和站所' },
    people: { name: '人员与岗位', hint: '花名册：姓名、电话、岗位、所在单元' },
    buildings: { name: '楼栋与住户', hint: '每户一行或每栋一行：地址、所在网格、单元、室号' },
    issues: { name: '历史事项', hint: '其他系统里已办结或未办结的事项' }
  },
  fields: {
    units: {
      code: '编码',
      name: '名称',
      parent: '上级编码',
      level: '层级',
      kind: '网格类型',
      areaClass: '区域类别',
      households: '户数',
      population: '人口',
      shape: '边界（WKT）',
      crs: '坐标系'
    },
    organisations: {
      name: '组织名称',
      kind: '组织类型',
      department: '部门类别',
      serves: '服务单元',
      matters: '负责事项'
    },
    people: {
      name: '姓名',
      phone: '联系电话',
      staffNumber: '工号',
      role: '岗位',
      unit: '所在单元',
      organisation: '所在组织',
      from: '任职日期'
    },
    buildings: {
      unit: '所在网格',
      address: '详细地址',
      road: '路街巷',
      number: '门牌号',
      estate: '小区',
      building: '幢号',
      name: '楼栋名称',
      kind: '楼栋类型',
      storeys: '层数',
      longitude: '经度',
      latitude: '纬度',
      entrance: '单元号',
      door: '室号',
      people: '人数',
      contactName: '联系人',
      contactPhone: '联系人电话'
    },
    issues: {
      title: '标题',
      description: '描述',
      reportedAt: '上报时间',
      closedAt: '结案时间',
      answeredAt: '答复时间',
      status: '状态',
      class: '事项类别',
      address: '地址',
      longitude: '经度',
      latitude: '纬度',
      unit: '单元编码',
      lead: '承办单位',
      channel: '来源',
      result: '办理结果',
      answer: '答复内容',
      reporterName: '反映人',
      reporterPhone: '反映人电话'
    }
  },
  examples: {
    units: {
      code: '990101001001',
      name: '柳岸一网格',
      parent: '990101001',
      level: '网格',
      kind: '基础',
      areaClass: 'B',
      households: '412',
      population: '1130',
      shape: 'POLYGON ((113.01 28.19, 113.02 28.19, 113.02 28.2, 113.01 28.19))',
      crs: 'CGCS2000'
    },
    organisations: {
      name: '柳岸一网格党支部',
      kind: '党组织',
      serves: '990101001001'
    },
    people: {
      name: '张三',
      phone: '13800000000',
      staffNumber: 'A0001',
      role: '网格员',
      unit: '990101001001',
      organisation: '区城管局',
      from: '2026-01-01'
    },
    buildings: {
      unit: '990101001001001',
      address: '柳岸路12号柳岸花园3幢1单元302室',
      road: '柳岸路',
      number: '12号',
      estate: '柳岸花园',
      building: '3幢',
      name: '柳岸花园3幢',
      kind: '住宅',
      storeys: '6',
      longitude: '113.0123',
      latitude: '28.1987',
      entrance: '1单元',
      door: '302室',
      people: '3',
      contactName: '王五',
      contactPhone: '13700000000'
    },
    issues: {
      title: '3 号楼前路灯不亮',
      description: '晚上七点后一片漆黑，老人出行不便',
      reportedAt: '2026-01-05 09:30',
      closedAt: '2026-01-07 16:00',
      answeredAt: '2026-01-07 15:30',
      status: '已结案',
      class: '暴露垃圾',
      address: '柳岸路 12 号',
      longitude: '113.0123',
      latitude: '28.1987',
      unit: '990101001001',
      lead: '区城管局',
      channel: '热线',
      result: '已更换灯头',
      answer: '您好，路灯已修复',
      reporterName: '李四',
      reporterPhone: '13900000000'
    }
  },
  states,
  unitKinds: { base: '基础网格', special: '专属网格' },
  organisationKinds: {
    department: '部门',
    office: '站所',
    party: '党组织',
    property: '物业服务企业',
    committee: '居（村）委会',
    owners: '业主委员会',
    social: '社会组织',
    paired: '结对单位',
    other: '其他'
  },
  phases: {
    reading: '正在读取文件',
    checking: '正在逐行检查',
    writing: '正在写入',
    done: '已完成',
    failed: '未完成，什么都没有写入',
    cancelled: '已取消，什么都没有写入'
  },
  faults: {
    Missing: () => '必填，但没有内容',
    TooLong: ({ max }: { max: number }) => `超过 ${max} 个字`,
    BadTime: () => '不是能识别的时间，或没有这一天',
    AmbiguousTime: () => '分不清哪个是月、哪个是日，请选择日期顺序',
    TimeAhead: () => '时间在将来',
    BadNumber: () => '不是整数',
    BadCoordinates: () => '不是经纬度',
    SwappedCoordinates: () => '经度和纬度看来写反了',
    NoPlace: () => '没有坐标，单元和地址也对不上',
    AmbiguousAddress: ({ buildings }: { buildings: string }) => `地址可能是几栋楼中的一栋：${buildings}`,
    OutOfArea: () => '坐标不在辖区内，附近也没有单元',
    UnknownUnit: () => '没有这个单元',
    AmbiguousUnit: () => '有多个同名单元，请改用编码',
    OutOfScope: () => '不在您的管辖范围',
    UnknownStatus: () => '没有说明这个状态对应什么',
    UnknownClass: () => '目录里没有这个类别，请对应到一个类别，或保留为文字',
    BadCode: () => '编码只能用数字、字母、点和横线，最多 32 位',
    DoubleCode: ({ firstRow }: { firstRow: number }) => `与第 ${firstRow} 行编码相同`,
    CodeTaken: () => '编码已被使用（停用的编码也不能重用）',
    UnknownParent: () => '找不到上级单元',
    ParentFaulty: ({ parentRow }: { parentRow: number }) => `上级（第 ${parentRow} 行）有问题`,
    WrongLevel: ({ level, parentLevel }: { level: number; parentLevel: number }) =>
      `第 ${level + 1} 层不能直接放在第 ${parentLevel + 1} 层之下`,
    TooDeep: ({ levels }: { levels: number }) => `层级方案只有 ${levels} 层`,
    NoRoot: () => '没有写上级，也没有最上级单元：请先导入它，或在选项里新建',
    SecondRoot: () => '已有最上级单元，只能有一个',
    UnknownLevel: () => '层级方案里没有这一层',
    UnknownKind: () => '网格类型只有“基础”和“专属”',
    UnknownAreaClass: () => '区域类别只有 A、B、C',
    NotAShape: () => '不是面（Polygon 或 MultiPolygon）',
    FrameUnknown: ({ name }: { name: string }) => `写明的坐标系 ${name} 不能读取`,
    FrameContradicted: ({ written, said }: { written: string; said: string }) =>
      `写明的坐标系是 ${written}，选择的却是 ${said}`,
    BoundaryEmpty: () => '边界是空的',
    BoundaryTooDetailed: ({ points, max }: { points: number; max: number }) =>
      `边界有 ${points} 个点，最多 ${max} 个，请先简化`,
    BoundaryOutOfRange: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
      `边界里有不可能的坐标（${longitude}, ${latitude}），可能经纬度写反，或单位是米`,
    BoundaryOpen: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
      `边界没有闭合（${longitude}, ${latitude}）`,
    BoundaryTooFew: ({ points }: { points: number }) => `边界只有 ${points} 个点，围不成面`,
    BoundaryCrossesItself: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
      `边界自相交（${longitude}, ${latitude}）`,
    BoundaryHoleOutside: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
      `洞在边界之外（${longitude}, ${latitude}）`,
    BoundaryOverlaps: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
      `边界的几部分互相重叠（${longitude}, ${latitude}）`,
    BoundaryTooSmall: ({ area }: { area: number }) => `边界只有 ${area} 平方米`,
    UnknownRole: () => '没有这个岗位，请对应到一个角色',
    UnknownOrganisation: () => '没有这个组织',
    RoleWithoutPlace: () => '写了岗位，但没有写在哪个单元或组织',
    PlaceWithoutRole: () => '写了单元或组织，但没有写岗位',
    InductionMissing: () => '这个岗位要先完成岗前培训，没有此人在任职日期之前的培训记录',
    PostTaken: () => '这个岗位在该单元只能有一人，已有人在任',
    DoublePost: ({ firstRow }: { firstRow: number }) => `与第 ${firstRow} 行是同一个人的同一岗位`,
    RolesApart: () => '系统、安全、审计三员不能由业务人员兼任，也不能互相兼任',
    UnknownOrganisationKind: () => '没有这种组织类型，请说明它对应哪一种',
    UnknownDepartment: () => '目录里没有这个部门类别',
    BadMatters: () => '负责事项是类别代码的前几位数字，用分号隔开',
    OrganisationKnown: () => '已经有同名的组织',
    DoubleOrganisation: ({ firstRow }: { firstRow: number }) => `与第 ${firstRow} 行同名`,
    StaffNumberTaken: () => '同一工号已是另一个人',
    NoAddress: () => '没有地址，也没有名称',
    NoUnit: () => '没有写所在网格，也没有坐标',
    NotAGrid: () => '楼栋要登记在网格或微网格里',
    NumbersUsedUp: () => '这个网格的五位楼栋号已经用完',
    UnknownBuildingKind: () => '没有这种楼栋类型',
    DoubleDoor: ({ firstRow }: { firstRow: number }) => `与第 ${firstRow} 行是同一户`,
    DoorTaken: () => '这一户已经登记',
    NothingNew: () => '这栋楼已经登记，这一行没有新内容'
  },
  notices: {
    DoubledRow: ({ firstRow }: { firstRow: number }) => `与第 ${firstRow} 行完全相同，不重复导入`,
    LikelyDouble: ({ firstRow }: { firstRow: number }) => `与第 ${firstRow} 行同地点、同类别、时间相近，可能是重复上报`,
    ClosedBeforeReported: () => '结案早于上报：保留为已结案，但不计入按时率',
    ZeroCoordinates: () => '坐标是 0，按没有坐标处理',
    LocatedNearest: ({ metres, unit }: { metres: number; unit: string }) =>
      `坐标在空隙里，取 ${metres} 米外的“${unit}”`,
    LocatedByUnit: ({ unit }: { unit: string }) => `没有坐标，按单元编码归到“${unit}”`,
    LocatedByAddress: ({ unit }: { unit: string }) => `没有坐标，按地址里的名称归到“${unit}”`,
    LocatedByBuilding: ({ unit }: { unit: string }) => `没有坐标，按楼栋登记册里的地址归到“${unit}”`,
    LocatedAtRoot: ({ unit }: { unit: string }) => `没有可用的位置，归到“${unit}”`,
    ClassKept: () => '类别不在目录里，保留为文字',
    LeadUnknown: () => '承办单位对不上，保留为文字',
    ChannelUnknown: () => '来源对不上，记为批量导入',
    TitleShortened: ({ max }: { max: number }) => `标题超过 ${max} 个字，已截短，全文在描述里`,
    CodeNotByScheme: ({ digits }: { digits: number }) =>
      `编码不合本级规则（上级编码加本级，共 ${digits} 位数字），照原样保留`,
    NoBoundary: () => '没有边界：地图上不显示，不能按坐标定位',
    BoundaryGiven: ({ unit }: { unit: string }) => `“${unit}”已有，只更新它的边界`,
    OutsideParent: ({ parent }: { parent: string }) => `边界的中心不在上级“${parent}”之内`,
    PersonKnown: () => '此人已在册，只增加岗位',
    PhoneUnusual: () => '不像手机号或固定电话',
    BuildingKnown: ({ building }: { building: string }) => `“${building}”已登记，只增加单元和住户`
  },
  sheet: {
    number: '编号',
    title: '标题',
    stage: '环节',
    matter: '事项类别',
    unit: '单元',
    address: '地址',
    channel: '来源',
    lead: '主办',
    reportedAt: '上报时间',
    stepDue: '环节到期',
    light: '时限',
    promiseDue: '承诺到期',
    movedAt: '最近变动',
    returns: '退回次数',
    reworks: '返工次数'
  },
  boundaryFile: { area: '面积（平方米）' },
  files: { issues: '事项', boundaries: '边界', template: (kind: string) => `${kind}导入模板` },
  refusals: {
    FileTooLarge: ({ max }: { max: number }): Said => ({
      what: `文件超过 ${Math.floor(max / 1_048_576)} MB`,
      next: '请拆成几个文件分批导入，或先删去用不到的列。'
    }),
    UploadGone: (): Said => ({ what: '上传的文件已不在', next: '上传的文件只保留一天，请重新选择文件。' }),
    UnreadableFile: ({ reason, row }: { reason: UnreadableReason; row: number | null }): Said =>
      zhUnreadable[reason](row),
    ColumnMissing: ({ field, column }: { field: string; column: string | null }): Said => ({
      what: column === null ? `“${zhField(field)}”还没有对应到列` : `文件里没有“${column}”这一列`,
      next: '请在列的对应关系里重新选择。'
    }),
    RowsFaulty: ({ faulty, rows }: { faulty: number; rows: number }): Said => ({
      what: `${rows} 行中有 ${faulty} 行有问题，什么都没有写入`,
      next: '请按检查结果修改文件，或选择“跳过有问题的行”。'
    }),
    NothingToImport: ({ rows }: { rows: number }): Said => ({
      what: `${rows} 行中没有一行可以导入`,
      next: '请先看检查结果，改好文件再试。'
    }),
    ImportCancelled: (): Said => ({ what: '导入已取消，什么都没有写入', next: '' }),
    AlreadyUndone: (): Said => ({ what: '这一批已经撤回', next: '' }),
    BatchTouched: ({
      count,
      first
    }: {
      count: number
      first: ReadonlyArray<{ kind: HoldKind; name: string }>
    }): Said => ({
      what: `这一批里有 ${count} 处之后又有改动或被使用：${first.map(({ kind, name }) => `${holdKinds[kind]}“${name}”`).join('、')}`,
      next: '已经办理或使用的不能随批次撤回，请逐件处理。'
    }),
    UnknownDivision: ({ code }: { code: string }): Said => ({
      what: code === '' ? '还没有最上级单元' : `官方区划里没有 ${code}，或它下面没有街道、社区`,
      next: '请核对六位的区县代码或九位的街道（乡镇）代码，或改用自己的表格导入。'
    }),
    ExportTooLarge: ({ rows, max }: { rows: number; max: number }): Said => ({
      what: `有 ${rows} 行，一次最多导出 ${max} 行`,
      next: '请缩小时间、单元或类别的范围，或改用 CSV（一次能导出更多）。'
    })
  }
}

export type UnreadableReason = 'format' | 'oldExcel' | 'encoding' | 'empty' | 'damaged' | 'tooManyRows' | 'noSuchSheet'

const zhUnreadable: Record<UnreadableReason, (row: number | null) => Said> = {
  format: () => ({ what: '这不是能导入的文件', next: '请用 CSV、Excel（.xlsx）或 GeoJSON。' }),
  oldExcel: () => ({ what: '这是旧版 Excel（.xls）文件', next: '请用 Excel 或 WPS 另存为 .xlsx 再导入。' }),
  encoding: () => ({ what: '文字编码无法识别', next: '请另存为 UTF-8 或 GBK 编码的 CSV，或存为 .xlsx。' }),
  empty: () => ({ what: '文件里没有数据', next: '请确认选对了文件和工作表。' }),
  damaged: (row) => ({
    what: row === null ? '文件已损坏，读不出来' : `第 ${row} 行附近的引号或格式有误，读不下去`,
    next: '请用 Excel 或 WPS 打开后重新保存。'
  }),
  tooManyRows: (row) => ({ what: `超过 ${row ?? 200_000} 行`, next: '请拆成几个文件分批导入。' }),
  noSuchSheet: () => ({ what: '没有这个工作表', next: '请重新选择工作表。' })
}

const zhField = (field: string): string =>
  Object.values<Readonly<Record<string, string>>>(zh.fields).find((names) => field in names)?.[field] ?? field
