/**
 * One subscription for the whole page: what happens on the server makes kept answers old, and those on the screen are
 * asked for again. A broken connection is taken up where it broke off; what cannot be taken up is read anew.
 */
import type { QueryClient } from '@tanstack/solid-query'
import { setLive, setReconnect } from '../live.ts'
import { trpc } from './client.ts'
import { keys } from './keys.ts'
import { stalenessOf } from './staleness.ts'
import type { IssueDetail, LiveMessage } from './types.ts'

/** Events that come together are answered together; lists are not read more often than this. */
const gatherMillis = 300
const restMillis = 2_000
/** What ends sooner than this after it began was cut off. */
const longMillis = 10_000
const againMillis = [500, 1_000, 2_000, 5_000, 10_000]

/** Follows until the returned function is called. `onLost`: the connection broke, for whatever reason. */
export const follow = (client: QueryClient, onLost: () => void): (() => void) => {
  let lastId: string | undefined
  let tries = 0
  let everLive = false
  let ended = false
  let stop = () => {}
  let waiting: ReturnType<typeof setTimeout> | undefined
  const hear = gather((messages) => refresh(client, messages))

  const connect = () => {
    clearTimeout(waiting)
    stop()
    let current = true
    const begunAt = performance.now()
    const lost = () => {
      if (!current || ended) return
      current = false
      setLive('lost')
      onLost()
      const wait = againMillis[Math.min(tries, againMillis.length - 1)]
      tries += 1
      waiting = setTimeout(connect, wait)
    }
    /** The server ends what has lasted long, to begin anew; that is nothing to be told of. */
    const over = () => {
      if (performance.now() - begunAt < longMillis) return lost()
      if (current && !ended) connect()
    }
    const subscription = trpc.live.changes.subscribe(lastId === undefined ? {} : { lastEventId: lastId }, {
      onData: ({ id, data }) => {
        if (id !== '') lastId = id
        hear.one(data)
      },
      onConnectionStateChange: ({ state, error }) => {
        if (!current) return
        if (state === 'pending') {
          // without an event to resume from nobody knows what was missed
          if (everLive && lastId === undefined) hear.one({ life: 'missed' })
          everLive = true
          tries = 0
          setLive('live')
        } else if (state === 'connecting') setLive(error === null && !everLive ? 'connecting' : 'lost')
      },
      onComplete: over,
      onError: lost
    })
    stop = () => {
      current = false
      subscription.unsubscribe()
    }
  }

  const back = () => connect()
  addEventListener('online', back)
  setReconnect(connect)
  connect()
  return () => {
    ended = true
    clearTimeout(waiting)
    removeEventListener('online', back)
    hear.end()
    setReconnect(undefined)
    setLive('connecting')
    stop()
  }
}

/** Hands on what was heard, together, and not again before a rest. */
const gather = (tell: (messages: ReadonlyArray<LiveMessage>) => void) => {
  let heard: Array<LiveMessage> = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0
  const flush = () => {
    timer = undefined
    toldAt = performance.now()
    const messages = heard
    heard = []
    tell(messages)
  }
  return {
    one: (message: LiveMessage) => {
      heard.push(message)
      timer ??= setTimeout(flush, Math.max(gatherMillis, toldAt + restMillis - performance.now()))
    },
    end: () => clearTimeout(timer)
  }
}

const refresh = (client: QueryClient, messages: ReadonlyArray<LiveMessage>): void => {
  const stale = stalenessOf(messages)
  if (stale.all) {
    void client.invalidateQueries()
    return
  }
  for (const key of stale.keys) void client.invalidateQueries({ queryKey: key })
  for (const [id, revision] of stale.issues) {
    const known = client.getQueryData<IssueDetail>(keys.issue(id))
    // what this page did itself it has already been told
    if (known === undefined || known.issue.revision < revision) {
      void client.invalidateQueries({ queryKey: keys.issue(id) })
    }
  }
}
