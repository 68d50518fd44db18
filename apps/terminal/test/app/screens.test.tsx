import { locales } from '@gezhi/words'
import { describe, expect, it } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { type Screen, type ScreenName, stay } from '../../src/app/screen.ts'
import { actForm } from '../../src/form/act-form.ts'
import { changeForm } from '../../src/form/change-form.ts'
import { changesScreen } from '../../src/screens/changes.ts'
import { figuresScreen } from '../../src/screens/figures.ts'
import { reportScreen } from '../../src/screens/forms.ts'
import { issuesScreen } from '../../src/screens/issues.ts'
import { scopeScreen } from '../../src/screens/scope.ts'
import { todayScreen } from '../../src/screens/today.ts'
import { unitsScreen } from '../../src/screens/units.ts'
import { aChange, aChangeLine, aDetail, aLine, anApp, aWorld, board, ids, now, registers, today } from '../fixtures.ts'
import { frameOf, tooWide } from '../frame.tsx'

const rows = Array.from({ length: 60 }, (_, i) =>
  aLine({ title: `第 ${i + 1} 件 An issue with a long title 路灯不亮` }, i + 1)
)
const screens: Record<ScreenName, Screen> = {
  signIn: {
    name: 'signIn',
    phase: { kind: 'waiting', code: 'ABCD-EFGH', address: 'http://127.0.0.1:4310/device', until: now + 600_000 }
  },
  today: { ...todayScreen, data: { state: 'ready', value: today() } },
  issues: { ...issuesScreen(), data: { state: 'ready', value: { rows, next: 'x' } }, at: 30, count: 1_734 },
  issue: { name: 'issue', id: ids.issue, failure: null, top: 0 },
  act: { name: 'act', id: ids.issue, at: 2 },
  move: moveScreen(),
  report: reportScreen(aWorld()),
  filter: { name: 'filter', view: 'open', narrow: { stages: ['handling'] }, at: 4 },
  scope: scopeScreen(aWorld()),
  units: { ...unitsScreen(aWorld()), at: 1 },
  unit: { name: 'unit', id: ids.street, failure: null, top: 0 },
  changes: { ...changesScreen, data: { state: 'ready', value: [aChangeLine(), aChangeLine({ state: 'draft' }, 701)] } },
  change: { name: 'change', id: ids.change, failure: null, top: 0 },
  changeAct: { name: 'changeAct', id: ids.change, at: 0 },
  changeMove: changeMoveScreen('sendBack'),
  live: { name: 'live', at: 0 },
  figures: { ...figuresScreen(), data: { state: 'ready', value: board } },
  help: { name: 'help', top: 0 }
}

function moveScreen(): Screen {
  const detail = aDetail()
  const option = detail.options[1]!
  return { name: 'move', detail, option, form: actForm(aWorld(), detail, option), commandId: ids.issue }
}

function changeMoveScreen(move: string): Screen {
  const detail = aChange()
  const option = detail.options.find((one) => one.move === move)!
  return { name: 'changeMove', detail, option, form: changeForm(aWorld(), detail, option), commandId: ids.change }
}

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

const shown = (screen: Screen, given: Partial<App['world']> = {}) => frameOf(anApp(screen, given)).join('\n')

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

describe('the tree of units', () => {
  it('has the page of the unit under the cursor beside it', () => {
    expect(shown(screens.units)).toMatchInlineSnapshot(`
      "格致  单元                                                      春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      4 个单元

        ▾ 春水区  区县 990101           │ 柳浦街道
      ›   ▸ 柳浦街道  街道 990101001    │ 街道 · 990101001
            望春街道  街道 990101002    │
                                        │ 上级单元  春水区
                                        │ 户数      1,204
                                        │ 面积      没有边界
                                        │ 启用日期  2026年3月1日
                                        │
                                        │ 检查
                                        │ ! 缺 1 名网格员
                                        │   至少要有 2 人，现有 1 人
                                        │ ! 没有边界
                                        │   没有边界就不能按坐标把事项定位到这里
                                        │
                                        │ 岗位人员
                                        │ 这里还没有人任职。
                                        │
                                        │ 服务这里的组织
                                        │ 城市管理局
      j/k 移动  h/l 展开/收起  Enter 打开  i 事项  / 查找  g 前往  q 返回  ? 帮助"
    `)
  })

  it('shows a unit in full, in English too', () => {
    expect(shown(screens.unit, { locale: 'en' })).toMatchInlineSnapshot(`
      "Gezhi  Unit                                                     春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      柳浦街道
      Street · 990101001

      Unit above  春水区
      Households  1,204
      Area        no boundary
      Since       1 Mar 2026

      Checks
      ! Lacks one: Grid worker
        At least 2 needed, 1 there
      ! No boundary
        Without one no issue is located here by its coordinates

      People on posts
      Nobody holds a post here yet.

      Organisations that serve it
      城市管理局

      1 × Grid
      j/k scroll  i issues  u up  r reload  g go  q back  ? help"
    `)
  })

  it('a unit that nobody has says so', () => {
    const failure = { kind: 'refused', refusal: { _tag: 'NotFound', what: 'unit', id: ids.root } } as const
    expect(shown({ name: 'unit', id: ids.root, failure, top: 0 })).toContain('找不到')
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

describe('changes of the tree', () => {
  it('are listed, and the one under the cursor is told beside them', () => {
    expect(shown(screens.changes)).toMatchInlineSnapshot(`
      "格致  区划调整                                                  春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      进行中

      › 柳堤第一网格户数超标，一分为二  │ 柳堤第一网格户数超标，一分为二
        待审核 柳堤第一…  2026年3月20日 │
        柳堤第一网格户数超标，一分为二  │ 状态      待审核
        草拟 柳堤第一网格 2026年3月20日 │ 生效时间  2026年3月20日 08:00
                                        │ 提出      2026年3月2日 10:00  申拟案
                                        │ 理由      现有 566 户，超出 300 至 500 户的
                                        │           标准。
                                        │
                                        │ 步骤
                                        │ 1  柳堤第一网格（990101001001）拆分为柳堤第
                                        │    一网格南、柳堤第一网格北
                                        │
                                        │ 单元：调整前 → 调整后
                                        │ − 撤销 柳堤第一网格 990101001001  户数 566
                                        │   → 柳堤第一网格南、柳堤第一网格北
                                        │ + 新设 柳堤第一网格南 990101001002  户数 290
                                        │ + 新设 柳堤第一网格北 990101001003  户数 276
                                        │
                                        │ 随之变动
      j/k 移动  Enter 打开  e 办理  Tab 全部  g 前往  q 返回  ? 帮助"
    `)
  })

  it('tell step by step what they do, what moves and what stays', () => {
    expect(shown(screens.change, { columns: 100, rows: 40 })).toMatchInlineSnapshot(`
      "格致  区划调整                                                                      春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────────────────────────
      柳堤第一网格户数超标，一分为二

      状态      待审核
      生效时间  2026年3月20日 08:00
      提出      2026年3月2日 10:00  申拟案
      理由      现有 566 户，超出 300 至 500 户的标准。

      步骤
      1  柳堤第一网格（990101001001）拆分为柳堤第一网格南、柳堤第一网格北

      单元：调整前 → 调整后
      − 撤销 柳堤第一网格 990101001001  户数 566  → 柳堤第一网格南、柳堤第一网格北
      + 新设 柳堤第一网格南 990101001002  户数 290
      + 新设 柳堤第一网格北 990101001003  户数 276

      随之变动
      · 未结事项 3 件：柳堤第一网格 → 柳堤第一网格北
      · 楼栋 1 栋：柳堤第一网格 → 无处可归
      · 王小禾（网格员）在柳堤第一网格的岗位终止
      · 柳浦派出所的服务范围随之变动

      不变
      · 已结事项留在当时的单元。
      · “按当时”的指标不变；“按现在”的指标归入新的单元。
      · 生效之前，单元树一切照旧。

      经过
      3月2日 10:00    提出  申拟案
      3月2日 11:00    提交审核  申拟案








      e 办理  j/k 翻看  r 刷新  g 前往  q 返回  ? 帮助"
    `)
    expect(shown(screens.change, { columns: 100, rows: 40, locale: 'en' })).toMatchInlineSnapshot(`
      "Gezhi  Change of the tree                                                           春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────────────────────────
      柳堤第一网格户数超标，一分为二

      State           To be approved
      Takes effect    20 Mar 2026, 08:00
      Proposed        2 Mar 2026, 10:00  申拟案
      Reason          现有 566 户，超出 300 至 500 户的标准。

      Steps
      1  Split 柳堤第一网格 (990101001001) into 柳堤第一网格南, 柳堤第一网格北

      Units: before → after
      − ends 柳堤第一网格 990101001001  households 566  → 柳堤第一网格南, 柳堤第一网格北
      + begins 柳堤第一网格南 990101001002  households 290
      + begins 柳堤第一网格北 990101001003  households 276

      What moves along
      · 3 open issues: 柳堤第一网格 → 柳堤第一网格北
      · 1 building: 柳堤第一网格 → nowhere to go
      · 王小禾 (Grid worker): the post at 柳堤第一网格 ends
      · 柳浦派出所: what it serves changes along

      What stays
      · Closed issues stay in the unit of their day.
      · Figures “as then” stay; figures “as now” count for the new units.
      · Until it is in force, the tree stays as it is.

      What happened
      2 Mar, 10:00    Proposed  申拟案
      2 Mar, 11:00    Submitted  申拟案








      e act  j/k scroll  r reload  g go  q back  ? help"
    `)
  })

  it('offer what the server offers, and say why something else cannot be done', () => {
    expect(shown(screens.changeAct)).toMatchInlineSnapshot(`
      "格致  办理调整                                                  春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      柳堤第一网格户数超标，一分为二
      待审核

      现在可以做什么
      › 1 审核通过
        2 退回修改

      现在不能做
        3 撤回
            提出方案的人不能审核同一方案。请由另一位有审核权限的人审核。











      j/k 移动  Enter 选定  1-9 选定  q 返回  ? 帮助"
    `)
  })

  it('ask for what a move needs', () => {
    expect(shown(screens.changeMove)).toMatchInlineSnapshot(`
      "格致  区划调整 · 退回修改                                       春水区  午经办 ●
      ────────────────────────────────────────────────────────────────────────────────
      柳堤第一网格户数超标，一分为二

      › 理由 必填  按 Ctrl+J 换行


         退回修改















      ↑/↓ 下一项  Enter 选择  Ctrl+S 提交  Esc 取消"
    `)
  })

  it('that cannot be done name the step and the reason', () => {
    const refused = {
      _tag: 'ChangeRefused',
      operation: 1,
      why: { _tag: 'UnitNotThere', id: ids.unit }
    } as const
    const preview = { ...aChange().preview!, refused }
    const changes = new Map([[ids.change, aChange({}, { preview })]])
    expect(shown(screens.change, { changes })).toContain('第 2 步：要调整的单元已不存在')
  })

  it('in force tell what they did; withdrawn, only what was meant', () => {
    const changes = new Map([[ids.change, aChange({ state: 'inForce' })]])
    const frame = shown(screens.change, { changes, rows: 40 })
    expect(frame).toContain('柳堤第一网格（990101001001）拆分为柳堤第一网格南、柳堤第一网格北')
    expect(frame).toContain('已结事项留在当时的单元')
    expect(frame).not.toContain('单元树一切照旧')
    const withdrawn = new Map([[ids.change, aChange({ state: 'withdrawn' }, { preview: null })]])
    expect(shown(screens.change, { changes: withdrawn, rows: 40 })).not.toContain('不变')
  })

  it('made for another tree say which units changed since', () => {
    const stale = [{ id: aLine().unitId, name: '柳堤第一网格' }]
    const changes = new Map([[ids.change, aChange({}, { stale })]])
    expect(shown(screens.change, { changes })).toContain('已被别的调整改动：柳堤第一网格')
  })

  it('of an older server, which tells less, are shown as far as it tells', () => {
    const { preview, stale: _stale, ...older } = aChange()
    const { posts: _posts, organisations: _organisations, ...less } = preview!
    const detail: ReturnType<typeof aChange> = JSON.parse(
      JSON.stringify({ ...older, history: undefined, preview: less })
    )
    expect(shown(screens.change, { changes: new Map([[ids.change, detail]]), rows: 40 })).toContain('未结事项 3 件')
  })
})

it('an issue of an older server, which tells of no relocation, is shown all the same', () => {
  const detail = aDetail()
  const timeline = detail.timeline.map(({ relocated: _relocated, insteadOf: _insteadOf, ...rest }) => rest)
  const older: ReturnType<typeof aDetail> = JSON.parse(JSON.stringify({ ...detail, timeline }))
  expect(shown(screens.issue, { details: new Map([[ids.issue, older]]), rows: 60 })).toContain('照片清楚')
})
