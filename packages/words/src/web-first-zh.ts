/** What Today says, in Chinese, and every other page too: the words of issues that the first screen needs. */
export const zh = {
  common: {
    number: (n: number) => `#${n}`,
    count: (_n: number, text: string) => `${text} 件`,
    noClass: '未定类别',
    noLead: '未定主办',
    list: '、',
    tier: (tier: string) => `${tier}级`,
    administrator: '系统管理员',
    post: (role: string, place: string) => `${role} · ${place}`,
    sentences: (first: string, second: string) => (second === '' ? first : `${first}。${second}`),
    unknown: '不详'
  },
  today: {
    lead: (date: string) => `${date}`,
    leadWithPost: (date: string, post: string) => `${date} · ${post}`,
    figures: '今日数字',
    figure: {
      desk: '待我办理',
      overdue: '其中超时',
      reported: '我上报未结',
      fresh: '24 小时新增',
      open: '辖区未结',
      overdueInSight: '辖区超时'
    },
    desk: '待我办理',
    groups: {
      over: '已超时',
      today: '今天到期',
      week: '七天内到期',
      later: '以后到期',
      free: '不计时'
    },
    all: '全部待办',
    more: (n: number) => `还有 ${n} 件，在“事项”里查看`,
    reported: '我上报的',
    reportedAll: '全部我上报的',
    nextIs: (todo: string) => `下一步：${todo}`,
    waitsFor: (who: string) => `等${who}`,
    empty: {
      title: '现在没有等您办理的事项',
      hint: '派到您手上的事项会立刻出现在这里，越急的越靠前。',
      reporter: '发现问题可以随手上报；您上报的事项办到哪一步，下面随时能看到。',
      look: '看辖区未结事项',
      report: '上报一件'
    },
    noIssues: {
      title: '您的岗位不办理事项',
      hint: '账号、目录、日历和审计都在“设置”里。',
      settings: '去设置'
    }
  },
  /** What is to be done, after “请您…” and “等某某…”. */
  todo: {
    accept: '受理',
    dispatch: '派遣',
    receive: '签收',
    start: '开始办理',
    finish: '办结',
    assist: '完成协办',
    verify: '核查',
    answer: '答复上报人',
    rate: '评价',
    close: '结案',
    resume: '恢复办理'
  },
  /** The key that acts on the line. */
  act: '办理'
}
