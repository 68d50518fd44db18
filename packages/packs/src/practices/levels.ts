/** Levels of the practices, each with what it is called there and the ranges of the standard codes where they apply. */
import { RoleKey } from '@gezhi/domain/access'
import { type Level, type LevelScheme, standardCodes } from '@gezhi/domain/grid'

type Given = Partial<Omit<Level, 'name' | 'posts'>> & {
  readonly zh: string
  readonly en: string
  /** Roles of which each unit has one; `+` one at least. */
  readonly roles?: ReadonlyArray<string>
}

export const levelOf = ({ zh, en, roles = [], ...given }: Given): Level => ({
  name: { zh, en },
  codeWidth: 3,
  tier: null,
  working: false,
  households: null,
  posts: roles.map((role) => {
    const several = role.endsWith('+')
    return { role: RoleKey.make(several ? role.slice(0, -1) : role), min: 1, max: several ? null : 1 }
  }),
  ...given
})

/** The standard ranges of townships (1), communities (2) and grids (3). */
export const ranges = (level: 1 | 2 | 3): Pick<Level, 'ranges'> => ({ ranges: standardCodes[level]?.ranges ?? [] })

export const schemeOf = (zh: string, en: string, levels: ReadonlyArray<Level>): LevelScheme => ({
  version: 1,
  name: { zh, en },
  levels
})
