/** What a check of a unit found, in words, and why that matters. */
import { named, type UnitPage, type World } from '../app/world.ts'
import { number } from '../format.ts'

type Check = UnitPage['checks'][number]

export interface CheckSaid {
  readonly what: string
  readonly hint: string | null
}

export const saidOf = (world: World, check: Check): CheckSaid => {
  const words = world.words.terminal.ground.unit.check
  const said = (what: string, hint: string | null = null): CheckSaid => ({ what, hint })
  switch (check.check) {
    case 'post': {
      const { min, max, have } = check
      const role = roleName(world, check.role)
      if (have < min) return said(words.post.short(role, min - have), words.post.shortHint(min, have))
      return max !== null && have > max
        ? said(words.post.over(role, max, have), words.post.overHint(max, have))
        : said(words.post.good(role, have))
    }
    case 'households': {
      const [min, max] = [number(world, check.min), number(world, check.max)]
      if (check.have === null) return said(words.households.unknown, words.households.hint(min, max))
      const have = number(world, check.have)
      if (check.ok !== false) return said(words.households.good(have))
      const what = check.have < check.min ? words.households.below(have, min) : words.households.above(have, max)
      return said(what, words.households.hint(min, max))
    }
    case 'boundary':
      return check.ok ? said(words.boundary.good) : said(words.boundary.missing, words.boundary.hint)
    case 'withinParent':
      return check.outside === null
        ? said(check.ok === null ? words.withinParent.unknown : words.withinParent.good)
        : said(words.withinParent.outside(number(world, Math.round(check.outside.metres))))
  }
}

const roleName = (world: World, key: string): string => {
  const name = world.registers?.roles.find((role) => role.key === key)?.name
  return name === undefined ? key : named(world, name)
}
