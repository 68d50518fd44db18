/** `gezhi notice …`: what of a unit is public, publishing it and withdrawing it, alone or all grids below. */
import { newId, type Outputs } from '@gezhi/client'
import { noticeWords } from '@gezhi/words/notice'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { moment } from '../format.ts'
import { unitOf } from './refs.ts'

type View = Outputs['notice']['byUnit']

export const show = async (context: Context): Promise<void> => tell(context, (await named(context)).id)

export const publish = async (context: Context): Promise<void> => {
  const { client, given } = context
  const { id } = await named(context)
  await client.api.notice.publish.mutate({ commandId: commandIn(context), unitId: id, ...reach(given.flag('below')) })
  await tell(context, id)
}

export const withdraw = async (context: Context): Promise<void> => {
  const { client, given } = context
  const { id } = await named(context)
  await client.api.notice.withdraw.mutate({ commandId: commandIn(context), unitId: id, ...reach(given.flag('below')) })
  await tell(context, id)
}

const named = (context: Context) => unitOf(context, context.arguments[0] ?? '')

const commandIn = ({ given }: Context): string => given.text('command-id') ?? newId()

const reach = (below: boolean) => (below ? ({ reach: 'below' } as const) : {})

const tell = async (context: Context, unitId: string): Promise<void> => {
  const { client, settings, out } = context
  const view = await client.api.notice.byUnit.query({ unitId })
  const address = view.since === null || view.code === null ? null : `${settings.server}/notice/${view.code}`
  if (context.json) return printJson(context, { ...view, address })
  const { manage, page } = noticeWords(settings.locale)
  const place = await placeOf(context)
  const shown = view.preview
  const lines = [
    [shown.name, view.since === null ? manage.notPublic : manage.public(moment(place, view.since, 'full'))].join('  '),
    ...(address === null ? [] : [address, `${address}/poster`]),
    '',
    `${page.people}: ${shown.people.length === 0 ? page.nobody : ''}`,
    ...shown.people.map((person) => `  ${personText(context, person)}`),
    `${page.supervision}: ${shown.supervisionPhone ?? manage.none}`,
    `${page.report}: ${shown.howToReport ?? page.reportUsual}`,
    ...view.lacks.map((lack) => `! ${manage.lacks[lack]}`),
    ...(view.below.grids === 0 ? [] : ['', manage.below(view.below.shown, view.below.grids)])
  ]
  out(`${lines.join('\n')}\n`)
}

const personText = (
  { settings: { locale } }: Context,
  { roleName, name, phone }: View['preview']['people'][number]
): string => {
  const { page } = noticeWords(locale)
  const who = name === null ? '' : name.kind === 'whole' ? name.text : page.surname(name.text)
  return [locale === 'en' ? roleName.en : roleName.zh, who, phone ?? ''].filter((text) => text !== '').join('  ')
}
