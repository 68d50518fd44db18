import { locales } from '@gezhi/words'
import { describe, expect, it } from 'vitest'
import { type Screen, stay } from '../../src/app/screen.ts'
import { todayScreen } from '../../src/screens/today.ts'
import { aDetail, aLine, anApp, ids, registers, today } from '../fixtures.ts'
import { frameOf, tooWide } from '../frame.tsx'

import { screens, shown } from './screen-samples.ts'

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 60, rows: 14 }
]

describe.each(locales)('in %s', (locale) => {
  describe.each(sizes)('at $columns×$rows', (size) => {
    it.each(Object.values(screens))('$name fills the window and never sticks out', (screen) => {
      const app = anApp(screen, { ...size, locale })
      const lines = frameOf(app)
      expect(lines.length).toBe(size.rows)
      expect(tooWide(lines, size.columns)).toEqual([])
      expect(lines.join('\n')).not.toMatch(/undefined|\[object|NaN/)
    })
  })

  it('says everything in its own language, but for what people wrote', () => {
    const frame = frameOf(anApp(screens.help, { locale, rows: 40, me: null })).join('\n')
    if (locale === 'en') expect(frame).not.toMatch(/\p{Script=Han}/u)
    else expect(frame).toMatch(/帮助/)
  })
})

describe('Today', () => {
  it('shows what waits for the reader, by time left, and the issue under the cursor in full', () => {
    expect(shown(screens.today)).toMatchInlineSnapshot(`
      "格致  今日                                                      春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      21 昨日以来新增   1,734 辖区未结   56 超时
       待我办理 2   我上报的 0  ▲ 1 超时

      ›△ 3 号楼路灯不亮，夜间出行不便   │ 3 号楼路灯不亮，夜间出行不便
         #1023 已派遣 柳堤第…  剩 5小时 │ ■■■□□□□□□□ 已派遣  #1023 · 居民反映 · 3月4…
       ▲ 井盖松动                       │
         #1024 已派遣 柳堤第一…  超 2天 │ 晚上七点以后 3 号楼前一片漆黑，老人出行不
                                        │ 便，已经一个星期了。
                                        │
                                        │ 类别    0106 公用设施 / 路灯
                                        │ 地点    春水区 › 柳浦街道 › 柳堤第一网格（按
                                        │         坐标落在网格内）
                                        │ 地址    柳堤路 12 号
                                        │ 坐标    104.005, 30.61
                                        │ 上报人  王* 138****0000
                                        │ 主办    城市管理局
                                        │
                                        │ 时限
                                        │ △ 环节时限 签收 3月5日 22:00 到期   剩 5小时
                                        │   3月4日 10:30    起算 4 个工作小时 → 3月5日
                                        │                   22:00（周末 2 天不计，假日
      j/k 移动  Enter 打开  e 办理  Tab 切换  n 上报  g 前往  / 查找  s 范围  ? 帮助"
    `)
  })

  it('shows only what lies in the scope', () => {
    const rows = [aLine({ path: '/1/2/4/', title: '此街的' }), aLine({ path: '/1/3/9/', title: '邻街的' }, 2)]
    const frame = shown({ ...todayScreen, data: { state: 'ready', value: today(rows) } }, { scope: ids.street })
    expect(frame).toContain('此街的')
    expect(frame).not.toContain('邻街的')
    expect(frame).toContain('待我办理 1')
  })

  it('says so when nothing waits', () => {
    const empty: Screen = { ...todayScreen, data: { state: 'ready', value: today([]) } }
    expect(shown(empty)).toContain('没有等您办理的事项。')
  })
})

describe('an issue', () => {
  it('explains its clocks, its route and what happened, in English too', () => {
    expect(shown(screens.issue, { columns: 120, rows: 30, locale: 'en' })).toMatchInlineSnapshot(`
      "Gezhi  Issue #1023                                                                                      春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      3 号楼路灯不亮，夜间出行不便                                             │ What happened
      ■■■□□□□□□□ Dispatched  #1023 · Resident · 4 Mar, 10:00                   │ 4 Mar, 10:00    Reported  王小禾
                                                                               │ 4 Mar, 10:10    Accepted  戊受理
      晚上七点以后 3 号楼前一片漆黑，老人出行不便，已经一个星期了。            │                 照片清楚
                                                                               │
      Class     0106 Public utilities / Street light                           │
      Place     春水区 › 柳浦街道 › 柳堤第一网格 (its position lies in the     │
                grid)                                                          │
      Address   柳堤路 12 号                                                   │
      Position  104.005, 30.61                                                 │
      Reporter  王* 138****0000                                                │
      Lead      城市管理局                                                     │
                                                                               │
      Clocks                                                                   │
      △ Step Receiving due 5 Mar, 22:00                                5h left │
        4 Mar, 10:30    Started 4 working hours → 5 Mar, 22:00 (2 weekend days │
                        not counted, 1 holiday not counted)                    │
      · Promise due 10 Mar, 18:00                                      5d left │
        4 Mar, 10:10    Started 5 working days → 10 Mar, 18:00 (2 weekend days │
                        not counted, 1 holiday not counted)                    │
                                                                               │
      Why it went there                                                        │
      · No department is registered for this class here                        │
      ✓ A part goes to its owner first: 城市管理局                             │
                                                                               │
      Tasks                                                                    │
      Lead     城市管理局 · not done                                           │
      e act  j/k scroll  r reload  g go  q back  ? help"
    `)
  })

  it('that cannot be opened says why', () => {
    const gone: Screen = {
      name: 'issue',
      id: ids.street,
      top: 0,
      failure: { kind: 'refused', refusal: { _tag: 'NotFound', what: 'issue', id: ids.street } }
    }
    expect(shown(gone)).toContain('找不到这件事项')
  })

  it('cannot command the terminal by its title', () => {
    const detail = aDetail({ title: '路灯\u001b[2J\u0007不亮' })
    expect(shown(screens.issue, { details: new Map([[ids.issue, detail]]) })).toContain('路灯[2J不亮')
  })
})

describe('the menu of moves', () => {
  it('offers what is open first, and says of the rest who could do it', () => {
    expect(shown(screens.act)).toMatchInlineSnapshot(`
      "格致  办理 #1023                                                春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      3 号楼路灯不亮，夜间出行不便
      已派遣

      现在可以做什么
        1 签收
        2 退回

      现在不能做
      › 3 挂账
            “挂账”不是您的职责。由负责这件事项的督办人员来做。











      j/k 移动  Enter 选定  1-9 选定  q 返回  ? 帮助"
    `)
  })
})

describe('a form', () => {
  it('asks for what the move needs, in the order of the table', () => {
    expect(shown(screens.move)).toMatchInlineSnapshot(`
      "格致  退回 #1023                                                春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      3 号楼路灯不亮，夜间出行不便

      › 依据 必填  从规定的情形中选一项
          未选 · ←/→ 或 Enter 选择
        理由 必填
          —

         退回













      ↑/↓ 下一项  Enter 选择  Ctrl+S 提交  Esc 取消"
    `)
  })
})

describe('figures', () => {
  it('show a rate of nothing as a dash', () => {
    expect(shown(screens.figures)).toMatchInlineSnapshot(`
      "格致  分析 · 按单元                                             春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
                                     件数   结案率   按期率   返工率   退回率   解决率
      › 合计                        2,600    96.2%    96.2%        —        —        —
        柳浦街道                    1,600    96.9%    96.9%        —        —        —
        望春街道                    1,000    95.0%    95.0%        —        —        —

















      h/j/k/l 移动  Enter 看明细  Tab 切换  s 范围  g 前往  q 返回  ? 帮助"
    `)
  })
})

describe('a server that is away', () => {
  it('is told beside what just happened', () => {
    const frame = shown(screens.today, { connected: false, notice: { tone: 'good', text: '已上报，编号 #7' } })
    expect(frame).toContain('✓ 已上报，编号 #7')
    expect(frame).toContain('○ 连接中断，正在恢复')
  })
})

describe('what happens', () => {
  const event = (move: 'accept' | 'return' | null, stage: 'reported' | 'accepted') => ({
    at: '2026-03-05T08:59:00.000Z',
    id: ids.issue,
    life: 'issue',
    revision: 2,
    move,
    stage
  })
  const lineOf = (locale: 'zh-CN' | 'en', ...events: ReadonlyArray<ReturnType<typeof event>>) =>
    frameOf(anApp(screens.live, { locale, events }))[2]

  it('is said once where the stage says it already', () => {
    expect(lineOf('en', event('accept', 'accepted'))).toContain('16:59  Accepted  #1023')
    expect(lineOf('zh-CN', event('accept', 'accepted'))).toContain('16:59  已受理  #1023')
    expect(lineOf('en', event(null, 'reported'))).toContain('16:59  Reported  #1023')
  })

  it('says the move where it is news', () => {
    expect(lineOf('en', event('return', 'accepted'))).toContain('Returned → Accepted')
    expect(lineOf('zh-CN', event('return', 'accepted'))).toContain('退回 → 已受理')
  })
})

describe('log-in', () => {
  it('shows the address, the code and how long it is good for', () => {
    expect(shown(screens.signIn, { me: null })).toMatchInlineSnapshot(`
      "格致  登录
      ────────────────────────────────────────────────────────────────────────────────

              在浏览器里打开这个地址，登录后确认登录码：

                http://127.0.0.1:4310/device

                登录码   ABCD-EFGH

              等待确认，10 分钟内有效…

              也可以用接口密钥：设置环境变量 GEZHI_TOKEN 后重新启动。
              http://127.0.0.1:4310










      L English  q 退出"
    `)
  })
})

describe('the place calls stages by its own names', () => {
  it('where it has some', () => {
    const own = { ...registers, stages: { dispatched: { zh: '已分流', en: 'Sorted' } } }
    expect(shown(screens.today, { registers: own })).toContain('已分流')
  })
})

it('a step keeps its screen and carries its intents', () => {
  expect(stay(screens.help, { do: 'quit' })).toEqual({ screen: screens.help, intents: [{ do: 'quit' }] })
})
