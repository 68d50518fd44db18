/**
 * Files over plain HTTP, in and out, for what procedures are no good at.
 * - `POST /files/import`: a register, as the body itself with its name in `x-file-name` (percent-encoded), or as the field
 *   `file` of a form. Answers `{ uploadId, fileName, bytes }`.
 * - `GET /files/issues.csv` or `.xlsx`, `?query=` what a list takes, as JSON; `&locale=zh-CN|en`.
 * - `GET /files/boundaries.geojson` or `.csv` (well-known text), `?unitId=…&level=…&crs=CGCS2000|WGS84|GCJ02|BD09`.
 * - `GET /files/checks.csv` or `.xlsx`, `?query=` what `unit.checks` takes, as JSON; `&locale=…`.
 * - `GET /files/import-template.xlsx` or `.csv`, `?kind=units|people|issues&locale=…`.
 * Refusals come in the form that procedures give them.
 */
import { type Actor, type Permission, permit } from '@gezhi/domain/access'
import { BadInput, NotFound, NotSignedIn } from '@gezhi/domain/common'
import { type Locale, locales, words } from '@gezhi/words'
import { Cause, Effect, Exit, type ManagedRuntime, Result, Schema } from 'effect'
import { callerOf } from './caller.ts'
import { type Refusal, toResponse } from './errors.ts'
import { badInputOf } from './faults.ts'
import { ImportKind } from './importers/kinds.ts'
import { bytesMax } from './importers/reading/table.ts'
import { FileTooLarge } from './importers/refusals.ts'
import { templateOf } from './importers/template.ts'
import { uploadFile } from './importers/upload.ts'
import { illegibleAt } from './legible.ts'
import type { Services } from './services/index.ts'
import { Tenants } from './services/tenants.ts'
import { BoundaryFileInput, boundaryCollection, boundarySheet } from './views/boundary-file.ts'
import { checkSheet } from './views/check-sheet.ts'
import { ChecksInput } from './views/checks.ts'
import { issueSheet, SheetInput } from './views/issue-sheet.ts'
import { contentTypes, type Sheet, type SheetFormat, SheetFormats, toCsv, toWorkbook } from './views/sheet.ts'

/** Runs what answers a request; a failure that is ours is thrown. */
export const respond = async (
  runtime: ManagedRuntime.ManagedRuntime<Services, never>,
  answer: Effect.Effect<Response, Refusal, Services>
): Promise<Response> => {
  const exit = await runtime.runPromiseExit(answer)
  if (Exit.isSuccess(exit)) return exit.value
  const refused = exit.cause.reasons.find(Cause.isFailReason)
  if (refused === undefined) throw Cause.squash(exit.cause)
  return toResponse(refused.error)
}

export const upload = Effect.fnUntraced(function* (request: Request): Effect.fn.Return<Response, Refusal, Services> {
  const actor = yield* allowed(request, 'import.run')
  const body = yield* Effect.promise(() => bodyUpTo(request, bytesMax + formMax))
  if (body === null) return yield* new FileTooLarge({ max: bytesMax })
  const type = request.headers.get('content-type') ?? ''
  const file = type.startsWith('multipart/form-data')
    ? yield* Effect.promise(() => fileIn(body, type))
    : { name: nameIn(request.headers.get('x-file-name')), bytes: body }
  if (file === null) {
    return yield* new BadInput({ faults: [{ path: 'file', expected: 'a form with a file in the field `file`' }] })
  }
  return Response.json(yield* uploadFile(actor, file.name, file.bytes))
})

export const download = Effect.fnUntraced(function* (request: Request): Effect.fn.Return<Response, Refusal, Services> {
  const { pathname, searchParams } = new URL(request.url)
  const [, name, ending] = /^\/files\/([a-z-]+)\.([a-z]+)$/.exec(pathname) ?? []
  const format = SheetFormats.find((one) => one === ending)
  const locale: Locale = locales.find((one) => one === searchParams.get('locale')) ?? 'zh-CN'
  const { files, kinds } = words(locale).import
  if (format !== undefined && name === 'issues') {
    const actor = yield* allowed(request, 'issue.read')
    const query = yield* queryIn(searchParams.get('query'), readQuery)
    return yield* fileOf(yield* issueSheet(actor, query, locale, format), files.issues, format)
  }
  if (format !== undefined && name === 'checks') {
    const actor = yield* allowed(request, 'unit.read')
    const query = yield* queryIn(searchParams.get('query'), readChecks)
    return yield* fileOf(yield* checkSheet(actor, query, locale), words(locale).checks.file, format)
  }
  if (format !== undefined && name === 'import-template') {
    yield* allowed(request, 'import.run')
    const kind = ImportKind.literals.find((one) => one === searchParams.get('kind'))
    if (kind === undefined) {
      return yield* new BadInput({ faults: [{ path: 'kind', expected: kindExpected }] })
    }
    return yield* fileOf(templateOf(kind, locale), files.template(kinds[kind].name), format)
  }
  if (name === 'boundaries' && (ending === 'geojson' || ending === 'csv')) {
    const actor = yield* allowed(request, 'unit.read')
    const asked = yield* boundaryQuery(searchParams)
    const named = `${files.boundaries}-${asked.crs ?? 'CGCS2000'}`
    if (ending === 'csv') return yield* fileOf(yield* boundarySheet(actor, asked, locale), named, 'csv')
    return attached(JSON.stringify(yield* boundaryCollection(actor, asked)), 'application/geo+json', `${named}.geojson`)
  }
  return yield* new NotFound({ what: 'procedure', id: pathname })
})

const allowed = Effect.fnUntraced(function* (
  request: Request,
  permission: Permission
): Effect.fn.Return<Actor, Refusal, Services> {
  const caller = yield* callerOf(request.headers)
  if (caller === null) return yield* new NotSignedIn()
  const { roles } = yield* Tenants.use((tenants) => tenants.of(caller.actor.tenantId))
  const may = permit(caller.actor, roles, permission)
  return Result.isFailure(may) ? yield* may.failure : caller.actor
})

/** As the schemas word it. */
const kindExpected = `Expected ${ImportKind.literals.map((kind) => JSON.stringify(kind)).join(' | ')}`

/** What a form adds to the file that it carries. */
const formMax = 64 * 1024

/** The body as far as it goes; `null` as soon as it is larger than it may be. */
const bodyUpTo = async (request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const parts: Array<Uint8Array> = []
  let size = 0
  if (request.body === null) return new Uint8Array()
  for await (const part of request.body) {
    size += part.length
    if (size > max) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const fileIn = async (body: Uint8Array<ArrayBuffer>, type: string) => {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = form?.get('file')
  return file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null
}

/** Headers carry ASCII only, so the name comes percent-encoded. */
const nameIn = (header: string | null): string => {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    return ''
  }
}

const readQuery = Schema.decodeUnknownResult(Schema.fromJsonString(SheetInput), { onExcessProperty: 'error' })

const readChecks = Schema.decodeUnknownResult(Schema.fromJsonString(ChecksInput), { onExcessProperty: 'error' })

const queryIn = <A>(text: string | null, reading: (text: string) => Result.Result<A, Schema.SchemaError>) => {
  const read = reading(text ?? '{}')
  const illegible = Result.isSuccess(read) ? illegibleAt(read.success) : null
  if (illegible !== null) {
    return Effect.fail(
      new BadInput({ faults: [{ path: `query.${illegible}`, expected: 'text without control characters' }] })
    )
  }
  return Result.isSuccess(read) ? Effect.succeed(read.success) : Effect.fail(badInputOf(read.failure, ['query']))
}

const fileOf = (sheet: Sheet, name: string, format: SheetFormat): Effect.Effect<Response> =>
  Effect.map(
    Effect.promise(async () => (format === 'csv' ? toCsv(sheet) : await toWorkbook(sheet))),
    (bytes) => attached(new Uint8Array(bytes), contentTypes[format], `${name}.${format}`)
  )

const attached = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store'
    }
  })

const readBoundaryQuery = Schema.decodeUnknownResult(BoundaryFileInput, { onExcessProperty: 'error' })

const boundaryQuery = (params: URLSearchParams): Effect.Effect<BoundaryFileInput, BadInput> => {
  const { locale: _locale, level, ...given } = Object.fromEntries(params)
  const read = readBoundaryQuery({ ...given, ...(level !== undefined && { level: Number(level) }) })
  return Result.isSuccess(read) ? Effect.succeed(read.success) : Effect.fail(badInputOf(read.failure))
}
