import { render } from 'ink-testing-library'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { App as Drawn } from '../../src/App.tsx'
import { type App, press, topOf } from '../../src/app/app.ts'
import { arrive } from '../../src/app/arrive.ts'
import type { Intent } from '../../src/app/screen.ts'
import { textOf } from '../../src/form/form.ts'
import { figuresScreen } from '../../src/screens/figures.ts'
import { reportScreen } from '../../src/screens/forms.ts'
import { todayScreen } from '../../src/screens/today.ts'
import { treeRows } from '../../src/screens/tree.ts'
import { unitUnderCursor } from '../../src/screens/units.ts'
import { type Key, key } from '../../src/ui/keys.ts'
import { aDetail, aLine, anApp, aWorld, board, ids, registers, today } from '../fixtures.ts'

/** The whole program drawn on a terminal of which the test holds both ends, with a session that asks nobody. */
const open = async (begin: App) => {
  let app = begin
  const listeners = new Set<() => void>()
  const asked: Array<Intent> = []
  const take = (next: { readonly app: App; readonly asks: ReadonlyArray<Intent> }) => {
    app = next.app
    asked.push(...next.asks)
    for (const listener of listeners) listener()
  }
  const session = {
    current: () => app,
    subscribe: (changed: () => void) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    press: (pressed: Key) => take(press(app, pressed)),
    resize: (columns: number, rows: number) => take(arrive(app, { got: 'world', change: { columns, rows } })),
    over: new Promise<void>(() => {}),
    stop: () => {}
  }
  const { stdin, stdout, unmount } = render(<Drawn session={session} colours={false} />)
  onTestFinished(unmount)
  await vi.waitFor(() => expect(stdin.listenerCount('readable')).toBe(1))
  return { type: stdin.write, asked, current: () => app, stdout }
}

const onToday = () => {
  const rows = [1, 2, 3].map((n) => aLine({ title: `第 ${n} 件` }, n))
  return anApp({ ...todayScreen, data: { state: 'ready', value: today(rows) } })
}

describe('quick fingers', () => {
  it('j and Enter in one piece open the second issue, not the first', async () => {
    const { type, current } = await open(onToday())
    type('j\r')
    expect(topOf(current())).toMatchObject({ name: 'issue', id: aLine({}, 2).id })
  })

  it('j and Enter right after each other do so too', async () => {
    const { type, current } = await open(onToday())
    type('j')
    type('\r')
    expect(topOf(current())).toMatchObject({ name: 'issue', id: aLine({}, 2).id })
  })

  it('an arrow and a letter in one piece are two keys', async () => {
    const { type, current } = await open(onToday())
    type('\u001b[B\u001b[Be')
    expect(topOf(current())).toMatchObject({ name: 'act', id: aLine({}, 3).id })
  })

  it('letters written into a form are text, whatever they mean elsewhere', async () => {
    const { type, current } = await open(anApp(reportScreen(aWorld())))
    type('q?gs路灯')
    const screen = topOf(current())
    expect(screen.name === 'report' && textOf(screen.form, 'title')).toBe('q?gs路灯')
  })

  it('what is pasted is text, with its line breaks and without its escapes', async () => {
    const { type, current } = await open(anApp(reportScreen(aWorld())))
    type('\u001b[200~路灯\r\n不亮\u001b[201~')
    const screen = topOf(current())
    expect(screen.name === 'report' && textOf(screen.form, 'title')).toBe('路灯 不亮')
  })
})

describe('the window', () => {
  it('is laid out anew when its size changes', async () => {
    const { stdout, current } = await open(onToday())
    Object.defineProperty(stdout, 'columns', { value: 120 })
    Object.defineProperty(stdout, 'rows', { value: 40 })
    stdout.emit('resize')
    await vi.waitFor(() => expect(current().world).toMatchObject({ columns: 120, rows: 40 }))
  })
})

const after = (begin: App, ...keys: ReadonlyArray<Key | string>) =>
  keys.reduce<{ readonly app: App; readonly asks: ReadonlyArray<Intent> }>(
    ({ app, asks }, one) => {
      const next = press(app, typeof one === 'string' ? key('letter', one) : one)
      return { app: next.app, asks: [...asks, ...next.asks] }
    },
    { app: begin, asks: [] }
  )
const [enter, leave, down] = [key('enter'), key('escape'), key('down')]

describe('getting about', () => {
  it('g and a letter go to the first level, q and Escape go back, q at the bottom quits', () => {
    expect(topOf(after(onToday(), 'g', 'i').app).name).toBe('issues')
    expect(topOf(after(onToday(), 'g', 'f').app).name).toBe('figures')
    expect(topOf(after(onToday(), 's', 'q').app).name).toBe('today')
    expect(topOf(after(onToday(), '?', leave).app).name).toBe('today')
    expect(after(onToday(), 'q').asks).toEqual([{ do: 'quit' }])
    expect(after(onToday(), key('control', 'c')).asks).toEqual([{ do: 'quit' }])
  })

  it('g followed by a letter that leads nowhere leads nowhere', () => {
    const { app } = after(onToday(), 'g', 'z')
    expect(topOf(app).name).toBe('today')
    expect(app.world.going).toBe(false)
  })

  it('a chosen scope holds for what was open below, which is read again', () => {
    const { app, asks } = after(onToday(), 's', 'j', enter)
    expect(app.world.scope).toBe(ids.street)
    expect(topOf(app).name).toBe('today')
    expect(asks.at(-1)).toEqual({ do: 'today' })
  })

  it('a search asks for the words in the scope, and Escape gives it up', () => {
    const { asks } = after(onToday(), '/', '灯', enter)
    expect(asks.at(-2)).toMatchObject({ do: 'list', query: { text: '灯', order: 'newest' }, cursor: null })
    expect(topOf(after(onToday(), 'g', 'i', '/', '灯', leave).app)).toMatchObject({ name: 'issues', search: null })
  })

  it('a filter narrows the list to what was ticked', () => {
    const { app, asks } = after(onToday(), 'g', 'i', 'f', ...Array.from({ length: 9 }, () => down), ' ', enter)
    expect(topOf(app)).toMatchObject({ name: 'issues', narrow: { conditions: ['overdue'] } })
    expect(asks.at(-2)).toMatchObject({ query: { conditions: ['open', 'overdue'] } })
  })
})

describe('acting', () => {
  const onMenu = () => after(onToday(), 'e').app

  it('Enter on an open move opens its form, a second one on the button sends it with the revision that was seen', () => {
    const { asks } = after(onMenu(), enter, enter)
    expect(asks.at(-1)).toMatchObject({ do: 'act', command: { move: 'receive', seen: 2, input: {} } })
  })

  it('Enter on a barred move does nothing', () => {
    const { app, asks } = after(onMenu(), down, down, enter)
    expect(topOf(app).name).toBe('act')
    expect(asks).toEqual([])
  })

  it('a form that lacks something says so at the field and sends nothing', () => {
    const { app, asks } = after(onMenu(), '2', key('control', 's'))
    const screen = topOf(app)
    expect(screen.name === 'move' && screen.form.fields.map(({ fault }) => fault)).toEqual(['请填写', '请填写'])
    expect(asks.filter((intent) => intent.do === 'act')).toEqual([])
  })

  it('a ground is picked from the list, a reason written, and both are sent', () => {
    const { asks } = after(onMenu(), '2', enter, down, enter, '不', '归', '我', '管', enter, enter)
    expect(asks.at(-1)).toMatchObject({
      command: { move: 'return', input: { ground: 'wrongClass', reason: '不归我管' } }
    })
  })

  it('refused, the form stays with what was written in it, and the reason is told', () => {
    const { app } = after(onMenu(), enter, '好', enter, enter)
    const refused = arrive(app, {
      got: 'acted',
      move: 'receive',
      data: {
        state: 'failed',
        failure: { kind: 'refused', refusal: { _tag: 'Stale', id: ids.issue, revision: 3 } }
      }
    })
    const screen = topOf(refused.app)
    expect(screen.name === 'move' && screen.form.busy).toBe(false)
    expect(refused.app.world.notice).toMatchObject({ tone: 'bad', text: expect.stringContaining('别人已经作了改动') })
    expect(refused.asks).toEqual([{ do: 'detail', id: ids.issue, soon: false }])
  })

  it('done, the menu and the form are left, and what was below is read again', () => {
    const { app } = after(onMenu(), enter, enter)
    const done = arrive(app, {
      got: 'acted',
      move: 'receive',
      data: { state: 'ready', value: aDetail({ stage: 'received', revision: 3 }) }
    })
    expect(topOf(done.app).name).toBe('today')
    expect(done.app.world.notice).toEqual({ tone: 'good', text: '#1023 签收，现在是“已签收”' })
    expect(done.asks).toEqual([{ do: 'today' }])
  })
})

describe('a session', () => {
  const ended = (asked: boolean) => arrive(onToday(), { got: 'signedOut', asked })

  it('that has ended leads to the log-in and says why one is there', () => {
    const { app, asks } = ended(false)
    expect(topOf(app).name).toBe('signIn')
    expect(app.world.notice).toEqual({ tone: 'bad', text: '登录已失效，请重新登录。' })
    expect(asks).toEqual([{ do: 'signIn' }])
  })

  it('that was ended by its owner needs no explanation', () => {
    expect(ended(true).app.world.notice).toBeNull()
  })
})

describe('a report', () => {
  const onReport = () => after(onToday(), 'n').app

  it('needs a title and a place; the place is found by typing', () => {
    const empty = topOf(after(onReport(), key('control', 's')).app)
    expect(
      empty.name === 'report' && empty.form.fields.filter(({ fault }) => fault !== null).map(({ name }) => name)
    ).toEqual(['title', 'unitId'])
    const { asks } = after(onReport(), ...'灯坏了', enter, '柳', '堤', enter, key('control', 's'))
    expect(asks.at(-1)).toMatchObject({ do: 'report', report: { title: '灯坏了', unitId: ids.unit } })
  })

  it('is sent twice under the same names, so that it is there once', () => {
    const first = after(onReport(), ...'灯坏了', enter, '柳', '堤', enter, key('control', 's'))
    const failed = arrive(first.app, {
      got: 'reported',
      data: { state: 'failed', failure: { kind: 'unreachable', cause: null } }
    })
    const second = after(failed.app, key('control', 's'))
    expect(second.asks.at(-1)).toEqual(first.asks.at(-1))
  })

  it('asks whether it was reported before as soon as there are words and a place', () => {
    const { asks } = after(onReport(), ...'灯坏了', enter, '柳', '堤', enter)
    expect(asks.at(-1)).toMatchObject({ do: 'similar', report: { title: '灯坏了', unitId: ids.unit } })
  })
})

describe('the tree of units', () => {
  const onUnits = () => after(onToday(), 'g', 'u').app
  const names = (app: App) => {
    const screen = topOf(app)
    return screen.name === 'units' ? treeRows(screen, registers.units).map(({ unit }) => unit.name) : []
  }
  const under = (app: App) => {
    const screen = topOf(app)
    return screen.name === 'units' ? unitUnderCursor(screen, app.world)?.name : undefined
  }

  it('opens with what hangs below the root; l opens a branch, h closes it and then goes up', () => {
    expect(names(onUnits())).toEqual(['春水区', '柳浦街道', '望春街道'])
    const opened = after(onUnits(), 'j', 'l').app
    expect(names(opened)).toEqual(['春水区', '柳浦街道', '柳堤第一网格', '望春街道'])
    expect(names(after(opened, 'h').app)).toEqual(['春水区', '柳浦街道', '望春街道'])
    expect(under(after(opened, 'h', 'h').app)).toBe('春水区')
  })

  it('what was found by typing stays under the cursor, with all above it open', () => {
    const found = after(onUnits(), '/', '柳', '堤')
    expect(names(found.app)).toEqual(['柳堤第一网格'])
    const back = after(found.app, leave).app
    expect(names(back)).toEqual(['春水区', '柳浦街道', '柳堤第一网格', '望春街道'])
    expect(under(back)).toBe('柳堤第一网格')
  })

  it('the page beside it is asked for when the cursor rests, Enter opens it, u goes to the one above', () => {
    expect(after(onUnits(), 'j').asks).toEqual([{ do: 'unit', id: ids.street, soon: true }])
    const { app, asks } = after(onUnits(), 'j', enter)
    expect(topOf(app)).toMatchObject({ name: 'unit', id: ids.street })
    expect(asks.at(-1)).toEqual({ do: 'unit', id: ids.street, soon: false })
    expect(after(app, 'u').asks).toEqual([{ do: 'unit', id: ids.root, soon: false }])
  })

  it('i lists the open issues of the unit, from the tree and from its page', () => {
    const issues = { do: 'list', query: { unitId: ids.street, conditions: ['open'] }, cursor: null }
    expect(after(onUnits(), 'j', 'i').asks.at(-2)).toMatchObject(issues)
    expect(after(onUnits(), 'j', enter, 'i').asks.at(-2)).toMatchObject(issues)
  })

  it('opened before anything was read, it opens when the units arrive', () => {
    const begun = after({ ...onToday(), world: aWorld({ registers: null }) }, 'g', 'u').app
    expect(names(arrive(begun, { got: 'registers', registers }).app)).toEqual(['春水区', '柳浦街道', '望春街道'])
  })
})

describe('figures', () => {
  const onFigures = () => anApp({ ...figuresScreen(), data: { state: 'ready', value: board } })

  it('open what they counted, and of a rate what is above the line', () => {
    const [counted] = after(onFigures(), 'j', enter).asks
    expect(counted).toMatchObject({ query: { unitId: ids.street, conditions: ['counted'] } })
    const [closed] = after(onFigures(), 'l', enter).asks
    expect(closed).toMatchObject({ query: { figure: { metric: 'closure', side: 'part' } } })
  })
})

describe('a list that comes in again', () => {
  it('keeps the cursor on its issue, wherever that went', () => {
    const list = (rows: ReadonlyArray<number>) => ({
      got: 'list' as const,
      query: {},
      more: false,
      data: { state: 'ready' as const, value: { rows: rows.map((n) => aLine({}, n)), next: null } }
    })
    const first = arrive(after(onToday(), 'g', 'i').app, list([1, 2, 3])).app
    const again = arrive(after(first, 'j').app, list([9, 8, 1, 2, 3])).app
    expect(topOf(again)).toMatchObject({ name: 'issues', at: 3 })
  })
})
