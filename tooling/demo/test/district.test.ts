import { grantsOf, rolesTogether } from '@gezhi/domain/access'
import { holds } from '@gezhi/domain/common'
import {
  addressBook,
  addressText,
  areaOf,
  type Boundary,
  Building,
  boxOf,
  checkBoundary,
  checksOf,
  codeLength,
  contains,
  Entrance,
  Household,
  Organisation,
  Person,
  Post,
  readAddress,
  tidyAddress,
  Unit
} from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../src/random.ts'
import { demo, now } from './demo.ts'

const { units, posts, people, organisations, accounts, reference } = demo
const atLevel = (level: number) => units.filter(({ unit }) => unit.level === level)
const base = units.filter(({ unit }) => unit.kind === 'base')
const boundaries = new Map(units.map(({ unit, boundary }) => [unit.id, boundary]))
const boundaryOf = (id: string | null): Boundary => {
  const found = units.find(({ unit }) => unit.id === id)
  if (found === undefined) throw new Error('no such unit')
  return found.boundary
}

describe('the units', () => {
  it('are 1 district, 6 streets, 40 communities, 245 grids and 1,025 micro-grids', () => {
    expect([0, 1, 2, 3, 4].map((level) => atLevel(level).length)).toEqual([1, 6, 40, 245, 1025])
    expect(atLevel(3).filter(({ unit }) => unit.kind === 'special')).toHaveLength(12)
  })

  it('are what the domain calls units, people, posts and organisations', () => {
    const sound = <A>(schema: Schema.Codec<A, unknown>, all: ReadonlyArray<unknown>) =>
      all.filter((one) => Result.isFailure(Schema.decodeUnknownResult(schema)(one)))
    expect(
      sound(
        Unit,
        units.map(({ unit }) => unit)
      )
    ).toEqual([])
    expect(sound(Person, people)).toEqual([])
    expect(sound(Post, posts)).toEqual([])
    expect(sound(Organisation, organisations)).toEqual([])
  })

  it('have codes of their own, as long as the scheme says, each beginning with that of the unit above', () => {
    expect(new Set(units.map(({ unit }) => unit.code)).size).toBe(units.length)
    const codes = new Map(units.map(({ unit }) => [unit.id, unit.code]))
    for (const { unit } of units) {
      expect(unit.code).toHaveLength(codeLength(reference.scheme, unit.level))
      if (unit.parentId !== null) expect(unit.code.startsWith(codes.get(unit.parentId) ?? '?')).toBe(true)
    }
  })

  it('lie in no county that there is: no code begins with 99', () => {
    expect(atLevel(0)[0]?.unit.code).toMatch(/^99/)
  })

  it('have names of their own', () => {
    expect(new Set(units.map(({ unit }) => unit.name)).size).toBe(units.length)
  })

  it('have the households of what lies below them, and grids 300 to 500 but for a few', () => {
    for (const { unit } of base.filter((one) => one.unit.level < 4)) {
      const below = base.filter((one) => one.unit.parentId === unit.id)
      expect(unit.households).toBe(below.reduce((sum, one) => sum + (one.unit.households ?? 0), 0))
    }
    const grids = base.filter(({ unit }) => unit.level === 3).map(({ unit }) => unit.households ?? 0)
    const outside = grids.filter((households) => households < 300 || households > 500).length
    expect(outside).toBeGreaterThan(0)
    expect(outside).toBeLessThan(12)
  })
})

describe('the boundaries', () => {
  it('cross themselves nowhere', () => {
    expect(units.filter(({ boundary }) => Result.isFailure(checkBoundary(boundary)))).toEqual([])
  })

  it('fill each unit with what lies below it to the square metre', () => {
    for (const { unit, boundary } of base.filter((one) => one.unit.level < 4)) {
      const below = base.filter((one) => one.unit.parentId === unit.id)
      expect(below.reduce((sum, one) => sum + areaOf(one.boundary), 0)).toBeCloseTo(areaOf(boundary), 0)
    }
  })

  it('put every point of the district into exactly one unit of each level, each inside the one above', () => {
    const random = randomOf(7, 'points')
    const district = boundaryOf(atLevel(0)[0]?.unit.id ?? null)
    const [west, south, east, north] = boxOf(district)
    const boxes = new Map(base.map(({ unit, boundary }) => [unit.id, boxOf(boundary)]))
    let inside = 0
    for (let i = 0; i < 1500; i++) {
      const point = [random.between(west, east), random.between(south, north)] as const
      const found = base.filter(({ unit, boundary }) => {
        const box = boxes.get(unit.id)
        if (box === undefined || point[0] < box[0] || point[0] > box[2]) return false
        return point[1] >= box[1] && point[1] <= box[3] && contains(boundary, point)
      })
      const within = contains(district, point)
      expect(found.map(({ unit }) => unit.level).sort()).toEqual(within ? [0, 1, 2, 3, 4] : [])
      const paths = found.map(({ unit }) => unit.path).sort((a, b) => a.length - b.length)
      for (const [k, path] of paths.entries()) if (k > 0) expect(path.startsWith(paths[k - 1] ?? '?')).toBe(true)
      if (within) inside++
    }
    expect(inside).toBeGreaterThan(800)
  })

  it('keep campuses and markets inside their community', () => {
    for (const { unit, boundary } of units.filter((one) => one.unit.kind === 'special')) {
      const community = boundaryOf(unit.parentId)
      expect(boundary.coordinates.flat(2).length).toBeGreaterThan(6)
      for (const ring of boundary.type === 'Polygon' ? boundary.coordinates : []) {
        for (const point of ring) expect(contains(community, point)).toBe(true)
      }
    }
  })
})

describe('the people', () => {
  const held = posts.filter((post) => holds(post, now))

  it('fill the posts of the level scheme but for a few vacancies, and never more than one where one is allowed', () => {
    const failed = base.flatMap(({ unit, boundary }) => {
      const level = reference.scheme.levels[unit.level]
      if (level === undefined) throw new Error('no such level')
      const roles = held.filter((post) => post.at.id === unit.id).map((post) => post.role)
      const parentBoundary = unit.parentId === null ? null : (boundaries.get(unit.parentId) ?? null)
      return checksOf(unit, { level, held: roles, boundary, parentBoundary }).filter(({ ok }) => ok === false)
    })
    const vacant = failed.filter((one) => one.check === 'post')
    expect(failed.filter((one) => one.check === 'withinParent' || one.check === 'boundary')).toEqual([])
    expect(vacant.filter((one) => one.check === 'post' && one.have > one.min)).toEqual([])
    expect(new Set(vacant.map((one) => one.check === 'post' && one.role))).toEqual(
      new Set(['gridLeader', 'gridWorker', 'gridInstructor', 'buildingHead'])
    )
    expect(vacant.length).toBeLessThan(70)
  })

  it('handed some posts over during the year, from one day to the next', () => {
    const ended = posts.filter(({ to }) => to !== null)
    const gone = new Set<string>(demo.ended.map(({ unit }) => unit.id))
    expect(ended.length).toBeGreaterThan(5)
    for (const post of ended) {
      if (gone.has(post.at.id)) continue
      const next = posts.filter((one) => one.at.id === post.at.id && one.role === post.role && one.from === post.to)
      expect(next).toHaveLength(1)
    }
  })

  it('bear no name of a known person and no number that rings anywhere', () => {
    const known = [
      '张艺谋',
      '袁隆平',
      '钟南山',
      '屠呦呦',
      '莫言',
      '余华',
      '姚明',
      '刘翔',
      '郎平',
      '马云',
      '雷军',
      '任正非'
    ]
    const all = [...people.map(({ name }) => name), ...demo.issues.flatMap(({ contact }) => contact?.name ?? [])]
    expect(all.filter((name) => known.includes(name))).toEqual([])
    const phones = [...people.map(({ phone }) => phone), ...demo.issues.map(({ contact }) => contact?.phone ?? null)]
    expect(phones.filter((phone) => phone !== null && !/^154\d{8}$/.test(phone))).toEqual([])
  })
})

describe('the accounts', () => {
  const roles = new Map(reference.roles.map((role) => [role.key, role]))
  const pathOf = (id: string) => units.find(({ unit }) => unit.id === id)?.unit.path
  const rolesOf = (account: (typeof accounts)[number]) =>
    grantsOf(
      { ...account, disabled: false },
      posts.filter(({ personId }) => personId === account.personId),
      [],
      now,
      pathOf
    ).map(({ role }) => role)

  it('show every role of the pack, two grid workers and a service among them', () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles.keys()))
    expect(accounts.filter(({ role }) => role === 'gridWorker')).toHaveLength(2)
    expect(accounts.filter(({ kind }) => kind === 'service')).toHaveLength(1)
  })

  it('hold the role that they show, by themselves or by a post, and keep administrators apart', () => {
    for (const account of accounts) {
      const held = rolesOf(account)
      expect(held).toContain(account.role)
      expect(Result.isSuccess(rolesTogether(held, roles))).toBe(true)
    }
  })

  it('have user names that may be, and say what to try in both languages', () => {
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length)
    for (const { username, try: hint } of accounts) {
      expect(username).toMatch(/^[a-z][a-z0-9._-]{2,31}$/)
      expect(hint.zh).toMatch(/\p{Script=Han}/u)
      expect(hint.en).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('the register of buildings', () => {
  const { buildings, entrances, households } = demo.register
  const byId = new Map(units.map(({ unit }) => [unit.id, unit]))
  const standsIn = new Map(buildings.map(({ id, unitId }) => [id, unitId]))

  it('is sound, each building in its micro-grid under a number of its grid and at an address of its own', () => {
    const sound = <A>(schema: Schema.Codec<A, unknown>, all: ReadonlyArray<unknown>) =>
      all.filter((one) => Result.isFailure(Schema.decodeUnknownResult(schema)(one)))
    expect(sound(Building, buildings)).toEqual([])
    expect(sound(Entrance, entrances)).toEqual([])
    expect(
      sound(
        Household,
        households.map(({ household }) => household)
      )
    ).toEqual([])
    expect(new Set(buildings.map(({ address }) => addressText(address))).size).toBe(buildings.length)
    expect(new Set(buildings.map(({ numberedIn, number }) => `${numberedIn} ${number}`)).size).toBe(buildings.length)
    for (const { unitId, numberedIn, point, address } of buildings) {
      expect(byId.get(unitId)?.parentId).toBe(numberedIn)
      if (point !== null) expect(contains(boundaryOf(unitId), point)).toBe(true)
      expect(tidyAddress(address)).toEqual(address)
    }
  })

  it('has as many households in a micro-grid as that has, where doors were counted at all', () => {
    const counted = Map.groupBy(households, ({ household }) => standsIn.get(household.buildingId))
    expect(counted.size).toBeGreaterThan(50)
    for (const [id, there] of counted) expect(there).toHaveLength(byId.get(id!)?.households ?? -1)
    expect(buildings.length + entrances.length + households.length).toBeLessThan(20_000)
  })

  it('leads every address of it to its building', () => {
    const book = addressBook(buildings)
    const places = new Set(units.map(({ unit }) => unit.name))
    for (const { id, address } of buildings) {
      const whole = `春水区${addressText(address)}1单元101室`
      expect(book(readAddress(whole, places))).toMatchObject({ match: 'building', building: { id } })
    }
  })
})
