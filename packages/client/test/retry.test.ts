import { TRPCClientError } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../src/failure.ts'
import { newId } from '../src/index.ts'
import { mayRepeat, passes, waitBefore } from '../src/retry.ts'

const answered = (status: number, refusal: unknown = null) =>
  new TRPCClientError('refused', {
    result: { error: { message: 'refused', code: -32_000, data: { httpStatus: status, refusal } } }
  })
const unreachable = new TRPCClientError('fetch failed', { cause: new TypeError('fetch failed') })

describe('calls are repeated', () => {
  it('when they only read, or carry the id of their command', () => {
    expect(mayRepeat({ type: 'query', input: undefined })).toBe(true)
    expect(mayRepeat({ type: 'mutation', input: { commandId: newId() } })).toBe(true)
    expect(mayRepeat({ type: 'mutation', input: { id: newId() } })).toBe(false)
    expect(mayRepeat({ type: 'mutation', input: undefined })).toBe(false)
  })

  it.each([502, 503, 504])('after HTTP %i, which passes', (status) => expect(passes(answered(status))).toBe(true))
  it.each([400, 401, 403, 404, 409, 413, 429, 500])('not after HTTP %i, which would come again', (status) =>
    expect(passes(answered(status))).toBe(false)
  )
  it('after no answer at all', () => expect(passes(unreachable)).toBe(true))
  it('after an outage of the database, not after any other refusal', () => {
    expect(passes(answered(503, { _tag: 'Unavailable' }))).toBe(true)
    expect(passes(answered(409, { _tag: 'Stale', id: 'x', revision: 1 }))).toBe(false)
  })
  it('after waits that grow, and never all at the same moment', () => {
    expect([1, 2, 3, 4, 9].map((attempt) => waitBefore(attempt, 1))).toEqual([200, 600, 1800, 5400, 10_000])
    expect(waitBefore(2, 0)).toBe(300)
  })
})

describe('a failure is', () => {
  it('refused, with the facts of the case', () =>
    expect(failureOf(answered(409, { _tag: 'Stale', id: 'x', revision: 1 }))).toEqual({
      kind: 'refused',
      refusal: { _tag: 'Stale', id: 'x', revision: 1 }
    }))
  it('unreachable when nobody answered', () => expect(failureOf(unreachable).kind).toBe('unreachable'))
  it('a defect when the server failed, or something else did', () => {
    expect(failureOf(answered(500))).toMatchObject({ kind: 'defect', status: 500 })
    expect(failureOf(new RangeError('ours'))).toMatchObject({ kind: 'defect', status: null })
  })
})

it('new names count up in time and are UUIDs of version 7', () => {
  const names = Array.from({ length: 5 }, newId)
  for (const name of names)
    expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(names).size).toBe(5)
})
