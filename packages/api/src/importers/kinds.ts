/** What can be imported, which columns each kind reads, and what the person who imports has to decide. */
import { RoleKey } from '@gezhi/domain/access'
import { CommandId, Zone } from '@gezhi/domain/common'
import { Crs, OrganisationKind, UnitCode } from '@gezhi/domain/grid'
import { Channel, MatterCode, PastState } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import { DateOrder } from './times.ts'

export const ImportKind = Schema.Literals(['units', 'organisations', 'people', 'buildings', 'issues'])
export type ImportKind = typeof ImportKind.Type

/** Fields by kind; `true` where nothing can be read without. The title of an issue can be made of its class or description. */
export const fieldsOf = {
  units: {
    code: true,
    name: true,
    parent: false,
    level: false,
    kind: false,
    areaClass: false,
    households: false,
    population: false,
    shape: false,
    crs: false
  },
  organisations: {
    name: true,
    kind: false,
    department: false,
    serves: false,
    matters: false
  },
  people: {
    name: true,
    phone: false,
    staffNumber: false,
    role: false,
    unit: false,
    organisation: false,
    from: false
  },
  buildings: {
    unit: false,
    address: false,
    road: false,
    number: false,
    estate: false,
    building: false,
    name: false,
    kind: false,
    storeys: false,
    longitude: false,
    latitude: false,
    entrance: false,
    door: false,
    people: false,
    contactName: false,
    contactPhone: false
  },
  issues: {
    title: false,
    description: false,
    reportedAt: true,
    closedAt: false,
    answeredAt: false,
    status: false,
    class: false,
    address: false,
    longitude: false,
    latitude: false,
    unit: false,
    lead: false,
    channel: false,
    result: false,
    answer: false,
    reporterName: false,
    reporterPhone: false
  }
} as const satisfies Record<ImportKind, Readonly<Record<string, boolean>>>

export type FieldOf<K extends ImportKind> = keyof (typeof fieldsOf)[K] & string

const ColumnName = Schema.String.check(Schema.isMaxLength(120))

/** Names of columns, by field. */
const mappingOf = <K extends ImportKind>(kind: K) => {
  const column = Schema.optionalKey(ColumnName)
  const fields: Record<string, typeof column> = {}
  for (const field of Object.keys(fieldsOf[kind])) fields[field] = column
  return Schema.Struct(fields as Record<FieldOf<K>, typeof column>)
}

export type Mapping<K extends ImportKind> = { readonly [F in FieldOf<K>]?: string }

/** What values of the file mean here, as they are written there. */
const meanings = <A extends Schema.Constraint>(meaning: A) =>
  Schema.Record(Schema.String.check(Schema.isMaxLength(200)), meaning).check(Schema.isMaxProperties(2_000))

export const UnitOptions = Schema.Struct({
  /** Frame of the boundaries; they are kept in CGCS2000. */
  crs: Schema.optionalKey(Crs),
  /** Level of all units of the file, 0 the root. Where neither this nor a column says so, one below the unit above. */
  level: Schema.optionalKey(Schema.Natural),
  /** Levels by what a column says. */
  levels: Schema.optionalKey(meanings(Schema.Natural)),
  /** Where there is no unit yet and the file has no topmost one: make this. */
  root: Schema.optionalKey(
    Schema.Struct({ code: UnitCode, name: Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(100)) })
  ),
  /** `underParent` puts the code of the unit above and a dash before codes that are unique only within it. */
  codes: Schema.optionalKey(Schema.Literals(['given', 'underParent'])),
  /** Rows of units that are there already give a boundary to those that have none; `boundary` replaces one that is there. */
  known: Schema.optionalKey(Schema.Literals(['fault', 'boundary']))
})
export type UnitOptions = typeof UnitOptions.Type

export const OrganisationOptions = Schema.Struct({
  /** Kinds by what a column says. */
  kinds: Schema.optionalKey(meanings(OrganisationKind)),
  /** Of all rows that do not say one. */
  kind: Schema.optionalKey(OrganisationKind)
})
export type OrganisationOptions = typeof OrganisationOptions.Type

export const PeopleOptions = Schema.Struct({
  zone: Schema.optionalKey(Zone),
  dates: Schema.optionalKey(DateOrder),
  roles: Schema.optionalKey(meanings(RoleKey)),
  /** For rows that name a place and no role. */
  role: Schema.optionalKey(RoleKey)
})
export type PeopleOptions = typeof PeopleOptions.Type

export const BuildingOptions = Schema.Struct({ crs: Schema.optionalKey(Crs) })
export type BuildingOptions = typeof BuildingOptions.Type

export const IssueOptions = Schema.Struct({
  crs: Schema.optionalKey(Crs),
  /** Of times without an offset; the tenant's where nothing is said. */
  zone: Schema.optionalKey(Zone),
  dates: Schema.optionalKey(DateOrder),
  statuses: Schema.optionalKey(meanings(PastState)),
  /** For every other status, and for rows without one. Without it a row is closed when it has an end and open when not. */
  otherStatuses: Schema.optionalKey(PastState),
  /** `null` keeps the class as text, for somebody to choose one later. */
  classes: Schema.optionalKey(meanings(Schema.NullOr(MatterCode))),
  otherClasses: Schema.optionalKey(Schema.Literals(['fault', 'text'])),
  channels: Schema.optionalKey(meanings(Channel)),
  /** For rows with no place that can be used; by default they are faulty. */
  withoutPlace: Schema.optionalKey(Schema.Literals(['fault', 'root'])),
  /** For points outside the area; by default they are faulty. */
  outOfArea: Schema.optionalKey(Schema.Literals(['fault', 'root'])),
  /** Rows exactly like an earlier one; by default they are left out. */
  doubled: Schema.optionalKey(Schema.Literals(['leaveOut', 'keep'])),
  /** Columns that have no field here: kept as lines below the description. */
  keep: Schema.optionalKey(Schema.Array(ColumnName).check(Schema.isMaxLength(30)))
})
export type IssueOptions = typeof IssueOptions.Type

export const UploadId = Schema.String.check(Schema.isPattern(/^[0-9a-f-]{36}$/, { message: 'the id of an upload' }))

const part = {
  uploadId: UploadId,
  sheet: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(200))),
  headingRow: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })))
}

export const InspectInput = Schema.Struct({ ...part, kind: ImportKind })
export type InspectInput = typeof InspectInput.Type

const orderOf = <F extends Schema.Struct.Fields>(more: F) =>
  Schema.Union([
    Schema.Struct({
      ...part,
      ...more,
      kind: Schema.Literal('units'),
      mapping: mappingOf('units'),
      options: UnitOptions
    }),
    Schema.Struct({
      ...part,
      ...more,
      kind: Schema.Literal('organisations'),
      mapping: mappingOf('organisations'),
      options: OrganisationOptions
    }),
    Schema.Struct({
      ...part,
      ...more,
      kind: Schema.Literal('people'),
      mapping: mappingOf('people'),
      options: PeopleOptions
    }),
    Schema.Struct({
      ...part,
      ...more,
      kind: Schema.Literal('buildings'),
      mapping: mappingOf('buildings'),
      options: BuildingOptions
    }),
    Schema.Struct({
      ...part,
      ...more,
      kind: Schema.Literal('issues'),
      mapping: mappingOf('issues'),
      options: IssueOptions
    })
  ])

/** One import, as somebody wants it tried. */
export const ImportOrder = orderOf({})
export type ImportOrder = typeof ImportOrder.Type

/** And as somebody wants it done. Without `leaveOutFaulty` one faulty row keeps all of them out. */
export const RunInput = orderOf({ commandId: CommandId, leaveOutFaulty: Schema.optionalKey(Schema.Boolean) })
export type RunInput = typeof RunInput.Type
