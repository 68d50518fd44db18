/** Rows of a staff list become people and their posts. A person in several rows is one person; whoever is known gets the post alone. */
import { setImmediate as breath } from 'node:timers/promises'
import type { StaffRow } from '@gezhi/database'
import { mayHold, postable, type RoleKey } from '@gezhi/domain/access'
import { type Instant, isMobile, PersonId, PostId } from '@gezhi/domain/common'
import { type Person, type Post, startPost } from '@gezhi/domain/grid'
import type { Assignee } from '@gezhi/domain/loop'
import { Result } from 'effect'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import { rolesOfPerson } from '../services/accounts.ts'
import { alike, type Fields, textUpTo } from './fields.ts'
import type { PeopleOptions } from './kinds.ts'
import { roleMeaning } from './meanings.ts'
import { unitFinder } from './places.ts'
import type { Reach } from './reach.ts'
import type { Table, TableRow } from './reading/table.ts'
import type { Report } from './report.ts'
import { timeReader } from './times.ts'

export interface ReadPerson {
  readonly row: number
  /** `null` for somebody who is known already. */
  readonly person: Person | null
  /** `null` for somebody without a post. */
  readonly post: Post | null
}

export interface PeopleReading {
  readonly district: District
  readonly table: Table
  readonly fields: Fields<'people'>
  readonly options: PeopleOptions
  readonly staff: ReadonlyArray<StaffRow>
  readonly reach: Reach
  readonly at: Instant
  readonly report: Report
}

export const readPeople = async (
  reading: PeopleReading,
  heard: (rows: number) => Promise<void>
): Promise<ReadonlyArray<ReadPerson>> => {
  const { table, report, fields, reach } = reading
  const identify = identifier(reading)
  const postOf = postReader(reading)
  const read: Array<ReadPerson> = []
  for (const [i, row] of table.rows.entries()) {
    if (i % 100 === 0) {
      await breath()
      await heard(i)
    }
    const who = identify(row)
    const post = postOf(row, who)
    if (who === null || post === 'faulty') continue
    // somebody without a post is the whole tenant's
    if (post === null && !reach.all) report.fault(fields.at(row, 'name'), 'OutOfScope')
    if (report.isFaulty(row.row)) continue
    who.settle()
    post?.settle()
    read.push({ row: row.row, person: who.isNew ? who.person : null, post: post?.post ?? null })
  }
  return read
}

interface Who {
  readonly person: Person
  readonly isNew: boolean
  /** From now on later rows of the file know them. */
  readonly settle: () => void
}

/** Whose row it is: by staff number, else by name and phone together. */
const identifier = ({ fields, staff, report }: PeopleReading) => {
  const byNumber = new Map(staff.flatMap((one) => (one.staffNumber === null ? [] : [[one.staffNumber, one] as const])))
  const byContact = new Map(
    staff.flatMap((one) => (one.phone === null ? [] : [[contactOf(one.name, one.phone), one] as const]))
  )
  const inFile = new Set<string>()
  return (row: TableRow): Who | null => {
    const name = textUpTo(fields, report, row, 'name', 60)
    const phone = textUpTo(fields, report, row, 'phone', 30)
    const staffNumber = textUpTo(fields, report, row, 'staffNumber', 40)
    if (name === null) {
      if (fields.text(row, 'name') === '') report.fault(fields.at(row, 'name'), 'Missing')
      return null
    }
    if (phone !== null && !isPhone(phone)) report.notice(fields.at(row, 'phone'), 'PhoneUnusual')
    const numbered = staffNumber === null ? undefined : byNumber.get(staffNumber)
    if (numbered !== undefined && alike(numbered.name) !== alike(name)) {
      report.fault(fields.at(row, 'staffNumber'), 'StaffNumberTaken')
      return null
    }
    const known = numbered ?? (phone === null ? undefined : byContact.get(contactOf(name, phone)))
    // two numbers are two people, whatever else they share
    const same = known !== undefined && (staffNumber === null || known.staffNumber === null || numbered !== undefined)
    if (same && !inFile.has(known.id)) report.notice(fields.at(row, 'name'), 'PersonKnown')
    const person: Person = same
      ? { ...known, revision: 0 }
      : { id: PersonId.make(newId()), name, phone, staffNumber, revision: 0 }
    return {
      person,
      isNew: !same,
      settle: () => {
        if (same) return
        inFile.add(person.id)
        if (staffNumber !== null) byNumber.set(staffNumber, person)
        if (phone !== null) byContact.set(contactOf(name, phone), person)
      }
    }
  }
}

const contactOf = (name: string, phone: string): string => `${alike(name)} ${phone.replaceAll(/\D/g, '')}`

const isPhone = (text: string): boolean => {
  const number = text.replace(/^(?:\+|00)86/, '').replaceAll(/[\s-]/g, '')
  return isMobile(number) || /^0?\d{7,12}$/.test(number)
}

interface Taken {
  readonly post: Post
  readonly row: number
}

interface NewPost {
  readonly post: Post
  readonly settle: () => void
}

/** The post that a row names; `null` where it names none. */
const postReader = (reading: PeopleReading) => {
  const { district, fields, options, reach, at, report } = reading
  const placeOf = placeReader(reading)
  const meaning = roleMeaning(options.roles, district.roles)
  const read = timeReader(options.zone ?? district.zone, options.dates ?? 'auto')
  const takenAt = new Map<string, Array<Taken>>()
  const rolesOf = new Map<PersonId, Array<RoleKey>>()

  const fromOf = (row: TableRow): Instant => {
    const text = fields.text(row, 'from')
    const found = text === '' ? { at } : read(text)
    if ('at' in found) return found.at
    report.fault(fields.at(row, 'from'), found.fault)
    return at
  }
  const roleOf = (row: TableRow): RoleKey | undefined => {
    const text = fields.text(row, 'role')
    const key = text === '' ? undefined : meaning(text)
    if (text !== '') report.means('role', text, key ?? null)
    if (text !== '' && key === undefined) report.fault(fields.at(row, 'role'), 'UnknownRole')
    return key
  }

  return (row: TableRow, who: Who | null): NewPost | null | 'faulty' => {
    const place = placeOf(row)
    const from = fromOf(row)
    const role = roleOf(row) ?? (place === null ? undefined : options.role)
    if (who === null || place === 'faulty' || report.isFaulty(row.row)) return 'faulty'
    if (place === null && role === undefined) return null
    if (place === null || role === undefined) {
      report.fault(fields.at(row, 'role'), place === null ? 'RoleWithoutPlace' : 'PlaceWithoutRole')
      return 'faulty'
    }
    if (!reach.place(place)) report.fault({ row: row.row }, 'OutOfScope')
    const { id: personId } = who.person
    const held = [role, ...(rolesOf.get(personId) ?? []), ...rolesOfPerson(district, personId, at)]
    const holdable = Result.isSuccess(postable(role, district.roles)) && Result.isSuccess(mayHold(held, district.roles))
    if (!holdable) report.fault(fields.at(row, 'role'), 'RolesApart')
    const post: Post = { id: PostId.make(newId()), personId, role, at: place, from, to: null, revision: 0 }
    const level = place.kind === 'unit' ? district.tree.byId.get(place.id)?.level : undefined
    const taken = takenAt.get(place.id) ?? []
    const beside = [...district.postsAt(place), ...taken.map((one) => one.post)]
    const started = startPost(post, {
      posts: beside,
      level: level === undefined ? undefined : district.scheme.levels[level],
      inductions: district.inductionsOf(personId),
      zone: district.zone
    })
    if (Result.isFailure(started)) refuse(reading, row, post, taken, started.failure._tag)
    if (report.isFaulty(row.row)) return 'faulty'
    return {
      post,
      settle: () => {
        takenAt.set(place.id, [...taken, { post, row: row.row }])
        rolesOf.set(personId, [...(rolesOf.get(personId) ?? []), role])
      }
    }
  }
}

const refuse = (
  { fields, report }: PeopleReading,
  row: TableRow,
  post: Post,
  taken: ReadonlyArray<Taken>,
  tag: 'PostTaken' | 'EndsBeforeItBegins' | 'InductionMissing'
): void => {
  const twin = taken.find((one) => one.post.personId === post.personId && one.post.role === post.role)
  if (tag === 'InductionMissing') report.fault(fields.at(row, 'role'), tag)
  else if (twin === undefined) report.fault(fields.at(row, 'role'), 'PostTaken')
  else report.fault(fields.at(row, 'role'), 'DoublePost', { firstRow: twin.row })
}

/** A unit by code or name, else an organisation by name. */
const placeReader = ({ district, fields, report }: PeopleReading) => {
  const units = unitFinder(district)
  const organisations = new Map([...district.organisations.values()].map(({ id, name }) => [alike(name), id]))
  return (row: TableRow): Assignee | null | 'faulty' => {
    const named = fields.text(row, 'unit')
    if (named !== '') {
      const unit = units.named(named)
      if (typeof unit !== 'string') return { kind: 'unit', id: unit.id }
      report.fault(fields.at(row, 'unit'), unit)
      return 'faulty'
    }
    const organisation = fields.text(row, 'organisation')
    if (organisation === '') return null
    const id = organisations.get(alike(organisation))
    if (id !== undefined) return { kind: 'organisation', id }
    report.fault(fields.at(row, 'organisation'), 'UnknownOrganisation')
    return 'faulty'
  }
}
