/** Every command by its name, loaded when it is run. */
import type { Context } from '../cli/context.ts'
import type { CommandName } from '../cli/spec.ts'

type Run = (context: Context) => Promise<void>

const runs: Record<CommandName, () => Promise<Run>> = {
  login: async () => (await import('./account.ts')).login,
  logout: async () => (await import('./account.ts')).logout,
  whoami: async () => (await import('./account.ts')).whoami,
  'issue list': async () => (await import('./issue-list.ts')).list,
  'issue show': async () => (await import('./issue-show.ts')).show,
  'issue report': async () => (await import('./issue-report.ts')).report,
  'issue act': async () => (await import('./issue-act.ts')).act,
  'unit tree': async () => (await import('./unit-tree.ts')).tree,
  'unit show': async () => (await import('./unit-show.ts')).show,
  'unit people': async () => (await import('./unit-show.ts')).people,
  'unit locate': async () => (await import('./unit-locate.ts')).locate,
  'unit checks': async () => (await import('./unit-checks.ts')).checks,
  'notice show': async () => (await import('./notice.ts')).show,
  'notice publish': async () => (await import('./notice.ts')).publish,
  'notice withdraw': async () => (await import('./notice.ts')).withdraw,
  'post list': async () => (await import('./post-list.ts')).list,
  'post vacancies': async () => (await import('./post-list.ts')).vacancies,
  'change list': async () => (await import('./change.ts')).list,
  'change show': async () => (await import('./change.ts')).show,
  'change propose': async () => (await import('./change.ts')).propose,
  'change edit': async () => (await import('./change.ts')).moving('edit'),
  'change submit': async () => (await import('./change.ts')).moving('submit'),
  'change approve': async () => (await import('./change.ts')).moving('approve'),
  'change send-back': async () => (await import('./change.ts')).moving('sendBack'),
  'change publish': async () => (await import('./change.ts')).moving('publish'),
  'change revise': async () => (await import('./change.ts')).moving('revise'),
  'change withdraw': async () => (await import('./change.ts')).moving('withdraw'),
  'handover list': async () => (await import('./handover.ts')).list,
  'handover show': async () => (await import('./handover.ts')).show,
  'handover accept': async () => (await import('./handover.ts')).accept,
  'building list': async () => (await import('./building.ts')).list,
  'building show': async () => (await import('./building.ts')).show,
  'building find': async () => (await import('./building.ts')).find,
  'unit import': async () => (await import('./import.ts')).importing('units'),
  'import units': async () => (await import('./import.ts')).importing('units'),
  'import organisations': async () => (await import('./import.ts')).importing('organisations'),
  'import divisions': async () => {
    const { divisions, importing } = await import('./import.ts')
    return importing('units', divisions)
  },
  'import people': async () => (await import('./import.ts')).importing('people'),
  'import buildings': async () => (await import('./import.ts')).importing('buildings'),
  'import issues': async () => (await import('./import.ts')).importing('issues'),
  'import template': async () => (await import('./batches.ts')).template,
  'import list': async () => (await import('./batches.ts')).batches,
  'import undo': async () => (await import('./batches.ts')).undo,
  figures: async () => (await import('./figures.ts')).figures,
  live: async () => (await import('./live.ts')).live,
  completion: async () => (await import('./completion.ts')).completion
}

export const runCommand = async (name: CommandName, context: Context): Promise<void> => (await runs[name]())(context)
