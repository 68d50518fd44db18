/** The languages of the product, the first one first. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
