/** One issue from now on: how it stands, and again whenever somebody acted on it. */
import type { Api, Outputs } from './connect.ts'
import { live } from './live.ts'

export interface FollowOptions {
  readonly signal?: AbortSignal | undefined
}

/** Yields the issue as it stands at once, then after every change; ends when the caller stops or `signal` is aborted. */
export async function* follow(
  api: Api,
  id: string,
  { signal }: FollowOptions = {}
): AsyncGenerator<Outputs['issue']['byId'], void> {
  const stopping = new AbortController()
  const over = signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, signal])
  const news: { is: boolean; error: unknown } = { is: true, error: null }
  let wake: () => void = () => {}
  const tell = () => {
    news.is = true
    wake()
  }
  // looked at anew when the stream stands, too: nothing falls between the first look and the first event
  const watching = watch(api, over, (changed) => (changed === null || changed === id) && tell()).catch(
    (error: unknown) => {
      news.error = error
      tell()
    }
  )
  over.addEventListener('abort', () => wake())
  try {
    let seen = -1
    while (!over.aborted) {
      if (!news.is) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      if (news.error !== null) throw news.error
      news.is = false
      const detail = await api.issue.byId.query({ id }, { signal: over })
      if (detail.issue.revision > seen) {
        seen = detail.issue.revision
        yield detail
      }
    }
  } finally {
    stopping.abort()
    await watching
  }
}

/** Calls back with the id of what changed; with `null` when anything may have. */
const watch = async (api: Api, signal: AbortSignal, changed: (id: string | null) => void): Promise<void> => {
  const onConnection = (connected: boolean) => {
    if (connected) changed(null)
  }
  for await (const { event } of live(api, { signal, onConnection })) {
    if (event.life === 'missed') changed(null)
    else if (event.life === 'issue') changed(event.id)
  }
}
