/** Numbers, moments and lengths of time as the reader's language writes them, in the tenant's time zone. */
import { type Instant, parseInstant, percent, type Share } from '@gezhi/domain/common'
import type { Locale } from '@gezhi/words'

export interface Place {
  readonly locale: Locale
  /** IANA name of the tenant's time zone. */
  readonly zone: string
}

const tags: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' }

const forms = {
  time: { hour: '2-digit', minute: '2-digit' },
  moment: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  full: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  sortable: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  }
} satisfies Record<string, Intl.DateTimeFormatOptions>

// building one costs more than using it a thousand times
const formatters = new Map<string, Intl.DateTimeFormat>()
const formatterOf = (form: keyof typeof forms, tag: string, timeZone: string): Intl.DateTimeFormat => {
  const name = `${form} ${tag} ${timeZone}`
  const found = formatters.get(name)
  if (found !== undefined) return found
  const made = new Intl.DateTimeFormat(tag, { ...forms[form], timeZone, hourCycle: 'h23' })
  formatters.set(name, made)
  return made
}

/** `3月5日 17:00`, `5 Mar, 17:00` */
export const moment = (place: Place, instant: string, form: 'time' | 'moment' | 'day' | 'full' = 'moment'): string =>
  formatterOf(form, tags[place.locale], place.zone).format(Date.parse(instant))

/** `2026-03-05 17:00`: what may be typed back in. */
export const writtenMoment = (zone: string, millis: number): string =>
  formatterOf('sortable', 'sv-SE', zone).format(millis)

/**
 * The moment that somebody wrote in the zone's time: `2026-03-05 17:00`, `2026-03-05` (its end), or ISO 8601 with an
 * offset; `undefined` for anything else and for days that do not exist.
 */
export const readMoment = (zone: string, text: string): Instant | undefined => {
  const written = text.trim()
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2}))?$/.exec(written)
  if (found === null) return parseInstant(written)
  const [, day = '', hour = '23', minutes = '59'] = found
  const wanted = `${day} ${hour.padStart(2, '0')}:${minutes}`
  const asIfUtc = parseInstant(`${day}T${hour.padStart(2, '0')}:${minutes}:00Z`)
  if (asIfUtc === undefined) return undefined
  // the offset there and then, found by looking at how the zone writes two guesses
  const target = Date.parse(asIfUtc)
  const shown = (millis: number) => Date.parse(`${writtenMoment(zone, millis).replace(' ', 'T')}:00Z`)
  const first = target - (shown(target) - target)
  const guess = first - (shown(first) - target)
  return writtenMoment(zone, guess) === wanted ? parseInstant(new Date(guess).toISOString()) : undefined
}

/** How far away a moment is, short: `3天`, `5小时`, `12分`; `2d`, `5h`, `12m`. Signs are dropped. */
export const distance = ({ locale }: Place, instant: string, now: number): string => {
  const minutes = Math.floor(Math.abs(Date.parse(instant) - now) / 60_000)
  const [n, unit] =
    minutes >= 2_880
      ? [Math.floor(minutes / 1_440), 'd' as const]
      : minutes >= 60
        ? [Math.floor(minutes / 60), 'h' as const]
        : [minutes, 'm' as const]
  return `${n}${locale === 'en' ? unit : { d: '天', h: '小时', m: '分' }[unit]}`
}

/** `1,234` */
export const number = ({ locale }: Place, value: number): string => value.toLocaleString(tags[locale])

/** `96.15%`, or a dash where nothing was counted. */
export const rate = (share: Share): string => {
  const text = percent(share, 1)
  return text === null ? '—' : `${text}%`
}
