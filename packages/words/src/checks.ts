/** Words of the list of what is wrong in the tree, and the sentence for each line of it: web, terminal and files say the same. */
import type { Shortcoming } from '@gezhi/domain/grid'
import { en } from './checks-en.ts'
import { zh } from './checks-zh.ts'
import type { Locale } from './locale.ts'
import type { Said, Words } from './shape.ts'

export { en, zh }

export type ChecksWords = Words<typeof zh>

const all: Record<Locale, ChecksWords> = { 'zh-CN': zh, en }

export const checksWords = (locale: Locale): ChecksWords => all[locale]

/** Names of what a shortcoming mentions by id or key. */
export interface CheckNames {
  readonly role: string
  readonly person: string
  readonly organisation: string
  readonly others: ReadonlyArray<string>
  /** Of codes; empty for the official ones. */
  readonly scheme: string
}

export const sayCheck = (locale: Locale, one: Shortcoming, names: CheckNames): Said => {
  const words = checksWords(locale)
  const { says } = words
  const number = (n: number) => new Intl.NumberFormat(locale).format(n)
  const others = names.others.join(words.join)
  switch (one.kind) {
    case 'postMissing':
      return says.postMissing(names.role, one.min, one.have)
    case 'postOver':
      return says.postOver(names.role, one.max, one.have)
    case 'inductionMissing':
      return says.inductionMissing(names.person, names.role)
    case 'issuesInEnded':
      return says.issuesInEnded(one.issues)
    case 'codeWrong':
      return says.codeWrong(names.scheme, one.code ?? '', words.codeFaults[one.fault])
    case 'organisationMissing':
      return says.organisationMissing(names.organisation)
    case 'householdsOutside':
      return says.householdsOutside(number(one.have), number(one.min), number(one.max))
    case 'householdsUnknown':
      return says.householdsUnknown(number(one.min), number(one.max))
    case 'boundaryMissing':
      return says.boundaryMissing()
    case 'outside':
      return says.outside(areaIn(words, number, one.area))
    case 'crossed':
      return says.crossed(others, areaIn(words, number, one.area))
    case 'overlap':
      return says.overlap(others, areaIn(words, number, one.area))
    case 'gap':
      return says.gap(areaIn(words, number, one.area))
  }
}

const areaIn = ({ area }: ChecksWords, number: (n: number) => string, squareMetres: number): string => {
  const digits = (n: number) => number(Number(n.toPrecision(2)))
  if (squareMetres >= 1e6) return area.km2(digits(squareMetres / 1e6))
  return squareMetres >= 1e4 ? area.ha(digits(squareMetres / 1e4)) : area.m2(digits(Math.max(1, squareMetres)))
}
