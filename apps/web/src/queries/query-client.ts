/** How answers are kept: live events say when they are old, refusals are answers and are not asked for again. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/solid-query'
import { refusalOf } from '../refusal.ts'

/** Nobody answered, or the database behind the server did not: the same again may help. */
export const mayPass = (error: unknown): boolean => {
  const refusal = refusalOf(error)
  return refusal === undefined ? !hasStatus(error) : refusal._tag === 'Unavailable'
}

/** The server itself answered, if only to say that it failed. */
const hasStatus = (error: unknown): boolean =>
  error instanceof Error && 'data' in error && typeof error.data === 'object' && error.data !== null

const triesMax = 2
const tryAgain = (failures: number, error: unknown) => failures < triesMax && mayPass(error)
const waitMillis = (failures: number) => Math.min(4_000, 400 * 2 ** failures)

/** `onSignedOut` is told when any request was refused because the session has ended. */
export const makeQueryClient = (onSignedOut: () => void): QueryClient => {
  const onError = (error: unknown) => {
    if (refusalOf(error)?._tag === 'NotSignedIn') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: tryAgain,
        retryDelay: waitMillis,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        // without a network the last answer stays and the bar at the top says so
        networkMode: 'always'
      },
      // commands carry an id: a repetition has one effect
      mutations: { retry: tryAgain, retryDelay: waitMillis, networkMode: 'always' }
    }
  })
}
