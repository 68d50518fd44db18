/** Who is let in where: the one table from which navigation, tabs, menus, palette and routes are drawn. */
import { type Permission, readers } from '@gezhi/domain/access'
import type { SettingsSection } from './paths.ts'
import { useSession } from './session.tsx'

/** Any one of these opens a screen; none: it is everybody's. */
const table = {
  today: [],
  issues: ['issue.read'],
  report: ['issue.report'],
  device: [],
  map: ['unit.read'],
  grid: ['unit.read'],
  boundary: ['unit.edit'],
  changes: ['unit.read'],
  people: readers.people,
  coverage: readers.posts,
  /** Whose list it is the server says. */
  handover: [],
  organisations: ['unit.read'],
  buildings: readers.buildings,
  checks: ['unit.read'],
  imports: ['import.run'],
  figures: ['figures.read'],
  settings: [],
  me: [],
  catalogue: ['reference.read'],
  calendar: ['reference.read'],
  profile: ['reference.read'],
  scheme: ['reference.read'],
  roles: ['reference.read'],
  accounts: ['account.manage', 'role.assign', 'apiKey.manage'],
  keys: ['apiKey.manage'],
  audit: ['audit.read']
} as const satisfies Record<SettingsSection, ReadonlyArray<Permission>> & Record<string, ReadonlyArray<Permission>>

export type Screen = keyof typeof table

export const needsOf = (screen: Screen): ReadonlyArray<Permission> => table[screen]

/** Whether the reader is let in; whoever is not known yet may try, and comes to the log-in. */
export const useOpens = (): ((screen: Screen) => boolean) => {
  const session = useSession()
  return (screen) => {
    const state = session.state()
    const needs = needsOf(screen)
    return state.is !== 'somebody' || needs.length === 0 || needs.some((one) => state.account.permissions.has(one))
  }
}
