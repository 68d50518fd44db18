/** The catalogue while it is being changed: what a class says in words, which classes are new, changed or to be retired. */
import type { Text2 } from '@gezhi/domain/common'
import type { Catalogue, Matter } from '@gezhi/domain/loop'
import { AreaClass, majorOf } from '@gezhi/domain/loop'
import { named, words } from '../../words.ts'
import { type Difference, differencesOf } from './difference.ts'
import { limitText } from './LimitField.tsx'
import { say } from './say.ts'

export type MatterState = 'same' | 'added' | 'altered' | 'retired'

/** A class as the table shows it; what is to be retired stays in sight until it is published. */
export interface MatterLine {
  readonly matter: Matter
  readonly state: MatterState
}

export const linesOf = (before: Catalogue, after: Catalogue): ReadonlyArray<MatterLine> => {
  const old = new Map(before.matters.map((matter) => [matter.code, matter]))
  const kept = new Set(after.matters.map(({ code }) => code))
  const stateOf = (matter: Matter): MatterState => {
    const was = old.get(matter.code)
    if (was === undefined) return 'added'
    return JSON.stringify(was) === JSON.stringify(matter) ? 'same' : 'altered'
  }
  return [
    ...after.matters.map((matter): MatterLine => ({ matter, state: stateOf(matter) })),
    ...before.matters.filter(({ code }) => !kept.has(code)).map((matter): MatterLine => ({ matter, state: 'retired' }))
  ].sort((a, b) => (a.matter.code < b.matter.code ? -1 : 1))
}

export const limitsText = ({ limit }: Pick<Matter, 'limit'>): string => {
  const texts = AreaClass.literals.map((area) => limitText(limit[area]))
  return new Set(texts).size === 1 ? (texts[0] ?? '') : texts.join(' / ')
}

const both = (text: Text2 | null): string => (text === null ? '' : `${text.zh} / ${text.en}`)

/** `departmentOf` names a kind of department. */
export const differences = (
  before: Catalogue,
  after: Catalogue,
  departmentOf: (key: string) => string
): ReadonlyArray<Difference> => {
  const field = say.catalogue.fields
  return differencesOf(before.matters, after.matters, {
    keyOf: ({ code }) => code,
    nameOf: ({ code, minor }) => `${code} ${named(minor)}`,
    texts: [
      [field.major, ({ major }) => both(major)],
      [field.minor, ({ minor }) => both(minor)],
      [field.condition, ({ condition }) => both(condition)],
      [field.closing, ({ closing }) => both(closing)],
      [field.tier, ({ tier }) => words.loop.tiers[tier]],
      [field.owner, ({ owner }) => say.catalogue.owners[owner]],
      [field.department, ({ department }) => (department === null ? '' : departmentOf(department))],
      [field.communityDuty, ({ communityDuty }) => (communityDuty ? say.catalogue.dutyYes : say.catalogue.dutyNo)],
      [field.limit, limitsText]
    ]
  })
}

/** The catalogue with one class put in or put anew; the name of a major class holds for all of it. */
export const withMatter = (catalogue: Catalogue, matter: Matter): Catalogue => {
  const major = majorOf(matter.code)
  const others = catalogue.matters
    .filter(({ code }) => code !== matter.code)
    .map((one) => (majorOf(one.code) === major ? { ...one, major: matter.major } : one))
  return { ...catalogue, matters: [...others, matter].sort((a, b) => (a.code < b.code ? -1 : 1)) }
}

export const withoutMatter = (catalogue: Catalogue, code: string): Catalogue => ({
  ...catalogue,
  matters: catalogue.matters.filter((one) => one.code !== code)
})

/** Major classes by their two digits. */
export const majorsOf = ({ matters }: Pick<Catalogue, 'matters'>): ReadonlyMap<string, Text2> =>
  new Map(matters.map(({ code, major }) => [majorOf(code), major]))
