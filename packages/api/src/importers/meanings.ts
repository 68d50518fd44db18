/** What the words of a register mean here: chosen by the person who imports, else recognised, else nothing. */
import type { RoleKey, Roles } from '@gezhi/domain/access'
import type { Catalogue, Channel, MatterCode, PastState } from '@gezhi/domain/loop'
import { Channel as Channels, PastState as PastStates } from '@gezhi/domain/loop'
import { locales, words } from '@gezhi/words'
import { alike } from './fields.ts'

/** Finds the meaning of a text; `undefined` where nobody knows. */
export type Meaning<A> = (text: string) => A | undefined

/** What was chosen comes before what is recognised; each text is looked up once. */
const meaningOf = <A>(
  chosen: Readonly<Record<string, A>> | undefined,
  recognised: ReadonlyMap<string, A>
): Meaning<A> => {
  const known = new Map<string, A>([
    ...recognised,
    ...Object.entries(chosen ?? {}).map(([text, a]) => [alike(text), a] as const)
  ])
  return (text) => known.get(alike(text))
}

const statusWords: Readonly<Record<PastState, string>> = {
  open: 'open pending new assigned accepted dispatched reported inprogress underreview 处理中 办理中 待办 待处理 待受理 未处理 未办结 未完成 已受理 已派遣 已上报 在办',
  closed:
    'closed completed complete resolved done finished answered 结案 已结案 办结 已办结 完成 已完成 已处理 已解决 已关闭 已答复 已回复 已归档 归档',
  declined: 'declined rejected referredout notaccepted 不受理 不予受理 退回 已退回 驳回',
  cancelled: 'cancelled canceled withdrawn void duplicate 撤销 已撤销 作废 已作废 取消 已取消 撤回 已撤回'
}

export const statusMeaning = (chosen: Readonly<Record<string, PastState>> | undefined): Meaning<PastState> =>
  meaningOf(
    chosen,
    new Map(PastStates.literals.flatMap((state) => statusWords[state].split(' ').map((word) => [word, state] as const)))
  )

/** A class by its code, by its name in either language, or by both classes as `major/minor`. */
export const classMeaning = (
  chosen: Readonly<Record<string, MatterCode | null>> | undefined,
  { matters }: Catalogue
): Meaning<MatterCode | null> => {
  const named = matters.flatMap(({ code, major, minor }) => [
    [alike(`${major.zh}${minor.zh}`), code] as const,
    [alike(`${major.en}${minor.en}`), code] as const,
    [code, code] as const
  ])
  // the same minor class in two major ones says nothing by itself
  const minors = Map.groupBy(
    matters.flatMap(({ code, minor }) => [[alike(minor.zh), code] as const, [alike(minor.en), code] as const]),
    ([name]) => name
  )
  const single = [...minors].flatMap(([name, found]) => {
    const codes = new Set(found.map(([, code]) => code))
    const [code] = codes
    return codes.size === 1 && code !== undefined ? [[name, code] as const] : []
  })
  return meaningOf<MatterCode | null>(chosen, new Map([...single, ...named]))
}

const channelWords: Partial<Record<Channel, string>> = {
  hotline: 'call phone hotline 12345 电话 来电 热线电话',
  resident: 'mobileapp app selfservice web website email wechat 居民 群众 网站 微信 小程序 手机',
  grid: '网格员 网格员上报',
  inspection: 'inspection patrol 巡查 巡查发现',
  superior: '上级 交办 领导交办'
}

export const channelMeaning = (chosen: Readonly<Record<string, Channel>> | undefined): Meaning<Channel> =>
  meaningOf(
    chosen,
    new Map(
      Channels.literals.flatMap((channel) =>
        [
          ...(channelWords[channel]?.split(' ') ?? []),
          channel,
          ...locales.map((locale) => alike(words(locale).loop.channels[channel]))
        ].map((word) => [word, channel] as const)
      )
    )
  )

export const roleMeaning = (chosen: Readonly<Record<string, RoleKey>> | undefined, roles: Roles): Meaning<RoleKey> =>
  meaningOf(
    chosen,
    new Map(
      [...roles.values()].flatMap(({ key, name }) => [key, name.zh, name.en].map((text) => [alike(text), key] as const))
    )
  )
