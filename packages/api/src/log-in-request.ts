/** What comes to the log-in library, looked at before it gets there: it passes on to the database whatever it is given. */
import { BadInput } from '@gezhi/domain/common'
import { illegibleAt } from './legible.ts'

export interface Legible {
  /** The request with its body still to be read. */
  readonly request: Request
  /** The fields of its body; empty where that is none of the forms that log-in takes. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Refuses what no table could keep, with its field. */
export const legibleRequest = async (request: Request): Promise<Legible | BadInput> => {
  const text = request.body === null ? '' : await request.text()
  const fields = fieldsOf(text, request.headers.get('content-type') ?? '')
  const path = illegibleAt(Object.fromEntries(new URL(request.url).searchParams)) ?? illegibleAt(fields)
  if (path !== null) return new BadInput({ faults: [{ path, expected: 'text without broken characters' }] })
  const { url, method, headers } = request
  return { request: new Request(url, { method, headers, ...(text !== '' && { body: text }) }), fields }
}

const fieldsOf = (text: string, type: string): Legible['fields'] => {
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}
