/** What somebody decided about an import, and the order that the server is given for it. Pure. */
import { RoleKey } from '@gezhi/domain/access'
import type { Crs } from '@gezhi/domain/grid'
import { OrganisationKind, UnitCode } from '@gezhi/domain/grid'
import { Channel, MatterCode, PastState } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import type { ImportKind, ImportOrder } from '../../queries/imports.ts'

/** Choices with `guess` or `fault` leave it to the server's usual way. */
export interface Choices {
  readonly crs: Crs
  readonly level: string
  readonly codes: 'given' | 'underParent'
  readonly known: 'fault' | 'boundary'
  readonly rootCode: string
  readonly rootName: string
  readonly zone: string
  readonly dates: 'auto' | 'dayFirst' | 'monthFirst'
  readonly role: string
  readonly otherStatuses: PastState | 'guess'
  readonly otherClasses: 'fault' | 'text'
  readonly withoutPlace: 'fault' | 'root'
  readonly outOfArea: 'fault' | 'root'
  readonly doubled: 'leaveOut' | 'keep'
  readonly keep: ReadonlyArray<string>
  /** By field and by how the file writes it: the key of what it means here. */
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const firstChoices = (zone: string): Choices => ({
  crs: 'CGCS2000',
  level: 'guess',
  codes: 'given',
  known: 'fault',
  rootCode: '',
  rootName: '',
  zone,
  dates: 'auto',
  role: '',
  otherStatuses: 'guess',
  otherClasses: 'fault',
  withoutPlace: 'fault',
  outOfArea: 'fault',
  doubled: 'leaveOut',
  keep: [],
  meanings: {}
})

/** A class that is kept as text: somebody names one later. */
export const asText = 'text'

const isLevel = (text: string): boolean => /^\d$/.test(text)

const picked = <A extends string>(
  given: Readonly<Record<string, string>> | undefined,
  is: (value: string) => value is A
): Record<string, A> => {
  const found: Record<string, A> = {}
  for (const [value, means] of Object.entries(given ?? {})) if (is(means)) found[value] = means
  return found
}

export interface Wanted {
  readonly kind: ImportKind
  readonly uploadId: string
  readonly sheet: string | undefined
  readonly headingRow: number | undefined
  /** Columns by field. */
  readonly mapping: Readonly<Record<string, string>>
  readonly choices: Choices
}

export const orderOf = ({ kind, uploadId, sheet, headingRow, mapping, choices }: Wanted): ImportOrder => {
  const part = { uploadId, ...(sheet !== undefined && { sheet }), ...(headingRow !== undefined && { headingRow }) }
  const { crs, zone, dates, meanings } = choices
  switch (kind) {
    case 'units': {
      const { level, codes, known, rootCode, rootName } = choices
      const levels = Object.entries(meanings.level ?? {}).filter(([, means]) => isLevel(means))
      const root =
        Schema.is(UnitCode)(rootCode.trim()) && rootName.trim() !== ''
          ? { root: { code: rootCode.trim(), name: rootName.trim() } }
          : {}
      return {
        ...part,
        kind,
        mapping,
        options: {
          crs,
          codes,
          known,
          levels: Object.fromEntries(levels.map(([value, means]) => [value, Number(means)])),
          ...(isLevel(level) && { level: Number(level) }),
          ...root
        }
      }
    }
    case 'organisations':
      return { ...part, kind, mapping, options: { kinds: picked(meanings.kind, Schema.is(OrganisationKind)) } }
    case 'people': {
      const isRole = Schema.is(RoleKey)
      const role = isRole(choices.role) ? { role: choices.role } : {}
      return { ...part, kind, mapping, options: { zone, dates, roles: picked(meanings.role, isRole), ...role } }
    }
    case 'buildings':
      return { ...part, kind, mapping, options: { crs } }
    case 'issues': {
      const { otherStatuses, otherClasses, withoutPlace, outOfArea, doubled, keep } = choices
      const isClass = Schema.is(MatterCode)
      const texts = Object.entries(meanings.class ?? {}).filter(([, means]) => means === asText)
      return {
        ...part,
        kind,
        mapping,
        options: {
          crs,
          zone,
          dates,
          otherClasses,
          withoutPlace,
          outOfArea,
          doubled,
          keep: keep.filter((column) => !Object.values(mapping).includes(column)),
          statuses: picked(meanings.status, Schema.is(PastState)),
          classes: {
            ...picked(meanings.class, isClass),
            ...Object.fromEntries(texts.map(([value]) => [value, null]))
          },
          channels: picked(meanings.channel, Schema.is(Channel)),
          ...(otherStatuses !== 'guess' && { otherStatuses })
        }
      }
    }
  }
}
