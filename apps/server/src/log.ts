/** The server's log: one JSON object a line, and nothing in it that is about a person. */
import pino, { type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

interface Told {
  readonly type: string
  readonly message?: string
  readonly code?: string
  readonly at?: ReadonlyArray<string>
  readonly cause?: Told
}

const text = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}

/** A failed statement quotes what people typed, in its message, parameters and details: of it only its code and place are told. */
const quotesData = (error: object) => 'query' in error || 'severity' in error || 'params' in error

/** What of an error may be written down. */
export const tell = (error: unknown, depth = 0): Told => {
  if (typeof error !== 'object' || error === null) return { type: typeof error }
  const type = text(error, '_tag') ?? text(error, 'name') ?? error.constructor.name
  const at = text(error, 'stack')
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.slice(7))
    .slice(0, 12)
  const cause: unknown = Reflect.get(error, 'cause')
  const message = quotesData(error) ? undefined : text(error, 'message')
  const code = text(error, 'code')
  return {
    type,
    ...(message === undefined ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at }),
    ...(cause === undefined || depth >= 3 ? {} : { cause: tell(cause, depth + 1) })
  }
}

/** Standard output belongs to what people and scripts read (`ready …`), so the log goes to standard error. */
export const createLog = (
  level: LogLevel,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false })
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => tell(error) }
    },
    destination
  )
