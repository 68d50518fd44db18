/** The web's pages about changes of the tree, in Chinese: the list, one change, its steps, what it leads to, what a unit came from. */
import type { ChangeMove, OperationName } from '@gezhi/domain/grid'

const operationHints: Record<OperationName, string> = {
  open: '在某个单元之下新设一个单元',
  close: '撤销一个单元，可由同级单元接替',
  amend: '改名称、类型、区域类别、户数、人口',
  redraw: '重新画一个单元的边界',
  move: '改由另一个上级管辖，下级随同',
  split: '一个单元分成几个，边界在地图上用线分割',
  merge: '同一上级之下的几个单元合成一个'
}

/** What follows, asked before a move is made. */
const consequences: Record<
  Exclude<ChangeMove, 'edit' | 'takeEffect' | 'stall' | 'settle'>,
  { readonly title: string; readonly text: string }
> = {
  submit: { title: '提交审核？', text: '提交后方案不再改动，等待另一位有审核权限的人审核；需要再改时可以收回。' },
  approve: { title: '审核通过？', text: '通过后方案可以公布。公布之前，区划仍是现在的样子。' },
  sendBack: { title: '退回修改', text: '方案回到草拟状态，提出人会看到退回的理由。' },
  publish: {
    title: '公布方案',
    text: '到生效时间后系统自动调整区划：未结事项、楼栋归到新单元，原单元的岗位随之终止。'
  },
  revise: { title: '收回修改？', text: '方案回到草拟状态；已有的审核意见作废，改好后重新提交。' },
  withdraw: {
    title: '撤回方案',
    text: '方案到此为止，不能再恢复；区划不受影响，树上不留痕迹。记录仍然保留。'
  }
}

export const zh = {
  tab: '调整',
  title: '区划调整',
  lead: '拆分、合并、改隶属、改边界等，先成方案，经审核、公布，到生效时间一并生效。',
  list: {
    label: '区划调整方案',
    filter: '状态',
    all: '全部',
    none: '还没有区划调整方案',
    noneHint:
      '网格过大过小、边界不合适、隶属要变时，先在这里拟定方案，看清会影响哪些事项和人员，审核公布后自动生效。生效前区划不变。',
    noneIn: '没有这个状态的方案',
    column: {
      title: '标题',
      state: '状态',
      operations: '调整',
      units: '涉及单元',
      proposer: '提出人',
      effective: '生效时间'
    },
    more: (first: string, n: number) => `${first} 等 ${n} 个`
  },
  create: {
    button: '新建方案',
    title: '新建区划调整方案',
    about: (unit: string) => `调整“${unit}”`,
    send: '建立草稿',
    done: '草稿已建立',
    hint: '建立后逐步添加调整内容；提交之前随时可以修改。'
  },
  propose: '提出区划调整',
  proposeFor: (unit: string) => `提出调整“${unit}”`,
  concerned: (n: number) => (n === 1 ? '有一个区划调整方案涉及这里' : `有 ${n} 个区划调整方案涉及这里`),
  missing: '找不到这个方案',
  missingHint: '请核对链接，或回到列表里查找。',
  toList: '全部方案',
  number: (n: number) => `第 ${n} 步`,
  facts: {
    title: '标题',
    reason: '理由',
    state: '状态',
    effective: '生效时间',
    atOnce: '公布后立即生效',
    proposed: '提出',
    approved: '审核',
    published: '公布',
    inForce: '生效',
    note: '意见',
    by: (who: string, when: string) => `${who} · ${when}`,
    nobody: '系统'
  },
  edit: {
    button: '修改标题、理由、时间',
    title: '修改方案',
    send: '保存',
    done: '已保存',
    titleMissing: '请填写标题',
    reasonMissing: '请填写理由',
    titleSample: '例如：拆分兰渡第一网格',
    effective: '生效日期',
    effectiveHint: '当日零时生效；留空则公布后立即生效。'
  },
  steps: {
    title: '调整内容',
    none: '还没有调整内容。',
    noneHint: '添加第一步：要拆分、合并，还是改边界？',
    add: '添加一步',
    hints: operationHints,
    change: '修改这一步',
    remove: '去掉这一步',
    up: '上移',
    down: '下移',
    removed: '已去掉',
    refused: '这一步现在不能执行'
  },
  says: {
    open: (name: string, parent: string) => `在“${parent}”之下新设“${name}”`,
    close: (name: string) => `撤销“${name}”`,
    closeInto: (name: string, into: string) => `撤销“${name}”，由“${into}”接替`,
    amend: (name: string, what: string) => `修改“${name}”：${what}`,
    redraw: (name: string) => `重画“${name}”的边界`,
    move: (name: string, parent: string) => `“${name}”改由“${parent}”管辖`,
    split: (name: string, parts: string) => `把“${name}”拆分为${parts}`,
    merge: (names: string, into: string) => `把${names}合并为“${into}”`,
    quoted: (name: string) => `“${name}”`,
    join: '、',
    to: (field: string, value: string) => `${field}改为${value}`,
    cleared: (field: string) => `清空${field}`,
    gone: '（已不存在的单元）'
  },
  form: {
    heading: {
      add: (operation: string) => `添加：${operation}`,
      change: (n: number, operation: string) => `修改第 ${n} 步：${operation}`
    },
    save: '保存这一步',
    saved: '已保存',
    unit: '单元',
    unitHint: '输入名称或编码查找',
    unitMissing: '请选择单元',
    parent: '上级单元',
    newParent: '新的上级单元',
    newParentHint: (level: string) => `只能是${level}`,
    sameParent: '与现在的上级相同',
    into: '由谁接替',
    intoHint: '同一层级的单元；下级单元和未结事项归它。没有下级时可以不填。',
    nobody: '不指定',
    newName: '名称',
    code: '编码',
    nothingChanged: '还没有改动任何一项',
    parts: '拆分成',
    part: (n: number) => `第 ${n} 部分`,
    partNames: (name: string, n: number) => `${name}${'甲乙丙丁戊己庚辛壬癸'[n] ?? n + 1}`,
    cut: '按这条线分开',
    cutWhich: '分割哪一部分',
    cutFirst: '先在地图上画线，把它分开',
    undoCut: '撤回上一次分割',
    morePart: '再加一部分',
    fewerPart: '去掉这一部分',
    twoParts: '至少要分成两部分',
    names: '每一部分都要有名称',
    wholeHas: (households: string, population: string) =>
      `原有 ${[households, population].filter((n) => n !== '').join('、')}`,
    partsHave: (households: string) => `各部分合计 ${households}`,
    below: '下级单元归哪一部分',
    belowHint: '不指定时看它位于哪一部分之内；没有边界的归第一部分。',
    byPlace: '按位置',
    noShape: '这个单元还没有边界，拆分后的单元也先不画。',
    noShapeMerge: '这个单元还没有边界；请勾选要合并的同级单元。',
    together: '一起合并的单元',
    togetherMissing: '至少再选一个相邻单元',
    undrawn: '没有边界的同级单元',
    noSiblings: '同一上级之下没有别的单元。',
    mergedName: '合并后的名称',
    drawHint: '边界可以以后再画。画的时候点击加角点，点第一个角点闭合。',
    unfinished: '边界还没有闭合：请闭合，或全部删除以后再画',
    draw: '边界',
    wait: '正在取边界…',
    leave: '放弃这一步？',
    leaveHint: '这一步还没有保存。',
    leaveDeed: '放弃'
  },
  preview: {
    title: '调整前后',
    live: '这一步之后',
    good: '可以执行',
    wait: '正在推算…',
    none: '添加调整内容之后，这里显示调整前后的区划和会变动的事项、楼栋、人员。',
    failed: '现在还看不到调整结果',
    before: '调整前',
    after: '调整后',
    mapBefore: '调整前的区划图',
    mapAfter: '调整后的区划图',
    noMap: '没有画了边界的单元。',
    side: '看哪一张',
    legend: { begins: '新设', changes: '变动', ends: '撤销' },
    units: '单元对照',
    column: { unit: '单元', code: '编码', parent: '上级', households: '户数', area: '面积' },
    change: { begins: '新设', changes: '变动', ends: '撤销' },
    nothing: '—',
    to: '改为',
    from: (names: string) => `由${names}而来`,
    into: (names: string) => `由${names}接替`,
    moves: '随之变动',
    issues: '未结事项',
    buildings: '楼栋',
    organisations: '服务范围会变的组织',
    count: (n: string, more: boolean) => (more ? `${n} 件以上` : `${n} 件`),
    houses: (n: string, more: boolean) => `${n} 栋${more ? '以上' : ''}`,
    nowhere: '没有去处',
    noIssues: '没有未结事项要变动。',
    posts: '随单元终止的岗位',
    postsHint: '撤销的单元上的岗位到时终止。要继续任职的，请选择到哪个单元。',
    noPosts: '没有岗位因此终止。',
    goesTo: (name: string) => `${name}之后去哪里`,
    ends: '任职终止',
    allOn: (name: string) => `全部转到“${name}”`,
    post: (role: string, unit: string) => `${unit} · ${role}`,
    stays: '已办结的事项仍属当日的单元；以前的数字不变，可按当时或现在的区划查看。',
    record: '生效时的变动'
  },
  moves: {
    consequences,
    reason: '理由',
    opinion: '意见',
    reasonMissing: '请写明理由',
    opinionHint: '可以不填',
    effective: '生效日期',
    effectiveHint: '当日零时生效；留空则立即生效。',
    effectiveKept: (when: string) => `方案定于 ${when} 生效；可在此另定。`,
    done: (move: string) => `“${move}”已完成`
  },
  stale: {
    title: '方案提交之后，区划已有别的变动',
    text: (names: string) => `${names}已不是提交时的样子，方案要按现在的区划核对后重新提交。`,
    out: '收回修改'
  },
  stalled: {
    title: '到了生效时间，但没有能够生效',
    text: '区划保持原样。请收回修改，按现在的区划核对后重新提交审核。'
  },
  settling: '已生效，正在把未结事项和楼栋归到新单元，几分钟内完成。',
  waitsFor: (when: string) => `将于 ${when} 自动生效。在此之前可以撤回，不留痕迹。`,
  notYours: '这一步由别人办理',
  history: '办理经过',
  print: '打印审批表',
  form4: {
    heading: '区划调整审批表',
    what: '调整内容',
    proposer: '提出人',
    approver: '审核人',
    sign: '签字（盖章）',
    day: '年　　月　　日'
  },
  lineage: {
    title: '沿革',
    from: '由来',
    became: '去向',
    changes: '经由的区划调整',
    former: '曾用名称、编码、隶属',
    now: '现在',
    span: (from: string, to: string) => `${from} 至 ${to}`,
    since: (from: string) => `${from} 起`,
    under: (parent: string) => `隶属${parent}`,
    ended: '已撤销',
    endedAt: (when: string) => `这个单元已于 ${when} 撤销，以下是撤销时的情况。`,
    lastPeople: '撤销时的任职人员',
    none: '没有变动过。'
  },
  asOf: {
    label: '看哪一天的区划',
    now: '现在',
    past: (day: string) => `${day} 的区划`,
    pastHint: '这里是当日终了时的区划；打开的单元显示它现在的情况和沿革。',
    back: '回到现在',
    future: '请选择今天以前的日期'
  },
  palette: { list: '区划调整', create: '新建区划调整方案', also: 'quhua tiaozheng chaifen hebing change split merge' }
}
