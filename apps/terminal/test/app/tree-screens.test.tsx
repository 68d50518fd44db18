import { describe, expect, it } from 'vitest'
import { aChange } from '../change-fixtures.ts'
import { aDetail, aLine, ids } from '../fixtures.ts'
import { screens, shown } from './screen-samples.ts'

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
