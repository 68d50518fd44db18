/** The catalogue as choices of a field: found by name, by code, in either language. */
import type { Matter, MatterCode } from '@gezhi/domain/loop'
import type { Choice } from '../ui/index.tsx'
import { named } from '../words.ts'

export const matterChoice = ({ code, major, minor }: Pick<Matter, 'code' | 'major' | 'minor'>): Choice<MatterCode> => ({
  value: code,
  label: named(minor),
  hint: `${named(major)} · ${code}`,
  also: `${minor.zh} ${minor.en} ${major.zh} ${major.en}`
})

/** For filters: a whole major class stands before its own, under its two digits. */
export const classChoices = (matters: ReadonlyArray<Matter>): ReadonlyArray<Choice<string>> => {
  const seen = new Set<string>()
  return matters.flatMap((matter) => {
    const own: Choice<string> = matterChoice(matter)
    const major = matter.code.slice(0, 2)
    if (seen.has(major)) return [own]
    seen.add(major)
    return [
      { value: major, label: named(matter.major), hint: major, also: `${matter.major.zh} ${matter.major.en}` },
      own
    ]
  })
}
