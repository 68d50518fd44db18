/** What is wrong in the tree, in plain sentences, in Chinese. */
import type { CheckKind, CodeFaultKind, Mend, Severity } from '@gezhi/domain/grid'
import type { Said } from './shape.ts'

const codeFaults: Record<CodeFaultKind, string> = {
  missing: '没有编码',
  misshapen: '位数不对或含有数字以外的字符',
  notUnderParent: '不以上级单元的编码开头',
  outOfRange: '末段不在规定的号段内',
  otherKind: '号段与网格类型不符',
  twice: '与另一个单元重复'
}

const severities: Record<Severity, string> = { fault: '差错', lack: '缺失', hint: '提示' }

const kinds: Record<CheckKind, string> = {
  postOver: '岗位超员',
  postMissing: '岗位空缺',
  inductionMissing: '未经岗前培训',
  issuesInEnded: '停用单元有未结事项',
  codeWrong: '编码不合规则',
  organisationMissing: '缺少组织',
  householdsOutside: '规模超出范围',
  householdsUnknown: '户数未填',
  boundaryMissing: '没有边界',
  outside: '超出上级边界',
  crossed: '跨入相邻辖区',
  overlap: '边界重叠',
  gap: '边界有空隙'
}

const mends: Record<Mend, string> = {
  appoint: '任命',
  endPost: '查看岗位',
  editUnit: '编辑',
  drawBoundary: '画边界',
  renumber: '查看单元',
  addOrganisation: '登记组织',
  addInduction: '登记培训',
  moveIssues: '查看事项'
}

export const zh = {
  title: '检查',
  intro: '整棵树里不对或缺少的地方，逐条处理；不影响日常工作。',
  severities,
  kinds,
  mends,
  codeFaults,
  says: {
    postMissing: (role: string, min: number, have: number): Said => ({
      what: `缺 ${min - have} 名${role}`,
      next: `应有 ${min} 名，现有 ${have} 名。`
    }),
    postOver: (role: string, max: number, have: number): Said => ({
      what: `${role}多出 ${have - max} 名`,
      next: `最多 ${max} 名，现有 ${have} 名。`
    }),
    inductionMissing: (person: string, role: string): Said => ({
      what: `${person}任${role}，没有岗前培训记录`,
      next: '补训后登记，或登记已有的培训。'
    }),
    issuesInEnded: (issues: number): Said => ({
      what: `单元已停用，还有 ${issues} 件未结事项`,
      next: '把事项改派到现有单元。'
    }),
    codeWrong: (scheme: string, code: string, fault: string): Said => ({
      what: `${scheme === '' ? '' : `${scheme}：`}${code === '' ? fault : `编码 ${code} ${fault}`}`,
      next: '核对层级方案和编码；外来编码可以不改。'
    }),
    organisationMissing: (organisation: string): Said => ({
      what: `没有自己的${organisation}`,
      next: '层级方案要求每个单元有一个。'
    }),
    householdsOutside: (have: string, min: string, max: string): Said => ({
      what: `${have} 户，不在 ${min}–${max} 户之间`,
      next: '核对户数；确实如此的，考虑拆分或合并。'
    }),
    householdsUnknown: (min: string, max: string): Said => ({ what: '没有填户数', next: `应为 ${min}–${max} 户。` }),
    boundaryMissing: (): Said => ({ what: '还没有画边界', next: '没有边界，上报不能按位置定位到这里。' }),
    outside: (area: string): Said => ({ what: `有 ${area} 超出上级单元`, next: '改正其中一方的边界。' }),
    crossed: (others: string, area: string): Said => ({
      what: `有 ${area}伸入${others}`,
      next: '一个网格只能属于一个社区（村）。'
    }),
    overlap: (others: string, area: string): Said => ({
      what: `与${others}重叠 ${area}`,
      next: '改正其中一方的边界。'
    }),
    gap: (area: string): Said => ({ what: `下级单元之间有 ${area} 无人负责`, next: '把空隙划给相邻的单元。' })
  },
  area: {
    km2: (n: string) => `${n} 平方公里`,
    ha: (n: string) => `${n} 公顷`,
    m2: (n: string) => `${n} 平方米`
  },
  count: (n: number) => `${n} 条`,
  counted: (n: number, units: number) => `${units} 个单元，共 ${n} 条`,
  all: '全部',
  kind: '种类',
  severity: '程度',
  place: '范围',
  wholeTree: '全部单元',
  unit: '单元',
  above: '上级',
  code: '编码',
  what: '问题',
  next: '怎么办',
  ended: '已停用',
  empty: '没有要处理的问题',
  emptyHint: '单元、岗位、编码和边界都合要求。',
  noneHere: '没有符合条件的问题',
  noneHereHint: '换一个种类、程度或范围再看。',
  clearFilters: '清除条件',
  looking: '正在比对边界',
  groundSkipped: '范围太大，没有比对边界；请选一个街道或社区。',
  tooLarge: (n: number) => `${n} 个单元的边界太复杂，没有比对。`,
  csv: '导出 CSV',
  xlsx: '导出 Excel',
  print: '打印',
  more: '再显示一些',
  file: '检查清单',
  join: '、'
}
