/** The two screens that are forms: making a move, and reporting. */
import { newId } from '@gezhi/client'
import { type Intent, type MoveScreen, type ReportScreen, type Step, stay } from '../app/screen.ts'
import type { World } from '../app/world.ts'
import { readAct } from '../form/act-form.ts'
import { finder } from '../form/find.ts'
import { chosenOf, pressForm, textOf, withFaults } from '../form/form.ts'
import { readPoint, readReport, reportForm } from '../form/report-form.ts'
import type { Key } from '../ui/keys.ts'

export const pressMove = (screen: MoveScreen, pressed: Key, world: World): Step => {
  const { form, asks } = pressForm(screen.form, pressed, finder(world))
  if (asks === 'leave') return stay(screen, { do: 'back' })
  if (asks === null) return stay({ ...screen, form })
  const read = readAct(world, form)
  if (read.faults !== null) return stay({ ...screen, form: withFaults(form, read.faults) })
  const { issue } = screen.detail
  return stay(
    { ...screen, form: { ...form, busy: true } },
    {
      do: 'act',
      command: {
        issueId: issue.id,
        commandId: screen.commandId,
        seen: issue.revision,
        move: screen.option.move,
        input: read.value
      }
    }
  )
}

export const reportScreen = (world: World): ReportScreen => ({
  name: 'report',
  form: reportForm(world),
  ids: { id: newId(), commandId: newId() },
  similar: []
})

export const pressReport = (screen: ReportScreen, pressed: Key, world: World): Step => {
  const { form, asks } = pressForm(screen.form, pressed, finder(world))
  if (asks === 'leave') return stay(screen, { do: 'back' })
  const next: ReportScreen = { ...screen, form }
  if (asks === null) return stay(next, ...lookAlike(screen, next))
  const read = readReport(world, form, screen.ids)
  return read.faults === null
    ? stay({ ...next, form: { ...form, busy: true } }, { do: 'report', report: read.value })
    : stay({ ...next, form: withFaults(form, read.faults) })
}

/** When what says whether it was reported before has changed, it is asked for again. */
const lookAlike = (before: ReportScreen, after: ReportScreen): ReadonlyArray<Intent> => {
  const [was, is] = [before, after].map(({ form }) => {
    const point = readPoint(textOf(form, 'point'))
    const [unitId] = chosenOf(form, 'unitId')
    const [matter] = chosenOf(form, 'matter')
    return {
      title: textOf(form, 'title'),
      description: textOf(form, 'description'),
      ...(unitId !== undefined && { unitId }),
      ...(matter !== undefined && { matter }),
      ...(point !== null && point !== 'faulty' && { point })
    }
  })
  if (is === undefined || is.title.length < 2 || (is.unitId === undefined && is.point === undefined)) return []
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ do: 'similar', report: is }]
}
