/** A line to a server that can be cut, or made to lose the next answer on its way back. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface WeakLine {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** The next so many answers never arrive, though the server gave them. */
  lose(answers: number): void
  /** Ends what is connected and refuses what tries to, until it is mended. */
  cut(): void
  mend(): void
  /** Connections that were opened so far. */
  readonly opened: () => number
  close(): Promise<void>
}

export const weakLine = async (origin: string): Promise<WeakLine> => {
  const { hostname, port } = new URL(origin)
  const sockets = new Set<Socket>()
  let [toLose, isCut, opened] = [0, false, 0]
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    opened += 1
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.on('data', (chunk) => {
      if (toLose > 0) {
        toLose -= 1
        near.destroy()
      } else near.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (answers) => {
      toLose = answers
    },
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend: () => {
      isCut = false
    },
    opened: () => opened,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
}
