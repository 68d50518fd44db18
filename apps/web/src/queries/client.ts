/** The typed way to the server. Its code stays there: only its types are known here. */
import type { AppRouter } from '@gezhi/api'
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'

const url = '/trpc'

export const trpc = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        // asks with boundaries, which no address has room for
        condition: ({ path }) => path === 'changeSet.preview',
        true: httpLink({ url, methodOverride: 'POST' }),
        // longer addresses than this are refused by some proxies
        false: httpBatchLink({ url, maxURLLength: 2_000, maxItems: 12 })
      })
    })
  ]
})
