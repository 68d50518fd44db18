/** The notice as a page for phones, as a poster of one A4 side, and what is said where there is none. */
import type { Text2 } from '@gezhi/domain/common'
import type { PublicNotice, PublicPerson } from '@gezhi/domain/grid'
import type { Locale } from '@gezhi/words'
import { type NoticeWords, noticeWords } from '@gezhi/words/notice'
import { areaMap } from './area-map.ts'
import { asMarkup, type Markup, markup } from './markup.ts'
import { styles } from './style.ts'

export interface Shown {
  readonly locale: Locale
  readonly tenant: string
  /** The day in the tenant's zone since which it is public. */
  readonly since: string
  readonly notice: PublicNotice
  readonly levelName: Text2
  readonly roleName: (role: PublicPerson['role']) => Text2
  /** Address of the page, to be scanned and typed. */
  readonly address: string
  /** The QR code of that address. */
  readonly code: string
}

const other = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en')
const languages: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' }
const named = ({ zh, en }: Text2, locale: Locale): string => (locale === 'en' ? en : zh)

export const noticePage = (shown: Shown): string => {
  const { locale, notice, tenant } = shown
  const words = noticeWords(locale).page
  const path = new URL(shown.address).pathname
  return document(
    locale,
    `${notice.name} · ${words.title}`,
    'page',
    markup`<main>
<header>
<p class="kicker">${[words.title, ...notice.above].join(' · ')}</p>
<h1>${notice.name}</h1>
<p class="kicker">${kindOf(shown, words)}</p>
</header>
<section><h2>${words.people}</h2>${peopleOf(shown, words, '')}</section>
<section><h2>${words.supervision}</h2>${phoneOf(notice.supervisionPhone) ?? markup`<p>${words.noSupervision}</p>`}
<p class="hint">${words.supervisionHint}</p></section>
<section><h2>${words.report}</h2>${paragraphs(notice.howToReport ?? words.reportUsual)}
<p class="emergency">${words.emergency}</p></section>
<section class="figure"><h2>${words.area}</h2>${mapOf(shown, words)}</section>
<footer><p>${words.by(tenant)} · ${words.since(shown.since)}</p>
<nav><a href="${path}/poster?lang=${locale}">${words.poster}</a><a href="${path}?lang=${other(locale)}" lang="${other(locale)}">${languages[other(locale)]}</a></nav></footer>
</main>`
  )
}

export const noticePoster = (shown: Shown): string => {
  const { locale, notice, tenant, address } = shown
  const words = noticeWords(locale).page
  const path = new URL(address).pathname
  return document(
    locale,
    `${notice.name} · ${words.title}`,
    'poster',
    markup`<nav class="tools"><span>${words.print}</span><a href="${path}?lang=${locale}">${words.backToPage}</a><a href="${path}/poster?lang=${other(locale)}" lang="${other(locale)}">${languages[other(locale)]}</a></nav>
<main>
<header><div><p class="tag">${words.title}</p>
<h1${asMarkup([...notice.name].length > 10 ? ' class="long"' : '')}>${notice.name}</h1>
<p class="kicker">${[...notice.above, kindOf(shown, words)].join(' · ')}</p></div></header>
<div class="figure">${mapOf(shown, words)}</div>
<div class="columns"><div><h2>${words.people}</h2>${peopleOf(shown, words, notice.people.length > 5 ? ' many' : '')}
<div class="report"><h2>${words.report}</h2>${paragraphs(notice.howToReport ?? words.reportUsual)}
<p class="emergency">${words.emergency}</p></div></div>
<div class="code">${asMarkup(shown.code)}<p>${words.scan}</p></div></div>
<div class="supervision"><div><h2>${words.supervision}</h2><p class="hint">${words.supervisionHint}</p></div>
${phoneOf(notice.supervisionPhone) ?? markup`<p>${words.noSupervision}</p>`}</div>
<footer><span>${words.by(tenant)} · ${words.since(shown.since)}</span><span>${address.replace(/^https?:\/\//, '')}</span></footer>
</main>`
  )
}

/** For codes that are unknown, withdrawn or mistyped alike: it does not tell one from the other. */
export const plainPage = (locale: Locale, says: 'missing' | 'tooMany'): string => {
  const words = noticeWords(locale).page
  return document(
    locale,
    words[says],
    'page',
    markup`<main class="missing"><h1>${words[says]}</h1><p>${words[`${says}Hint`]}</p></main>`
  )
}

const document = (locale: Locale, title: string, style: keyof typeof styles, body: Markup): string =>
  markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><title>${title}</title><style>${asMarkup(styles[style].text)}</style></head>
<body>
${body}
</body></html>
`.markup

type PageWords = NoticeWords['page']

const kindOf = ({ notice, levelName, locale }: Shown, words: PageWords): string =>
  notice.kind === 'special' ? words.special : named(levelName, locale)

const peopleOf = ({ notice, locale, roleName }: Shown, words: PageWords, many: string): Markup =>
  notice.people.length === 0
    ? markup`<p>${words.nobody}</p>`
    : markup`<ul class="people${many}">${notice.people.map(
        ({ role, name, phone }) =>
          markup`<li><span><span class="role">${named(roleName(role), locale)}</span>${
            name === null
              ? null
              : markup`<span class="who">${name.kind === 'whole' ? name.text : words.surname(name.text)}</span>`
          }</span>${phoneOf(phone)}</li>`
      )}</ul>`

const phoneOf = (phone: string | null): Markup | null =>
  phone === null ? null : markup`<a class="phone" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`

const paragraphs = (text: string): ReadonlyArray<Markup> =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => markup`<p>${line}</p>`)

const mapOf = ({ notice }: Shown, words: PageWords): Markup =>
  notice.boundary === null
    ? markup`<p>${words.noArea}</p>`
    : markup`${areaMap(notice.boundary, notice.around, { says: words.areaSays(notice.name), scale: words.scale })}<p class="hint">${words.areaHint}</p>`
