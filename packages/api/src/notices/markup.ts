/** HTML and SVG as text in which nothing that came from people can be anything but text. */

export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | null | ReadonlyArray<Markup>

/** `` markup`<p>${name}</p>` ``: what is put in is escaped, unless it is markup itself; `null` is nothing. */
export const markup = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Markup => ({
  markup: texts.map((text, i) => text + (i < parts.length ? written(parts[i] ?? null) : '')).join('')
})

/** Text of our own that is markup already. */
export const asMarkup = (text: string): Markup => ({ markup: text })

const written = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
