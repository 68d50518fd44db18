/**
 * Answers strangers: `GET /notice/<code>`, `…/poster` and `…/qr.svg`, in the language of `?lang=` or of the browser. There
 * is nothing else to ask for, and a code that is not public is answered like one that never was.
 */
import { createHash } from 'node:crypto'
import { DistrictStore } from '@gezhi/database'
import { NoticeCode } from '@gezhi/domain/grid'
import type { Locale } from '@gezhi/words'
import { Effect, Schema } from 'effect'
import { encodeQR } from 'qr'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import type { Services } from '../services/index.ts'
import { Tenants } from '../services/tenants.ts'
import { roleName } from '../views/holders.ts'
import { noticeAt } from '../views/notice.ts'
import { noticePage, noticePoster, plainPage, type Shown } from './pages.ts'
import { policyOf, styles } from './style.ts'
import { windowOf } from './window.ts'

export interface NoticeOptions {
  /** Public address of the server; without one it is the host that the request names. */
  readonly origin?: string | undefined
}

type Form = 'page' | 'poster' | 'code'

const forms: Readonly<Record<string, Form>> = { '': 'page', '/poster': 'poster', '/qr.svg': 'code' }
const isCode = Schema.is(NoticeCode)

/** As many as the log-in lets in from one address in a second. */
const perSecond = 200

export const noticeAnswers = ({ origin }: NoticeOptions) => {
  const passes = windowOf(1_000, perSecond)

  return Effect.fnUntraced(function* (request: Request, address = ''): Effect.fn.Return<Response, unknown, Services> {
    const url = new URL(request.url)
    const locale = localeOf(url.searchParams.get('lang'), request.headers.get('accept-language'))
    if (!passes(address, Date.now())) {
      return html(request, plainPage(locale, 'tooMany'), 'page', { status: 429, headers: { 'retry-after': '1' } })
    }
    const [, code = '', rest = ''] = /^\/notice\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? []
    const form = forms[rest]
    const found = form === undefined || !isCode(code) ? null : yield* publicAt(code)
    if (form === undefined || found === null) {
      return html(request, plainPage(locale, 'missing'), 'page', { status: 404 })
    }
    const page = `${origin ?? url.origin}/notice/${code}`
    const qr = encodeQR(page, 'svg', { ecc: 'medium', border: form === 'code' ? 4 : 1 })
    if (form === 'code') return answer(request, qr, 'image/svg+xml', "default-src 'none'", {})
    const shown = yield* shownOf(found, locale, page, qr)
    return html(request, form === 'poster' ? noticePoster(shown) : noticePage(shown), form, {})
  })
}

interface Found {
  readonly district: District
  readonly unitId: NonNullable<District['tree']['root']>['id']
  readonly since: string
}

/** Public now, and of a unit that is there. */
const publicAt = Effect.fnUntraced(function* (code: NoticeCode) {
  const known = yield* DistrictStore.use((store) => store.noticeOf(code))
  if (known === null) return null
  const district = yield* Tenants.use((tenants) => tenants.of(known.tenantId))
  const since = district.noticeAt(known.unitId)?.since ?? null
  return since === null || !district.tree.byId.has(known.unitId) ? null : { district, unitId: known.unitId, since }
})

const shownOf = Effect.fnUntraced(function* (
  { district, unitId, since }: Found,
  locale: Locale,
  address: string,
  code: string
): Effect.fn.Return<Shown> {
  const notice = noticeAt(district, unitId, yield* now)
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: district.zone
  })
  return {
    locale,
    tenant: district.name,
    since: day.format(Date.parse(since)),
    notice,
    levelName: district.scheme.levels[notice.level]?.name ?? { zh: '', en: '' },
    roleName: (role) => roleName(district, role),
    address,
    code
  }
})

interface Given {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

const html = (request: Request, body: string, style: keyof typeof styles, given: Given): Response =>
  answer(request, body, 'text/html; charset=utf-8', policyOf(styles[style].hash), given)

/** Kept by browsers and asked about anew each time: what was withdrawn a moment ago is not shown any more. */
const answer = (
  request: Request,
  body: string,
  type: string,
  policy: string,
  { status = 200, headers = {} }: Given
) => {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const all = {
    ...headers,
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    vary: 'accept-language',
    etag
  }
  return status === 200 && request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { status, headers: { ...all, 'content-type': type } })
}

/** The language asked for by name, or the one that the browser likes best of ours; Chinese where it likes neither. */
export const localeOf = (asked: string | null, accepted: string | null): Locale => {
  const named = asked === null ? undefined : oursOf(asked)
  if (named !== undefined) return named
  const liked = (accepted ?? '')
    .split(',')
    .map((one) => {
      const [tag = '', ...settings] = one.trim().split(';')
      const q = settings.map((setting) => /^\s*q=([\d.]+)\s*$/.exec(setting)?.[1]).find((found) => found !== undefined)
      return { locale: oursOf(tag), q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ locale, q }) => locale !== undefined && q > 0)
    .sort((a, b) => b.q - a.q)
  return liked[0]?.locale ?? 'zh-CN'
}

const oursOf = (tag: string): Locale | undefined => {
  if (/^zh\b/i.test(tag)) return 'zh-CN'
  return /^en\b/i.test(tag) ? 'en' : undefined
}
