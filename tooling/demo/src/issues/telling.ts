/** How an issue is told: title, description and address, in the words of whoever saw it. */
import { at, type Random } from '../random.ts'
import { city } from '../texts/city.ts'
import type { ClassTexts } from '../texts/class-texts.ts'
import { livelihood } from '../texts/livelihood.ts'
import { order } from '../texts/order.ts'
import { parts } from '../texts/parts.ts'
import * as phrases from '../texts/phrases.ts'
import { safety } from '../texts/safety.ts'
import type { Ground } from './grounds.ts'

/** All classes by code. */
export const texts: ReadonlyMap<string, ClassTexts> = new Map(
  [parts, city, order, safety, livelihood].flatMap((area) => Object.entries(area))
)

export interface Told {
  readonly title: string
  readonly description: string
  readonly address: string
}

/** A report together with how such a thing is usually put right. */
export interface Theme {
  readonly told: Told
  readonly done: string
}

/** `null` where the class has no words that suit the place: nobody lives in a special grid. */
export const tell = (code: string, voice: phrases.Voice, ground: Ground, random: Random): Theme | null => {
  const said = texts.get(code)
  if (said === undefined) throw new Error(`no words for class ${code}`)
  const special = ground.grid.unit.kind === 'special'
  const fitting = said.titles.flatMap((title, i) => {
    const [saw, done] = [at(said.saw, i), at(said.done, i)]
    return special && `${title}${saw}`.includes('{estate}') ? [] : [{ title, saw, done }]
  })
  if (fitting.length === 0) return null
  const { title, saw, done } = random.pick(fitting)
  const place = placeWords(ground, random)
  const opening = random.pick(phrases.openingsOf(voice, code))
  const description = `${opening}${saw}${random.pick(phrases.since(code))}${random.pick(phrases.wishesOf(voice))}`
  return {
    told: {
      title: fill(title, place),
      description: fill(description, place),
      address: special
        ? `${ground.grid.unit.name.replace('专属网格', '')}内`
        : `${place.road}${place.no}号${random.chance(0.6) ? ` ${place.estate}` : ''}`
    },
    done: fill(done, place)
  }
}

interface PlaceWords {
  readonly road: string
  readonly no: number
  readonly estate: string
  readonly b: number
  readonly shop: string
  readonly school: string
  readonly community: string
}

const placeWords = (ground: Ground, random: Random): PlaceWords => ({
  road: random.pick(ground.roads),
  no: random.whole(1, 320),
  estate: random.pick(ground.estates),
  b: random.whole(1, 24),
  shop: random.pick(ground.shops),
  school: random.pick(ground.schools),
  community: ground.community.unit.name
})

const fill = (template: string, words: PlaceWords): string => {
  // A village has houses, not blocks of flats.
  const suited = words.estate.endsWith('组') ? template.replaceAll('{b}幢', '{b}号') : template
  return suited
    .replaceAll('{road}', words.road)
    .replaceAll('{no}', String(words.no))
    .replaceAll('{estate}', words.estate)
    .replaceAll('{b}', String(words.b))
    .replaceAll('{shop}', words.shop)
    .replaceAll('{school}', words.school)
    .replaceAll('{community}', words.community)
}
