/** From a refusal to what a person is told of it. */
import type { Locale } from './locale.ts'
import type { Moment, Said } from './shape.ts'

/**
 * What to tell the person who met a refusal; `undefined` for a tag that no area in `words` has words for.
 * `refusal` is the tagged value itself or the same as plain data from the wire; `zone` is the tenant's time zone.
 */
export const explainIn = (
  words: Readonly<Record<string, object>>,
  locale: Locale,
  refusal: { readonly _tag: string },
  zone: string
): Said | undefined => {
  for (const area of Object.values(words)) {
    if (!('refusals' in area)) continue
    const says: unknown = Reflect.get(Object(area.refusals), refusal._tag)
    if (typeof says === 'function') return says(refusal, momentIn(locale, zone))
  }
  return undefined
}

const momentIn =
  (locale: Locale, timeZone: string): Moment =>
  (instant) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone
    }).format(Date.parse(instant))
