/** The bridge between tRPC, which speaks promises and HTTP codes, and the services, which speak Effect. */
import { type Actor, type Permission, permitAny } from '@gezhi/domain/access'
import { BadInput, NotSignedIn, type Unavailable } from '@gezhi/domain/common'
import { initTRPC, TRPCError } from '@trpc/server'
import { Cause, type Effect, Exit, type ManagedRuntime, Result, Schema } from 'effect'
import { type Refusal, refusalOf, toTRPCError } from './errors.ts'
import { badInput } from './faults.ts'
import { illegibleAt, isLong } from './legible.ts'
import type { Services } from './services/index.ts'
import { Tenants } from './services/tenants.ts'

export interface Caller {
  readonly actor: Actor
  /** The session that the request came with; `null` for a key. */
  readonly sessionId: string | null
}

export interface Context {
  /** Asked only when a procedure needs it; `null` is nobody. */
  readonly caller: Effect.Effect<Caller | null, Unavailable, Services>
  readonly runtime: ManagedRuntime.ManagedRuntime<Services, never>
  /** Where the connection comes from, where that is known. */
  readonly address?: string | undefined
}

export interface Meta {
  /** Who may call it at all: whoever has one of these; where, is asked of the thing. `open` procedures need no log-in. */
  readonly permissions: ReadonlyArray<Permission> | 'open'
}

/** Calls in one request: more than a page ever has at once, less than would keep everybody else waiting. */
export const batchMax = 20

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false, // or stack traces reach clients
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        refusal: refusalOf(error.cause) ?? refusalOf(faultsOf(error))
      }
    }),
    sse: {
      maxDurationMs: 30 * 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 }
    }
  })

export const { router, createCallerFactory } = t

const runner =
  (runtime: Context['runtime']) =>
  async <A>(effect: Effect.Effect<A, Refusal, Services>, signal?: AbortSignal): Promise<A> => {
    const exit = await runtime.runPromiseExit(effect, signal === undefined ? undefined : { signal })
    if (Exit.isSuccess(exit)) return exit.value
    const refused = exit.cause.reasons.find(Cause.isFailReason)
    if (refused !== undefined) throw toTRPCError(refused.error)
    if (Cause.hasInterruptsOnly(exit.cause)) throw new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' })
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'defect', cause: Cause.squash(exit.cause) })
  }

/** Asked before any schema is: what no table could keep is refused with its field, whatever the field takes. */
const legible = async (getRawInput: () => Promise<unknown>): Promise<void> => {
  const path = illegibleAt(await getRawInput())
  if (path !== null) throw toTRPCError(new BadInput({ faults: [{ path, expected: 'text without broken characters' }] }))
}

/** No log-in needed. */
export const open = t.procedure.meta({ permissions: 'open' }).use(async ({ ctx, next, getRawInput }) => {
  await legible(getRawInput)
  return next({ ctx: { run: runner(ctx.runtime) } })
})

/** For somebody whose roles give one of the permissions. */
export const allowed = (...permissions: readonly [Permission, ...ReadonlyArray<Permission>]) =>
  t.procedure.meta({ permissions }).use(async ({ ctx, next, getRawInput }) => {
    const run = runner(ctx.runtime)
    const caller = await run(ctx.caller)
    if (caller === null) throw toTRPCError(new NotSignedIn())
    const { actor, sessionId } = caller
    const { roles } = await run(Tenants.use((tenants) => tenants.of(actor.tenantId)))
    const may = permitAny(actor, roles, permissions)
    if (Result.isFailure(may)) throw toTRPCError(may.failure)
    await legible(getRawInput)
    return next({ ctx: { actor, sessionId, run } })
  })

/**
 * A schema as tRPC wants it; fields that it does not know are refused, not dropped. All faults of an input are told, but
 * only the first of a long one: to find a hundred thousand would take as long as nobody should have to wait.
 */
export const incoming = <A, I>(schema: Schema.Codec<A, I>) => {
  const telling = (errors: 'first' | 'all') =>
    Schema.toStandardSchemaV1(schema, { parseOptions: { onExcessProperty: 'error', errors } })['~standard']
  const [first, all] = [telling('first'), telling('all')]
  const validate = (value: unknown) => (isLong(value) ? first : all).validate(value)
  return { schema, '~standard': { ...all, validate } }
}

/** What the input parser said, field by field. */
const faultsOf = (error: TRPCError): BadInput | undefined => {
  if (error.code === 'PAYLOAD_TOO_LARGE' || error.code === 'UNSUPPORTED_MEDIA_TYPE') return undefined
  if (error.code === 'BAD_REQUEST' && error.message.startsWith('Batch call')) {
    return new BadInput({ faults: [{ path: 'batch', expected: `at most ${batchMax} calls at once` }] })
  }
  const issues = error.cause !== undefined && 'issues' in error.cause ? error.cause.issues : undefined
  if (Array.isArray(issues)) return badInput(issues)
  return error.code === 'PARSE_ERROR' || error.cause instanceof SyntaxError
    ? new BadInput({ faults: [{ path: '', expected: 'a JSON document' }] })
    : undefined
}
