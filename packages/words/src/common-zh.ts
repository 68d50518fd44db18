/** Words for what every context shares, in Chinese. */
import type { BadInput, CommandReused, NotFound, NotSignedIn, Stale, Unavailable } from '@gezhi/domain/common'
import type { RefusalWords } from './shape.ts'

export type CommonRefusal = NotFound | Stale | CommandReused | BadInput | NotSignedIn | Unavailable

const refusals: RefusalWords<CommonRefusal> = {
  NotFound: ({ what }) => ({
    what: `找不到这${zh.things[what]}`,
    next: '可能已被移走，或不在您的管辖范围。请核对链接，或向提供链接的人确认。'
  }),
  Stale: () => ({ what: '在您查看期间，别人已经作了改动', next: '请先看一下最新情况，再决定是否重做。' }),
  CommandReused: () => ({ what: '同一个操作编号已用于另一件事', next: '请刷新页面后重新操作。' }),
  BadInput: ({ faults }) => ({ what: `有 ${faults.length} 处填写不符合要求`, next: '请按提示修改后再提交。' }),
  NotSignedIn: () => ({ what: '登录已失效', next: '请重新登录，未提交的内容会保留在本页。' }),
  Unavailable: () => ({ what: '数据库暂时没有响应，什么都没有写入', next: '系统会自行恢复，请稍后再试。' })
}

export const zh = {
  things: {
    issue: '件事项',
    unit: '个治理单元',
    person: '个人员',
    post: '个岗位',
    deputy: '项代理',
    handover: '份交接清单',
    induction: '次岗前培训',
    charge: '项包保责任',
    member: '名成员',
    organisation: '个组织',
    building: '栋楼',
    entrance: '个单元门',
    household: '户住户',
    account: '个账号',
    matter: '个事项类别',
    batch: '个批次',
    changeSet: '个区划调整方案',
    codeScheme: '套编码',
    calendar: '份日历',
    apiKey: '个接口密钥',
    session: '个登录会话',
    version: '个版本',
    procedure: '个接口'
  },
  refusals
}
