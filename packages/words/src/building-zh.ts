/** Buildings, entrances and households in Chinese: what pages and the terminal say of them, and why a change is refused. */
import type { BuildingKind, BuildingRefusal } from '@gezhi/domain/grid'
import type { RefusalWords } from './shape.ts'

const kinds: Record<BuildingKind, string> = {
  residential: '住宅',
  mixed: '商住',
  commercial: '商业',
  public: '公共',
  industrial: '厂房',
  farmhouse: '农房',
  other: '其他'
}

const refusals: RefusalWords<BuildingRefusal> = {
  NotAGrid: () => ({ what: '楼栋要登记在网格或微网格里', next: '请选择这里的一个网格。' }),
  BuildingNumbersUsedUp: () => ({ what: '这个网格的五位楼栋号已经用完', next: '请划分网格后再登记。' }),
  AddressTaken: ({ called }) => ({ what: `这个地址已登记为“${called}”`, next: '请打开那一栋，或把地址写得更细。' }),
  EntranceTaken: ({ number }) => ({ what: `这栋楼已有“${number}”`, next: '请换一个单元号。' }),
  DoorTaken: ({ door }) => ({ what: `这个单元已有“${door}”`, next: '请打开那一户修改，或换一个门牌。' }),
  StillLivedIn: ({ households, first }) => ({
    what: `还住着 ${households} 户：${first.join('、')}${households > first.length ? '等' : ''}`,
    next: '请先迁出这些户，再停用。'
  })
}

export const zh = {
  tab: '楼栋',
  title: '楼栋',
  kinds,
  field: {
    number: '楼栋号',
    name: '名称',
    unit: '所在网格',
    address: '地址',
    road: '路街巷',
    houseNumber: '门牌号',
    estate: '小区（院落）',
    building: '幢号',
    kind: '类型',
    storeys: '层数',
    point: '位置',
    households: '户数',
    people: '人数',
    entrances: '单元数',
    entrance: '单元',
    door: '室号',
    contact: '联系人',
    contactName: '联系人姓名',
    contactPhone: '联系人电话',
    from: '登记于',
    longitude: '经度',
    latitude: '纬度'
  },
  count: (n: string) => `${n} 栋`,
  counts: (buildings: string, households: string, people: string) =>
    `${buildings} 栋 · ${households} 户 · ${people} 人`,
  peopleOf: (counted: string, households: string) => `${households} 户中 ${counted} 户登记了人数`,
  check: {
    same: (n: string) => `登记户数与单元户数一致（${n} 户）`,
    more: (registered: string, declared: string, difference: string) =>
      `登记 ${registered} 户，单元户数 ${declared}，多 ${difference} 户`,
    fewer: (registered: string, declared: string, difference: string) =>
      `登记 ${registered} 户，单元户数 ${declared}，少 ${difference} 户`,
    none: '还没有登记住户，无从比对'
  },
  search: '名称、地址或楼栋号',
  find: '查找',
  see: '看楼栋',
  empty: '还没有登记楼栋',
  emptyHint: '可以从表格导入，也可以逐栋登记。',
  none: '没有符合的楼栋',
  noneHint: '换一个名称或地址试试，或在左上角放大范围。',
  create: '登记楼栋',
  createTitle: (unit: string) => `在“${unit}”登记楼栋`,
  edit: '修改',
  editTitle: (name: string) => `修改“${name}”`,
  save: '保存',
  created: (name: string) => `已登记“${name}”`,
  saved: (name: string) => `已保存“${name}”`,
  end: '停用',
  endTitle: (name: string) => `停用“${name}”？`,
  endConsequence: '停用后不再出现在登记册里，楼栋号不再发放；历史仍可查。',
  ended: (name: string) => `已停用“${name}”`,
  nameHint: '留空时按地址称呼',
  addressHint: '没有的留空，登记为“无”',
  unitMissing: '请选择网格',
  addressMissing: '请至少填写门牌、小区或名称',
  detail: '楼栋',
  missing: '没有这栋楼',
  missingHint: '可能已停用，或不在您的范围之内。',
  addEntrance: '增加单元',
  addEntranceTitle: (name: string) => `为“${name}”增加单元`,
  entranceHint: '如 1、2；只有一个门的写“无”',
  renameEntrance: (number: string) => `修改“${number}”`,
  endEntranceTitle: (number: string) => `停用“${number}”？`,
  addHousehold: '登记住户',
  addHouseholdTitle: (entrance: string) => `在“${entrance}”登记住户`,
  householdTitle: (door: string) => `“${door}”`,
  doorHint: '如 302；楼层由室号推得',
  doorMissing: '请填写室号',
  peopleHint: '不清楚的留空',
  contactHint: '只登记住户自己提供的；迁出后即删除，日志里从不记载',
  contactKeep: '留空时保持原样',
  contactErase: '删除联系人',
  contactGiven: '已登记联系人',
  contactNone: '未提供',
  moveOut: '迁出',
  moveOutTitle: (door: string) => `“${door}”迁出？`,
  moveOutConsequence: '这一户不再计入，联系人随即删除。',
  movedOut: (door: string) => `“${door}”已迁出`,
  stairs: '楼栋图',
  stairsOf: (name: string) => `“${name}”的楼栋图：每列一个单元，每行一层`,
  noEntrances: '还没有单元，先增加一个，再登记住户。',
  storey: (n: number) => (n < 0 ? `地下 ${-n} 层` : `${n} 层`),
  otherDoors: '其他',
  heads: (n: number) => `${n} 人`,
  emptyDoor: '—',
  reveal: '查看联系人',
  print: '打印',
  onMap: '在地图上看',
  importThem: '从表格导入',
  history: '历史',
  place: '位置',
  noPoint: '没有登记位置，调整网格时按对应关系划归。',
  found: {
    building: (name: string, unit: string) => `“${name}”，在${unit}`,
    unit: (unit: string, n: number) => `${n} 栋楼都符合，都在${unit}`,
    several: (n: number) => `可能是以下 ${n} 栋中的一栋，请核对`,
    none: '登记册里没有这个地址'
  },
  refusals
}
