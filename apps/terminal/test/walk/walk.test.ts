import { newId } from '@gezhi/client'
import { temporaryFolder } from '@gezhi/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { openDistrict } from '../district.ts'
import { canWalk, openTerminal, type Terminal } from './pseudo-terminal.ts'

describe.runIf(canWalk)('in a real pseudo-terminal', async () => {
  const { env, token, gezhi, pendingCode, approve } = await openDistrict()
  const open: Array<Terminal> = []
  const terminal = (more: Readonly<Record<string, string>>, size = {}): Terminal => {
    const made = openTerminal({ ...env, XDG_CONFIG_HOME: temporaryFolder(), ...more }, size)
    open.push(made)
    return made
  }
  afterEach(async () => {
    for (const one of open.splice(0)) {
      one.kill()
      await one.ended
    }
  })

  it('an issue goes from log-in to closure, seen and handled by four people, live', async () => {
    const acceptor = terminal({})
    await acceptor.sees('登录码')
    await approve('acceptor', await pendingCode())
    await acceptor.sees('戊受理')
    await acceptor.sees('没有等您办理的事项。')
    expect(acceptor.screen.isAlternate()).toBe(true)

    // reports: title, then the unit found by typing
    acceptor.keys('n')
    await acceptor.sees('上报事项')
    acceptor.keys('三号楼路灯不亮', 'Enter', '第一网格')
    await acceptor.sees('›   第一网格')
    acceptor.keys('Enter', 'Ctrl+S')
    await acceptor.sees(/已上报，编号 #\d+/)
    await acceptor.sees('事项 #')

    // accepts: the class found by typing
    acceptor.keys('e')
    await acceptor.sees('1 受理')
    acceptor.keys('1')
    await acceptor.sees('事项类别 必填')
    acceptor.keys('路灯')
    await acceptor.sees(/› +\d{4} \S*路灯/)
    acceptor.keys('Enter', 'Ctrl+S')
    await acceptor.sees('现在是“已受理”')

    // dispatches as the route proposes, or to the department that is named
    const dispatcher = terminal({ GEZHI_TOKEN: await token('dispatcher') })
    await dispatcher.sees('三号楼路灯不亮')
    dispatcher.keys('e')
    await dispatcher.sees('1 派遣')
    dispatcher.keys('1')
    await dispatcher.sees('派遣 #')
    dispatcher.keys('Up', 'Up', 'Up', '城市管理局')
    await dispatcher.sees('› ✓ 城市管理局')
    dispatcher.keys('Escape', 'Ctrl+S')
    await dispatcher.sees('现在是“已派遣”')
    await acceptor.sees('已派遣')

    const handler = terminal({ GEZHI_TOKEN: await token('departmentHandler') })
    await handler.sees('三号楼路灯不亮')
    handler.keys('e')
    await handler.sees('1 签收')
    handler.keys('1', 'Enter')
    await handler.sees('现在是“已签收”')
    handler.keys('e')
    await handler.sees('办结')
    const finish = handler.screen.lines().find((line) => /^\W*\d 办结/.test(line))
    handler.keys(/(\d) 办结/.exec(finish ?? '')?.[1] ?? '?')
    await handler.sees('办理结果')
    handler.keys('更换灯具，恢复照明', 'Ctrl+S')
    await handler.sees('现在是“已办结”')

    const verifier = terminal({ GEZHI_TOKEN: await token('verifier'), LANG: 'en_GB.UTF-8' }, { columns: 120, rows: 40 })
    await verifier.sees('Waits for me')
    await verifier.sees('三号楼路灯不亮')
    verifier.keys('e')
    await verifier.sees('1 Verify')
    verifier.keys('1', 'Enter')
    await verifier.sees('it now stands at “Verified”')

    // back to the one who began, who saw all of it happen
    await acceptor.sees('已核查')
    acceptor.keys('e')
    await acceptor.sees('1 答复')
    acceptor.keys('1')
    await acceptor.sees('答复内容')
    acceptor.keys('路灯已修好，感谢反映。', 'Ctrl+S')
    await acceptor.sees('现在是“已答复”')
    acceptor.keys('e')
    await acceptor.sees('1 评价')
    acceptor.keys('1')
    await acceptor.sees('是否解决')
    acceptor.keys('Enter', 'Enter', 'Enter', 'Enter', 'Ctrl+S')
    await acceptor.sees('现在是“已评价”')
    acceptor.keys('e')
    await acceptor.sees('1 结案')
    acceptor.keys('1', 'Enter')
    await acceptor.sees('现在是“已结案”')
    await acceptor.sees('■■■■■■■■■■ 已结案')

    for (const one of open) one.keys('Ctrl+C')
    expect(await Promise.all(open.map(({ ended }) => ended))).toEqual([0, 0, 0, 0])
    expect(open.map(({ screen }) => [screen.isAlternate(), screen.hasCursor()])).toEqual(open.map(() => [false, true]))
  }, 120_000)

  it('a change of the tree is approved by one and seen by the other, live', async () => {
    const file = {
      title: '第一网格更名',
      reason: '居民建议',
      operations: [{ do: 'amend', id: '第一网格', name: '春晓网格' }]
    }
    const stdin = JSON.stringify(file)
    const made = await gezhi('streetDispatcher', ['change', 'propose', '--json'], { stdin })
    const { id } = JSON.parse(made.out).set
    await gezhi('streetDispatcher', ['change', 'submit', id])
    const proposer = terminal({ GEZHI_TOKEN: await token('streetDispatcher') })
    await proposer.sees('待我办理')
    proposer.keys('g', 'c')
    await proposer.sees('待审核')
    await proposer.sees('~ 第一网格 510199001001001')

    const approver = terminal({ GEZHI_TOKEN: await token('districtManager') })
    await approver.sees('待我办理')
    approver.keys('g', 'c')
    await approver.sees('第一网格更名')
    approver.keys('e')
    await approver.sees('1 审核通过')
    approver.keys('1')
    await approver.sees('区划调整 · 审核通过')
    approver.keys('Ctrl+S')
    await approver.sees('现在是“已审核”')
    await proposer.sees('已审核')
    proposer.keys('e')
    await proposer.sees('撤回')
    const withdraw = proposer.screen.lines().find((line) => /^\W*\d 撤回/.test(line))
    proposer.keys(/(\d) 撤回/.exec(withdraw ?? '')?.[1] ?? '?')
    await proposer.sees('区划调整 · 撤回')
    proposer.keys('再研究', 'Ctrl+S')
    await proposer.sees('现在是“已撤回”')
    await approver.sees('没有进行中的区划调整')
    for (const one of [proposer, approver]) one.keys('Ctrl+C')
    expect(await Promise.all([proposer.ended, approver.ended])).toEqual([0, 0])
  }, 60_000)

  it('what others do shows up by itself, and the list can be searched, narrowed and left', async () => {
    const word = `动态${newId().slice(-4)}`
    const screen = terminal({ GEZHI_TOKEN: await token('acceptor') })
    await screen.sees('待我办理')
    screen.keys('g', 'i')
    await screen.sees('按时限')
    await gezhi('gridWorker', ['issue', 'report', '--title', word, '--unit', '第一网格'])
    await screen.sees(word)
    screen.keys('g', 'l')
    await gezhi('gridWorker', ['issue', 'report', '--title', `${word} 二`, '--unit', '第一网格'])
    await screen.sees(`${word} 二`)
    screen.keys('/', word, 'Enter')
    await screen.sees(`“${word}”`)
    await screen.sees('2 / 2')
    screen.keys('s')
    await screen.sees('东街街道')
    screen.keys('/', '东街', 'Enter')
    await screen.sees('0 / 0')
    screen.keys('L')
    await screen.sees('No issue matches.')
    screen.keys('q', 'q')
    expect(await screen.ended).toBe(0)
  }, 60_000)

  it('a session that has ended leads back to the log-in, and SIGTERM leaves the screen as it was', async () => {
    const screen = terminal({ GEZHI_TOKEN: 'ended' })
    await screen.sees('登录码')
    screen.signal('SIGTERM')
    await screen.ended
    expect([screen.screen.isAlternate(), screen.screen.hasCursor()]).toEqual([false, true])
  }, 60_000)

  it('a server that is away is told, and tried again', async () => {
    const screen = terminal({ GEZHI_SERVER: 'http://127.0.0.1:9' })
    await screen.sees('连接不上 http://127.0.0.1:9')
    screen.keys('Enter')
    await screen.sees('连接不上 http://127.0.0.1:9')
    screen.keys('q')
    expect(await screen.ended).toBe(0)
  }, 60_000)
})
