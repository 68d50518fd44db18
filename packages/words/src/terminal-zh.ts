/** The full screen of the terminal in Chinese. */
import type { LimitKind } from '@gezhi/domain/common'

const limitKinds: Record<LimitKind, string> = {
  continuous: '分钟（连续计时）',
  working_hour: '工作小时',
  working_day: '工作日',
  natural_day: '自然日'
}

interface DaysCounted {
  readonly weekend: number
  readonly holidays: ReadonlyArray<string>
  readonly makeUp: ReadonlyArray<string>
}

export const zh = {
  titles: {
    signIn: '登录',
    today: '今日',
    issues: '事项',
    issue: '事项',
    act: '办理',
    move: '办理',
    report: '上报事项',
    filter: '筛选',
    scope: '范围',
    units: '单元',
    unit: '单元',
    live: '动态',
    figures: '分析',
    help: '帮助'
  },
  everything: '全部',
  connected: '已连接',
  disconnected: '连接中断，正在恢复',
  loading: '正在读取…',
  brackets: (text: string) => `（${text}）`,
  tooSmall: (columns: number, rows: number) => `窗口太小，至少需要 ${columns}×${rows}`,
  keys: {
    move: '移动',
    scroll: '翻看',
    open: '打开',
    act: '办理',
    choose: '选定',
    toggle: '勾选',
    apply: '应用',
    clear: '清除',
    search: '查找',
    filter: '筛选',
    scope: '范围',
    go: '前往',
    report: '上报',
    reload: '刷新',
    tab: '切换',
    branch: '展开/收起',
    all: '全部',
    next: '下一项',
    pick: '选择',
    submit: '提交',
    cancel: '取消',
    issues: '事项',
    up: '上级',
    show: '在树里看',
    records: '看明细',
    language: 'English',
    help: '帮助',
    back: '返回',
    quit: '退出',
    again: '重试'
  },
  going: '前往：t 今日  i 事项  u 单元  c 调整  f 分析  l 动态  g 顶部  x 退出登录',
  signIn: {
    asking: '正在向服务器索取登录码…',
    open: '在浏览器里打开这个地址，登录后确认登录码：',
    code: '登录码',
    waiting: (minutes: number) => `等待确认，${minutes} 分钟内有效…`,
    ended: '登录已失效，请重新登录。',
    expired: '登录码已过期。按 Enter 重新索取。',
    denied: '登录请求被拒绝。按 Enter 重试。',
    key: '也可以用接口密钥：设置环境变量 GEZHI_TOKEN 后重新启动。',
    again: '按 Enter 重试。'
  },
  today: {
    desk: '待我办理',
    reported: '我上报的',
    overdue: '超时',
    fresh: '昨日以来新增',
    open: '辖区未结',
    emptyDesk: '没有等您办理的事项。',
    emptyReported: '您没有正在办理中的上报。'
  },
  list: {
    left: (far: string) => `剩 ${far}`,
    over: (far: string) => `超 ${far}`,
    count: (shown: number, all: string) => `${shown} / ${all}`,
    empty: '没有符合条件的事项。按 f 调整筛选，或按 s 换个范围。',
    more: '继续读取…',
    search: '查找：'
  },
  views: { open: '未结', desk: '待我办理', overdue: '超时', reported: '我上报的', closed: '已结案', all: '全部' },
  orders: { due: '按时限', newest: '最新在前', oldest: '最早在前' },
  filterGroups: { view: '视图', order: '排序', condition: '条件', stage: '环节', channel: '渠道' },
  detail: {
    matter: '类别',
    noMatter: '未定',
    place: '地点',
    address: '地址',
    point: '坐标',
    reporter: '上报人',
    hidden: '已保密',
    lead: '主办',
    ground: '依据',
    until: '挂账至',
    result: '结果',
    answer: '答复',
    rating: '评价',
    clocks: '时限',
    route: '流转依据',
    tasks: '任务',
    insteadOf: (names: string) => `（代${names}）`,
    timeline: '经过',
    due: (moment: string) => `${moment} 到期`,
    days: ({ weekend, holidays, makeUp }: DaysCounted) =>
      `（${[
        ...(weekend > 0 ? [`周末 ${weekend} 天不计`] : []),
        ...(holidays.length > 0 ? [`假日 ${holidays.length} 天不计`] : []),
        ...(makeUp.length > 0 ? [`调休上班 ${makeUp.length} 天`] : [])
      ].join('，')}）`,
    noEffect: '（不起作用）',
    gone: '这件事项打不开了。'
  },
  act: {
    title: '现在可以做什么',
    barred: '现在不能做',
    none: '这件事项现在没有可做的操作。'
  },
  form: {
    required: '必填',
    sending: '正在提交…',
    choose: '未选 · ←/→ 或 Enter 选择',
    find: '未选 · 输入文字查找',
    nothingFound: '没有找到，换个词试试',
    loading: '正在读取目录…',
    missing: '请填写',
    noMoment: '请写成 2026-03-05 17:00 这样的时间',
    noAmount: '请填写正整数',
    noPoint: '请写成 116.3975, 39.9087（经度, 纬度）',
    noPlace: '请选择单元，或填写坐标',
    momentHint: '例如 2026-03-05 17:00',
    linesHint: 'Ctrl+J 换行',
    useArrows: '←/→ 选择',
    resolved: '是否解决',
    satisfaction: '满意程度',
    limitKind: '计时方式',
    limitKinds,
    yes: '是',
    no: '否'
  },
  reportFields: {
    title: { label: '标题', hint: '一句话说清什么事' },
    unitId: { label: '所属单元', hint: '输入网格或社区名称查找' },
    point: { label: '坐标', hint: '经度, 纬度；有坐标可不选单元' },
    description: { label: '详情', hint: '现场情况 · Ctrl+J 换行' },
    matter: { label: '类别', hint: '不确定可以不选，由受理人员定' },
    address: { label: '地址', hint: '门牌、楼栋、标志物' },
    contactName: { label: '反映人', hint: '替别人上报时填写' },
    contactPhone: { label: '联系电话', hint: '用于答复和回访' },
    confidential: { label: '保密', hint: '除受理人员外不显示反映人' }
  },
  similar: {
    title: '可能已有人上报',
    near: (metres: number) => `相距 ${metres} 米`
  },
  report: '上报',
  done: (move: string, number: number, stage: string) => `#${number} ${move}，现在是“${stage}”`,
  reported: (number: number) => `已上报，编号 #${number}`,
  unit: {
    count: (n: number) => (n === 0 ? '' : `${n} 个单元`),
    noBoundary: '没有边界'
  },
  scope: {
    empty: '没有可选的单元。',
    everywhere: '按 0 回到全部'
  },
  live: {
    empty: '还没有新的动态。有人上报或办理，这里会立刻出现。',
    missed: '离开期间动态太多，列表已重新读取。',
    changed: (thing: string) => `${thing}有变动`
  },
  lives: {
    issue: '事项',
    unit: '单元',
    boundary: '边界',
    organisation: '组织',
    person: '人员',
    post: '岗位',
    account: '账号',
    reference: '基础数据',
    batch: '导入批次',
    deputy: '代理',
    handover: '交接清单',
    induction: '岗前培训',
    charge: '包保责任',
    member: '组织成员',
    notice: '公示',
    clearance: '公示授权',
    building: '楼栋',
    entrance: '单元（楼门）',
    household: '住户',
    changeSet: '区划调整'
  },
  figures: {
    by: { unit: '按单元', matter: '按类别', lead: '按主办' },
    total: '合计',
    nobody: '未定',
    counted: '件数',
    empty: '这个范围里还没有事项。'
  },
  failures: {
    sentence: (what: string, next: string) => (next === '' ? `${what}。` : `${what}。${next}`),
    unreachable: (server: string) => ({
      what: `连接不上 ${server}`,
      next: '请确认服务器已启动、地址无误（--server 或 GEZHI_SERVER）。'
    }),
    status: (status: number) => ({
      what: `服务器答复了 HTTP ${status}`,
      next: '请稍后再试；如仍不行，请联系系统管理员。'
    }),
    foreign: (server: string, status: number) => ({
      what: `${server} 上的不像是格致服务器（HTTP ${status}）`,
      next: '请核对地址（--server 或 GEZHI_SERVER），并确认终端与服务器版本一致。'
    }),
    defect: { what: '服务器没有给出可用的答复', next: '请稍后再试；如仍不行，请联系系统管理员。' },
    unknown: (tag: string) => `服务器拒绝了这个操作（${tag}）`
  },
  help: {
    everywhere: '随处可用',
    lists: '列表',
    forms: '表单',
    lines: {
      move: '上下移动',
      page: '整页翻动',
      ends: '到顶 / 到底',
      open: '打开',
      act: '办理',
      search: '查找：编号、标题、描述、地址',
      filter: '筛选',
      scope: '按单元缩小范围',
      report: '上报新事项',
      go: '前往：今日 t、事项 i、单元 u、调整 c、分析 f、动态 l',
      signOut: '退出登录',
      reload: '重新读取',
      language: '切换语言',
      back: '返回',
      quit: '退出程序',
      next: '下一项 / 上一项',
      submit: '提交',
      newline: '换行',
      cancel: '放弃'
    },
    space: '空格',
    marks: '标记',
    green: '在时限内',
    amber: '即将超时',
    red: '已超时'
  }
}
