/** The parts of the settings, who sees which, and in which order. */
import type { Screen } from '../../admission.ts'
import { paths, type SettingsSection } from '../../paths.ts'
import { say } from './say.ts'

const groups = {
  own: ['me'],
  place: ['catalogue', 'calendar', 'profile', 'scheme'],
  access: ['roles', 'accounts', 'keys'],
  records: ['audit']
} as const satisfies Record<string, ReadonlyArray<SettingsSection>>

/** What the menu leads to besides, somewhere else. */
const elsewhere = {
  own: [],
  place: [],
  access: [],
  records: [{ screen: 'imports', name: () => say.elsewhere.imports, href: paths.imports() }]
} as const satisfies Record<Group, ReadonlyArray<Entry & { readonly screen: Screen }>>

export type Group = keyof typeof groups

const groupNames = ['own', 'place', 'access', 'records'] as const satisfies ReadonlyArray<Group>

export interface Entry {
  readonly href: string
  readonly name: () => string
  /** Only of what is shown beside the menu. */
  readonly section?: SettingsSection | undefined
}

/** What the reader finds in the menu; a group of nothing is left out. */
export const menuOf = (
  opens: (screen: Screen) => boolean
): ReadonlyArray<{ readonly group: Group; readonly entries: ReadonlyArray<Entry> }> =>
  groupNames
    .map((group) => ({
      group,
      entries: [
        ...groups[group]
          .filter((section) => opens(section))
          .map((section) => ({ section, href: paths.settings(section), name: () => say.sections[section] })),
        ...elsewhere[group].filter(({ screen }) => opens(screen))
      ]
    }))
    .filter(({ entries }) => entries.length > 0)
