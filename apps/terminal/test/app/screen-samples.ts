import type { App } from '../../src/app/app.ts'
import type { Screen, ScreenName } from '../../src/app/screen.ts'
import { actForm } from '../../src/form/act-form.ts'
import { changeForm } from '../../src/form/change-form.ts'
import { changesScreen } from '../../src/screens/changes.ts'
import { figuresScreen } from '../../src/screens/figures.ts'
import { reportScreen } from '../../src/screens/forms.ts'
import { issuesScreen } from '../../src/screens/issues.ts'
import { scopeScreen } from '../../src/screens/scope.ts'
import { todayScreen } from '../../src/screens/today.ts'
import { unitsScreen } from '../../src/screens/units.ts'
import { aChange, aChangeLine } from '../change-fixtures.ts'
import { aDetail, aLine, anApp, aWorld, board, ids, now, today } from '../fixtures.ts'
import { frameOf } from '../frame.tsx'

const rows = Array.from({ length: 60 }, (_, i) =>
  aLine({ title: `第 ${i + 1} 件 An issue with a long title 路灯不亮` }, i + 1)
)
const moveScreen = (): Screen => {
  const detail = aDetail()
  const option = detail.options[1]!
  return { name: 'move', detail, option, form: actForm(aWorld(), detail, option), commandId: ids.issue }
}

export const changeMoveScreen = (move: string): Screen => {
  const detail = aChange()
  const option = detail.options.find((one) => one.move === move)!
  return { name: 'changeMove', detail, option, form: changeForm(aWorld(), detail, option), commandId: ids.change }
}

export const screens: Record<ScreenName, Screen> = {
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

export const shown = (screen: Screen, given: Partial<App['world']> = {}) => frameOf(anApp(screen, given)).join('\n')
