/** The parts of the settings, who sees which, and in which order. */
import type { Permission } from '@gezhi/domain/access'
import type { SettingsSection } from '../../paths.ts'

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

export type Group = keyof typeof groups

export const groupNames = ['own', 'place', 'access', 'records'] as const satisfies ReadonlyArray<Group>

export const partOf = (section: SettingsSection): Part =>
  groupNames.flatMap((group): ReadonlyArray<Part> => groups[group]).find((part) => part.section === section) ??
  groups.own[0]

export const opens = ({ needs }: Part, may: (permission: Permission) => boolean): boolean =>
  needs.length === 0 || needs.some(may)
