/** Answers of the server for everything inside: kept while they are right, asked anew when live events say they are not. */
import { QueryClientProvider } from '@tanstack/solid-query'
import { createEffect, createMemo, type JSX, on, onCleanup } from 'solid-js'
import { dropOldDrafts } from '../drafts.ts'
import { refusalOf } from '../refusal.ts'
import { useSession } from '../session.tsx'
import { trpc } from './client.ts'
import { follow } from './follow.ts'
import { makeQueryClient } from './query-client.ts'

export function Answers(props: { children: JSX.Element }) {
  const session = useSession()
  // one request that is refused because the session ended sends the reader to log in, and back
  const leave = () => session.state().is === 'somebody' && session.reload()
  const client = makeQueryClient(leave)
  /** A live connection does not say why it broke; a question does. */
  const askWhy = () =>
    void trpc.account.me.query().catch((error) => refusalOf(error)?._tag === 'NotSignedIn' && leave())
  const account = createMemo(() => {
    const state = session.state()
    return state.is === 'somebody' ? state.account.id : undefined
  })
  createEffect(
    on(account, (id, before) => {
      // nothing that one person was shown may be seen by the next
      if (before !== undefined && before !== id) client.clear()
      if (id === undefined) return
      dropOldDrafts()
      onCleanup(follow(client, askWhy))
    })
  )
  return <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
}
