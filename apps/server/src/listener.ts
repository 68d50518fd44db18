/** The open port: taken before anything else is started, given back without cutting off answers on their way. */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { AddressRefused } from './refusals.ts'

/** As Hono's `fetch`: the connection comes along, for the address of the caller. */
type Answer = (request: Request, connection: HttpBindings | Http2Bindings) => Response | Promise<Response>

export interface Listener {
  readonly port: number
  /** From now on requests are answered by this. */
  readonly use: (answer: Answer) => void
  /** Takes no more requests, lets those begun be answered for `graceMs`, then hangs up. */
  readonly close: (graceMs: number) => Promise<void>
}

const reasons: Record<string, AddressRefused['why']> = {
  EADDRINUSE: 'taken',
  EACCES: 'forbidden',
  EADDRNOTAVAIL: 'elsewhere',
  ENOTFOUND: 'elsewhere',
  EAI_AGAIN: 'elsewhere'
}

export const listen = async (host: string, port: number, first: Answer): Promise<Listener> => {
  let answer = first
  let isClosing = false
  const unanswered = new Set<ServerResponse>()
  const handle = getRequestListener((request, connection) => answer(request, connection), { hostname: host })

  const server = createServer((incoming, outgoing) => {
    if (isClosing) outgoing.setHeader('connection', 'close')
    // a stream of events never ends by itself: nobody waits for it
    if (incoming.headers.accept !== 'text/event-stream') {
      unanswered.add(outgoing)
      outgoing.once('close', () => unanswered.delete(outgoing))
    }
    void handle(incoming, outgoing)
  })

  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined
    throw why === undefined ? error : new AddressRefused({ host, port, why })
  }
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port

  return {
    port: taken,
    use: (next) => {
      answer = next
    },
    close: async (graceMs) => {
      isClosing = true
      server.close()
      server.closeIdleConnections()
      const until = Date.now() + graceMs
      while (unanswered.size > 0 && Date.now() < until) await pause(10)
      server.closeAllConnections()
    }
  }
}
