/** The public notice of a grid, in Chinese: what strangers read, what those who publish it see, and why it is refused. */
import type { NoticeRefusal } from '@gezhi/domain/grid'
import type { RefusalWords } from './shape.ts'

export type OwnRefusal = NoticeRefusal

const lacks = { consent: '本人同意的方式', dutyPhone: '值班电话' } as const

export const refusals: RefusalWords<OwnRefusal> = {
  NoticeLacks: () => ({ what: '还没有监督电话，不能公示', next: '请先在本单元或上级单元填写监督电话。' }),
  NoticePublic: ({ since }, moment) => ({ what: `${moment(since)} 起已在公示`, next: '无需再次发布。' }),
  NoticeWithdrawn: () => ({ what: '目前没有公示', next: '无需撤下。' }),
  NoGridsBelow: () => ({ what: '下面没有需要处理的网格', next: '网格都已是所要的状态，或这里还没有网格。' }),
  ClearanceLacks: ({ lacks: missing }) => ({
    what: `缺少${missing.map((one) => lacks[one]).join('、')}`,
    next: '公开个人信息须经本人同意，请写明后再保存。'
  })
}

export const zh = {
  refusals,
  /** What strangers read. */
  page: {
    title: '网格公示',
    special: '专属网格',
    people: '谁负责这里',
    nobody: '本网格人员信息暂未公示，请拨打监督电话。',
    supervision: '监督电话',
    supervisionHint: '没有人接听或对处理不满意时拨打',
    noSupervision: '暂未公布',
    report: '怎样反映问题',
    reportUsual: '请直接联系上面的工作人员，说明时间、地点和情况；有关单位受理后会答复您。',
    emergency: '遇紧急情况请先拨打 110、119 或 120。',
    area: '网格范围',
    noArea: '范围图暂未绘制',
    areaHint: '着色部分为本网格，虚线为上级辖区，上北下南',
    areaSays: (name: string) => `${name}的范围`,
    scale: (metres: number) => (metres < 1000 ? `${metres} 米` : `${metres / 1000} 公里`),
    surname: (surname: string) => `${surname}同志`,
    since: (day: string) => `自 ${day} 起公示，内容随时更新`,
    by: (tenant: string) => `${tenant} 公示`,
    poster: '打印张贴版（A4）',
    backToPage: '返回网页版',
    scan: '扫码查看最新内容',
    print: '用浏览器的打印功能打印，纸张选 A4。',
    missing: '这里没有公示',
    missingHint:
      '公示可能已经撤下，或网址、二维码不完整。请重新扫码；仍看不到的，请向所在社区（村）询问，或拨打 12345。',
    tooMany: '访问太频繁',
    tooManyHint: '请稍等片刻再打开。'
  },
  /** What those who publish it see. */
  manage: {
    title: '网格公示',
    permission: '发布网格公示',
    public: (day: string) => `${day} 起公示`,
    notPublic: '未公示',
    notPublicHint: '发布后，任何人不用登录就能看到下面的内容。',
    preview: '公众看到的内容',
    publish: '发布公示',
    withdraw: '撤下公示',
    withdrawAsk: (name: string) => `撤下${name}的公示？`,
    withdrawConsequence: '网页立即打不开；已张贴的二维码会显示没有公示，再次发布后又能使用。',
    published: '公示已发布',
    withdrawn: '公示已撤下',
    open: '打开公示页',
    poster: '打印海报',
    copyLink: '复制网址',
    qr: '二维码',
    qrSays: '公示页的二维码',
    qrDownload: '下载二维码',
    edit: '修改公示内容',
    supervisionPhone: '监督电话',
    supervisionHint: '留空则用上级单元的。',
    howToReport: '怎样反映问题',
    howToReportHint: '留空则用上级单元的；都没有时用通用说明。',
    from: (unit: string) => `来自${unit}`,
    usual: '通用说明',
    none: '没有',
    saved: '公示内容已保存',
    lacks: {
      boundary: '还没有边界，公示里没有范围图',
      people: '没有人同意公开姓名',
      phone: '没有公开的联系电话'
    },
    people: '本人同意公开的内容',
    peopleHint: '默认都不公开。须经本人同意；随时可以撤回，撤回后立即不再显示。',
    noPosts: '还没有人在岗',
    shown: { hidden: '不公开', surname: '公开姓氏', whole: '公开姓名' },
    phone: { hidden: '电话不公开', own: '公开本人电话', duty: '公开值班电话' },
    nothing: '都不公开',
    clear: '修改',
    clearTitle: (name: string) => `${name}：公开哪些内容`,
    nameField: '姓名',
    phoneField: '电话',
    dutyPhone: '值班电话',
    noOwnPhone: '人员登记中没有电话，公示里不会出现电话',
    consent: '本人怎样同意的',
    consentHint: '如“2026年3月5日签署同意书”。',
    consentOwn: '您是本人，保存即表示同意。',
    takeBack: '撤回同意',
    cleared: '已保存',
    takenBack: '已撤回，公示里不再显示',
    below: (shown: number, grids: number) => `下面 ${grids} 个网格，已公示 ${shown} 个`,
    publishBelow: (n: number) => `发布其余 ${n} 个`,
    publishBelowAsk: (n: number, name: string) => `发布${name}下面 ${n} 个网格的公示？`,
    publishBelowConsequence: '各网格的名称、范围、监督电话和已同意公开的人员信息，任何人都能看到。',
    withdrawBelow: '全部撤下',
    withdrawBelowAsk: (n: number, name: string) => `撤下${name}下面 ${n} 个网格的公示？`,
    publishedBelow: '各网格的公示已发布',
    withdrawnBelow: '各网格的公示已撤下'
  }
}
