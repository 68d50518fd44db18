/** What can be done with a thing, with the options that it needs; and what cannot, with the reason. */
import type { Failure } from '@gezhi/client'
import { say } from '../app/say.ts'
import type { Context } from '../cli/context.ts'

export interface OptionLine {
  /** As it is typed. */
  readonly name: string
  readonly label: string
  /** Names of options. */
  readonly needs: ReadonlyArray<string>
  readonly barred: Extract<Failure, { readonly kind: 'refused' }>['refusal'] | null
}

export const optionLinesOf = ({ words, settings }: Context, all: ReadonlyArray<OptionLine>, none: string): string => {
  const { act } = words.terminal.command
  const speaker = { ...settings, zone: 'Asia/Shanghai', words }
  const open = all
    .filter(({ barred }) => barred === null)
    .map(({ name, label, needs }) => {
      const wanted = needs.length === 0 ? '' : `  ${act.needs(needs.map((need) => `--${need}`).join(' '))}`
      return `  ${name.padEnd(10)}${label}${wanted}\n`
    })
  const barred = all.flatMap(({ name, label, barred: why }) =>
    why === null ? [] : [`  ${name.padEnd(10)}${label}  ${say(speaker, { kind: 'refused', refusal: why })}\n`]
  )
  return [
    ...(open.length === 0 ? [`${none}\n`] : [`${act.open}\n`, ...open]),
    ...(barred.length === 0 ? [] : [`${act.barred}\n`, ...barred])
  ].join('')
}
