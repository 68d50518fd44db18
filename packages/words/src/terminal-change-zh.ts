/** Changes of the tree on a terminal, in Chinese: what each step does, what would move, and what stays. */

export const zh = {
  titles: { list: '区划调整', one: '区划调整', act: '办理调整' },
  views: { open: '进行中', all: '全部' },
  empty: '没有区划调整。用 gezhi change propose 提出。',
  emptyOpen: '没有进行中的区划调整。按 Tab 查看全部。',
  gone: '这个调整方案打不开。',
  fact: {
    state: '状态',
    effectiveAt: '生效时间',
    proposed: '提出',
    approved: '审核',
    inForceAt: '生效于',
    reason: '理由',
    note: '说明'
  },
  atOnce: '公布后立即生效',
  stale: (names: string) => `提交之后，这些单元已被别的调整改动：${names}`,
  sections: {
    steps: '步骤',
    units: '单元：调整前 → 调整后',
    moves: '随之变动',
    stays: '不变',
    history: '经过',
    options: '现在可以做'
  },
  steps: {
    none: '还没有步骤。',
    open: (name: string, parent: string) => `在${parent}下新设${name}`,
    close: (name: string, into: string | null) => (into === null ? `撤销${name}` : `撤销${name}，由${into}接替`),
    amend: (name: string, changes: string) => `${name}：${changes}`,
    redraw: (name: string) => `重画${name}的边界`,
    move: (name: string, parent: string) => `${name}改属${parent}`,
    split: (name: string, parts: string) => `${name}拆分为${parts}`,
    merge: (names: string, into: string) => `${names}合并为${into}`
  },
  join: '、',
  kinds: { base: '基础网格', special: '专属网格' },
  field: {
    name: '名称',
    code: '编码',
    parent: '上级',
    kind: '种类',
    areaClass: '区域类别',
    households: '户数',
    population: '人口',
    boundary: '边界'
  },
  redrawn: '重画',
  begins: '新设',
  ends: '撤销',
  changes: '改变',
  successors: (names: string) => `→ ${names}`,
  unknown: '不详',
  issues: (from: string, to: string, n: number) => `未结事项 ${n} 件：${from} → ${to}`,
  buildings: (from: string, to: string, n: number) => `楼栋 ${n} 栋：${from} → ${to}`,
  nowhere: '无处可归',
  postAgain: (person: string, role: string, from: string, to: string) => `${person}（${role}）：${from} → ${to}`,
  postEnds: (person: string, role: string, unit: string) => `${person}（${role}）在${unit}的岗位终止`,
  organisation: (name: string) => `${name}的服务范围随之变动`,
  more: '只数了一部分，实际更多。',
  nothingMoves: '没有未结事项、楼栋、岗位或组织随之变动。',
  stays: ['已结事项留在当时的单元。', '“按当时”的指标不变；“按现在”的指标归入新的单元。'],
  notYet: '生效之前，单元树一切照旧。',
  done: (move: string, title: string, state: string) => `${move}：${title}，现在是“${state}”`,
  proposed: (title: string, id: string) => `已拟成草案：${title}（${id}）`,
  dry: '只作了预览，什么都没有写入。',
  noneOpen: '现在没有您可以做的。',
  hints: {
    title: '一句话说清要调整什么',
    reason: '按 Ctrl+J 换行',
    effectiveAt: '例如 2026-03-05 17:00；留空按方案所定，方案未定则公布后立即生效',
    operations: '步骤用 gezhi change edit 由文件修改'
  }
}
