/** Words of the shell, the log-in page and the components that every page uses, in Chinese. */
import type { RefusalWords } from './shape.ts'

/** What log-in can be refused for, on top of what every request can. */
export type SignInRefusal =
  | { readonly _tag: 'SignInRefused' }
  | { readonly _tag: 'SignInPaused'; readonly seconds: number }
  | { readonly _tag: 'AccountClosed' }

const refusals: RefusalWords<SignInRefusal> = {
  SignInRefused: () => ({ what: '用户名或密码不对', next: '请核对后再试。忘记密码请联系本单位的系统管理员重置。' }),
  SignInPaused: ({ seconds }) => ({
    what: '连续输错次数过多，登录已暂停',
    next: `请在 ${Math.max(1, Math.ceil(seconds / 60))} 分钟后再试，或联系系统管理员。`
  }),
  AccountClosed: () => ({ what: '此账号已停用', next: '如需恢复，请联系本单位的系统管理员。' })
}

export const zh = {
  product: '格致',
  tagline: '基层治理平台',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  clear: '清空',
  remove: '移除',
  again: '重试',
  undo: '撤销',
  undoLast: '撤销刚才的操作',
  back: '返回',
  none: '未填',
  loading: '正在载入',
  toasts: '提示',
  breadcrumb: '上级页面',
  splitEdge: '列表与详情的分界，左右方向键调整',
  nav: {
    main: '主导航',
    skip: '跳到正文',
    today: '今日',
    issues: '事项',
    map: '地图',
    grid: '网格',
    figures: '分析',
    settings: '设置',
    more: '更多',
    report: '上报事项',
    go: (place: string) => `前往${place}`,
    terms: {
      today: 'jinri jr',
      issues: 'shixiang sx',
      map: 'ditu dt',
      grid: 'wangge wg',
      figures: 'fenxi zhibiao fx zb',
      settings: 'shezhi sz',
      report: 'shangbao sb'
    }
  },
  pages: {
    comesNext: '这里还没有内容',
    notFound: '没有这个页面',
    notFoundHint: '链接可能已经变动，请从导航进入，或用“查找”找到它。',
    toToday: '回到今日'
  },
  top: {
    label: '工具栏',
    search: '查找或执行',
    language: '切换到英文',
    languageShort: 'EN',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    account: (name: string) => `账号：${name}`,
    accountGroup: '账号',
    keys: '快捷键',
    logOut: '退出登录'
  },
  languages: { 'zh-CN': '简体中文', en: 'English' },
  live: {
    live: '实时',
    connecting: '正在连接',
    lost: '已断开',
    liveHint: '内容随时更新',
    connectingHint: '正在建立实时连接',
    lostHint: '实时连接已断开，正在重试',
    offline: '网络已断开',
    offlineNext: (time: string) => `下面是 ${time} 的内容。网络恢复后会自动更新，填写中的内容不会丢失。`,
    reconnect: '立即重连'
  },
  scope: {
    label: '当前范围',
    change: '切换范围',
    placeholder: '输入单元名称或编码',
    above: '上级',
    below: '下级',
    found: '找到的单元',
    now: '当前'
  },
  logIn: {
    title: '登录',
    username: '用户名',
    password: '密码',
    show: '显示密码',
    hide: '隐藏密码',
    capsLock: '大写锁定已打开',
    submit: '登录',
    usernameMissing: '请输入用户名',
    passwordMissing: '请输入密码',
    help: '没有账号或忘记密码？请联系本单位的系统管理员。',
    greeting: '格物致知，事事有回音',
    remember: '在这台设备上记住用户名'
  },
  form: {
    optional: '选填',
    faults: (n: number) => `有 ${n} 处需要修改`,
    fault: (field: string, says: string) => `${field}：${says}`,
    expected: (what: string) => `不符合要求：${what}`,
    charactersLeft: (n: number) => `还可以输入 ${n} 字`,
    tooMany: (n: number) => `超出 ${n} 字`
  },
  choose: {
    one: '请选择',
    typeToFind: '输入文字查找',
    nothing: '没有符合的选项',
    searching: '正在查找…',
    failed: '查找没有成功，请再输入一次'
  },
  calendar: {
    form: '年-月-日',
    unreadable: '请写成 2026-03-05 这样的日期',
    between: (min?: string, max?: string) =>
      min === undefined
        ? `请填 ${max ?? ''} 或更早的日期`
        : max === undefined
          ? `请填 ${min} 或更晚的日期`
          : `请填 ${min} 至 ${max} 之间的日期`,
    pick: (field: string) => `从日历选择：${field}`,
    month: (year: string, month: number) => `${year}年${month}月`,
    monthBefore: '上个月',
    monthAfter: '下个月',
    weekdays: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' }
  },
  number: {
    whole: '请填整数',
    decimals: (digits: number) => `请填数字，小数最多 ${digits} 位`,
    between: (min?: number, max?: number) =>
      min === undefined
        ? `不能大于 ${max ?? ''}`
        : max === undefined
          ? `不能小于 ${min}`
          : `请填 ${min} 至 ${max} 之间的数`
  },
  files: {
    choose: '选择文件',
    orDrop: '或拖到这里',
    rules: (endings: string, size: string) =>
      endings === '' ? `每个文件不超过 ${size}` : `${endings}，每个不超过 ${size}`,
    otherKind: (name: string) => `“${name}”不是可用的文件类型。`,
    tooLarge: (name: string, size: string) => `“${name}”有 ${size}，太大了。`,
    remove: (name: string) => `移除 ${name}`
  },
  time: {
    justNow: '刚刚',
    days: (n: number) => `${n} 天`,
    hours: (n: number) => `${n} 小时`,
    minutes: (n: number) => `${n} 分钟`,
    daysHours: (days: number, hours: number) => `${days} 天 ${hours} 小时`,
    hoursMinutes: (hours: number, minutes: number) => `${hours} 小时 ${minutes} 分`
  },
  clock: {
    labelled: (name: string) => `${name}：`,
    running: '计时中',
    left: (time: string) => `剩 ${time}`,
    nearly: '临期',
    onlyLeft: (time: string) => `临期，剩 ${time}`,
    over: '超时',
    overBy: (time: string) => `超时 ${time}`,
    paused: '暂停计时',
    pausedWith: (time: string) => `暂停，剩 ${time}`,
    met: '按时完成',
    missed: '逾期完成',
    missedBy: (time: string) => `逾期 ${time}`,
    due: (moment: string) => `截止 ${moment}`
  },
  track: {
    label: '流程',
    position: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
    states: { done: '（已完成）', now: '（当前）', ahead: '（未到）', skipped: '（跳过）' }
  },
  table: {
    columns: '显示的列',
    always: '始终显示',
    reset: '恢复默认',
    select: (name: string) => `选择 ${name}`,
    selectAll: '选择全部已载入的行',
    selected: (n: number) => `已选 ${n} 项`,
    bulk: '对选中项的操作'
  },
  filter: {
    add: '筛选',
    change: (name: string) => `筛选：${name}`,
    remove: (name: string) => `去掉筛选：${name}`,
    clear: '清除筛选'
  },
  stat: {
    of: (part: string, whole: string) => `${part} / ${whole}`,
    nothingCounted: '没有可统计的记录'
  },
  progress: {
    of: (part: string, whole: string) => `${part} / ${whole}`,
    stop: '停止'
  },
  person: {
    reveal: (name: string) => `显示完整姓名：${name}`,
    revealTitle: '显示完整姓名',
    recorded: '查看会记入审计日志，包括您的姓名、时间和理由。',
    reason: '理由',
    reasonSample: '例如：电话回访',
    reasonMissing: '请写明理由',
    show: '显示',
    hide: '收起'
  },
  copy: { copy: '复制', done: '已复制', refused: '浏览器不允许复制，请手动选取' },
  palette: {
    title: '查找或执行',
    placeholder: '输入页面、事项、单元或命令',
    screens: '页面',
    units: '单元',
    commands: '命令',
    nothing: '没有找到。换个说法，或输入更短的文字试试。',
    searching: '正在查找…'
  },
  keys: {
    title: '快捷键',
    general: '通用',
    navigation: '前往',
    page: '本页',
    palette: '查找或执行',
    help: '快捷键列表',
    close: '关闭、取消',
    next: '下一行',
    previous: '上一行',
    open: '打开',
    select: '选择',
    closeDetail: '关闭详情'
  },
  failure: {
    offline: { what: '连接不上服务器', next: '请检查网络，稍后再试。已填写的内容还在。' },
    unknown: { what: '系统出了差错，什么都没有写入', next: '请再试一次；如果还是这样，请告诉系统管理员。' }
  },
  noPermission: {
    title: '您没有查看这里的权限',
    seenBy: (whom: string) => `只有${whom}可以查看。`,
    ask: (whom: string) => `可以请${whom}为您开通。`,
    only: (whom: string) => `只有${whom}可以做这件事`,
    andOthers: (some: string, others: number) => `${some}和另外 ${others} 种角色`,
    nobody: '目前没有角色可以做这件事'
  },
  refusals
}
