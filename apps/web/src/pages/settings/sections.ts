/** The parts of the settings, who sees which, and in which order. */
import type { Permission } from '@gezhi/domain/access'
import { paths, type SettingsSection } from '../../paths.ts'
import { say } from './say.ts'

export interface Part {
  readonly section: SettingsSection
  /** Any one of these opens it; none: it is everybody's. */
  readonly needs: ReadonlyArray<Permission>
}

export const groups = {
  own: [{ section: 'me', needs: [] }],
  place: [
    { section: 'catalogue', needs: ['reference.read'] },
    { section: 'calendar', needs: ['reference.read'] },
    { section: 'profile', needs: ['reference.read'] },
    { section: 'scheme', needs: ['reference.read'] }
  ],
  access: [
    { section: 'roles', needs: ['reference.read'] },
    { section: 'accounts', needs: ['account.manage', 'role.assign', 'apiKey.manage'] },
    { section: 'keys', needs: ['apiKey.manage'] }
  ],
  records: [{ section: 'audit', needs: ['audit.read'] }]
} as const satisfies Record<string, ReadonlyArray<Part>>

/** What the menu leads to besides, somewhere else. */
const elsewhere = {
  own: [],
  place: [],
  access: [],
  records: [{ name: () => say.elsewhere.imports, href: paths.imports(), needs: ['import.run'] }]
} as const satisfies Record<Group, unknown>

export type Group = keyof typeof groups

const groupNames = ['own', 'place', 'access', 'records'] as const satisfies ReadonlyArray<Group>

export const partOf = (section: SettingsSection): Part =>
  groupNames.flatMap((group): ReadonlyArray<Part> => groups[group]).find((part) => part.section === section) ??
  groups.own[0]

export const opens = ({ needs }: Pick<Part, 'needs'>, may: (permission: Permission) => boolean): boolean =>
  needs.length === 0 || needs.some(may)

export interface Entry {
  readonly href: string
  readonly name: () => string
  /** Only of what is shown beside the menu. */
  readonly section?: SettingsSection | undefined
}

/** What the reader finds in the menu; a group of nothing is left out. */
export const menuOf = (
  may: (permission: Permission) => boolean
): ReadonlyArray<{ readonly group: Group; readonly entries: ReadonlyArray<Entry> }> =>
  groupNames
    .map((group) => ({
      group,
      entries: [
        ...groups[group]
          .filter((part: Part) => opens(part, may))
          .map(({ section }) => ({ section, href: paths.settings(section), name: () => say.sections[section] })),
        ...elsewhere[group].filter((link) => opens(link, may))
      ]
    }))
    .filter(({ entries }) => entries.length > 0)
