/** Events as they happen, without a gap: after a broken connection they go on from the last one that was seen. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Api, Outputs } from './connect.ts'
import { passes, waitBefore } from './retry.ts'

export interface LiveOptions {
  /** `cursor` of the last message that was dealt with, perhaps by an earlier process; what came after it comes first. */
  readonly after?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Called with `true` when the stream stands, with `false` when it broke off and is being taken up again. */
  readonly onConnection?: ((connected: boolean) => void) | undefined
}

type Tracked = Outputs['live']['changes'] extends AsyncIterable<infer One> ? One : never

export interface LiveMessage {
  /** Where in the stream it stands; to be kept by whoever wants to go on from here later. */
  readonly cursor: string | null
  /** What happened, or `missed`: more than can be told, so lists have to be read anew. */
  readonly event: Tracked['data']
}

const backlogMax = 1_000

export async function* live(api: Api, options: LiveOptions = {}): AsyncGenerator<LiveMessage, void> {
  const { signal, onConnection } = options
  const over = () => signal?.aborted === true
  let last = options.after
  let attempt = 1
  while (!over()) {
    const stream = follow(api, last, options)
    try {
      for await (const message of stream) {
        last = message.cursor ?? last
        attempt = 1
        yield message
      }
    } catch (error) {
      if (!passes(error)) throw error
      onConnection?.(false)
      await pause(waitBefore(attempt, Math.random()), undefined, { signal, ref: true }).catch(() => undefined)
      attempt += 1
      // nothing was seen yet to go on from, and something may have happened meanwhile
      if (last === undefined && !over()) yield { cursor: null, event: { life: 'missed' } }
    }
  }
}

/** One subscription as an iterator; it ends when the server ends it, and throws when the server refuses it. */
async function* follow(
  api: Api,
  after: string | undefined,
  { signal, onConnection }: LiveOptions
): AsyncGenerator<LiveMessage, void> {
  const waiting: Array<LiveMessage> = []
  const stream: { end: { readonly error: unknown } | 'completed' | null } = { end: null }
  let wake: () => void = () => {}
  const add = (message: LiveMessage) => {
    // a reader who does not keep up is told to read everything anew
    if (waiting.length >= backlogMax) waiting.splice(0, waiting.length, { ...message, event: { life: 'missed' } })
    else waiting.push(message)
    wake()
  }
  let starts = 0
  let seen = after !== undefined
  const subscription = api.live.changes.subscribe(after === undefined ? {} : { lastEventId: after }, {
    onStarted: () => {
      starts += 1
      onConnection?.(true)
      // taken up again below us, before there was an event to go on from
      if (starts > 1 && !seen) add({ cursor: null, event: { life: 'missed' } })
    },
    onConnectionStateChange: ({ state }) => {
      if (state === 'connecting' && starts > 0) onConnection?.(false)
    },
    onData: ({ id, data }) => {
      seen = true
      add({ cursor: id, event: data })
    },
    onError: (error) => {
      stream.end = { error }
      wake()
    },
    onComplete: () => {
      stream.end ??= 'completed'
      wake()
    }
  })
  const abort = () => wake()
  signal?.addEventListener('abort', abort)
  try {
    while (signal?.aborted !== true) {
      const message = waiting.shift()
      if (message !== undefined) yield message
      else if (stream.end !== null) break
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    subscription.unsubscribe()
  }
  if (stream.end !== null && stream.end !== 'completed') throw stream.end.error
}
