/** What a structure is written down as: the registers that its people would send in, as separated values. */
import type { Role } from '@gezhi/domain/access'
import { RoleKey } from '@gezhi/domain/access'
import type { Text2 } from '@gezhi/domain/common'
import type { LevelScheme } from '@gezhi/domain/grid'
import { base, type Pack } from '../index.ts'

export interface Practice {
  readonly name: Text2
  readonly pack: Pack
  /** Registers to be imported in this order, each with the kind of import that reads it. */
  readonly units: string
  readonly organisations: string
  readonly people: string
}

export interface Place {
  readonly code: string
  readonly name: string
  readonly parent: string
  /** Index in the level scheme. */
  readonly level: number
  readonly households?: number
  readonly population?: number
}

/** `total` in `parts` as even as can be; the first ones get one more. */
export const spread = (total: number, parts: number): ReadonlyArray<number> =>
  Array.from({ length: parts }, (_, i) => Math.floor(total / parts) + (i < total % parts ? 1 : 0))

/** As many places as each of the units above gets, numbered from `first` in the digits of their level. */
export const below = (
  { levels }: Pick<LevelScheme, 'levels'>,
  above: ReadonlyArray<Place>,
  counts: ReadonlyArray<number>,
  nameOf: (number: number, above: Place, index: number) => string,
  first = 1
): ReadonlyArray<Place> => {
  let index = 0
  return above.flatMap((parent, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, i): Place => {
      const level = parent.level + 1
      const number = String(first + i).padStart(levels[level]?.codeWidth ?? 0, '0')
      return { code: parent.code + number, name: nameOf(i + 1, parent, index++), parent: parent.code, level }
    })
  )
}

/** The same places with households and people in them. */
export const inhabited = (
  places: ReadonlyArray<Place>,
  households: number,
  population: number
): ReadonlyArray<Place> => {
  const [homes, heads] = [spread(households, places.length), spread(population, places.length)]
  return places.map((place, i) => ({ ...place, households: homes[i] ?? 0, population: heads[i] ?? 0 }))
}

const csv = (headings: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  `${[headings, ...rows].map((cells) => cells.join(',')).join('\n')}\n`

export const unitRegister = ({ levels }: Pick<LevelScheme, 'levels'>, places: ReadonlyArray<Place>): string =>
  csv(
    ['编码', '名称', '上级编码', '层级', '户数', '人口'],
    places.map(({ code, name, parent, level, households = '', population = '' }) => [
      ...[code, name, parent, levels[level]?.name.zh ?? ''],
      ...[households, population]
    ])
  )

export interface Body {
  readonly name: string
  readonly kind: '党组织' | '业主委员会'
  /** Codes of the places that it serves. */
  readonly serves: ReadonlyArray<string>
}

export const organisationRegister = (bodies: ReadonlyArray<Body>): string =>
  csv(
    ['组织名称', '组织类型', '服务单元'],
    bodies.map(({ name, kind, serves }) => [name, kind, serves.join(';')])
  )

export interface Staff {
  readonly number: string
  readonly role: string
  readonly at: Pick<Place, 'code'>
}

/** Names are two signs of the old calendar: nobody is called so. */
const invented = (text: string): string => {
  const sum = [...text].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9_973, 7)
  return `${'甲乙丙丁戊己庚辛壬癸'[sum % 10]}${'子丑寅卯辰巳午未申酉戌亥'[sum % 12]}`
}

export const staffRegister = (staff: ReadonlyArray<Staff>): string =>
  csv(
    ['姓名', '工号', '岗位', '所在单元'],
    staff.map(({ number, role, at }) => [invented(number), number, role, at.code])
  )

/** One post at each place, each held by somebody else. */
export const oneEach = (prefix: string, role: string, places: ReadonlyArray<Place>): ReadonlyArray<Staff> =>
  places.map((at, i) => ({ number: `${prefix}${String(i + 1).padStart(4, '0')}`, role, at }))

/** The base pack with the levels of the practice, and roles that it has besides, each with what a known one may do. */
export const packWith = (
  scheme: LevelScheme,
  roles: ReadonlyArray<{ readonly key: string; readonly name: Text2; readonly like: string }> = []
): Pack => ({
  ...base,
  scheme,
  roles: [
    ...base.roles,
    ...roles.flatMap(({ key, name, like }): ReadonlyArray<Role> => {
      const model = base.roles.find((role) => role.key === like)
      return model === undefined ? [] : [{ ...model, key: RoleKey.make(key), name }]
    })
  ]
})
