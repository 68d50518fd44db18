/** The languages of the product, the first one first. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The language that a name like `zh_CN.UTF-8` or `en` means, where it is one of ours. */
export const localeNamed = (name: string | undefined): Locale | undefined => {
  if (/^zh/i.test(name ?? '')) return 'zh-CN'
  return /^en/i.test(name ?? '') ? 'en' : undefined
}

/**
 * The language that a program speaks on a terminal: `chosen` there if anything was, else that of GEZHI_LANG, `kept` if
 * anything was, else that of the system. Who reads some other language reads English; `C` and `POSIX` say nothing
 * about the reader, who then gets the first language of the product. The bootstrap has the same rule in `say.mjs`.
 */
export const localeOf = (
  env: Readonly<Record<string, string | undefined>>,
  { chosen, kept }: { readonly chosen?: Locale | undefined; readonly kept?: Locale | undefined } = {}
): Locale => {
  const known = chosen ?? localeNamed(env.GEZHI_LANG) ?? kept
  if (known !== undefined) return known
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'C'
  return /^(zh|(C|POSIX)(\.|$))/i.test(system) ? 'zh-CN' : 'en'
}
