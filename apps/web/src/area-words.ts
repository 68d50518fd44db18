/** Words that are no part of the first screen: an area with an export of its own, following the language as `words` does. */
import { type Locale, locale } from './words.ts'

export const following = <T extends object>(of: (locale: Locale) => T): T =>
  new Proxy(of('zh-CN'), { get: (_first, part) => Reflect.get(of(locale()), part) })
