/** The settings PostgreSQL is run with. */
import { totalmem } from 'node:os'

const MiB = 2 ** 20

/** An eighth of the machine's memory for its cache, within reason: the page cache of the system does the rest. */
const sharedBuffers = (memory: number) => Math.min(Math.max(Math.floor(memory / 8 / MiB), 32), 512)

const common = (socket: string): Record<string, string> => ({
  // nobody but who may enter the folder of the socket can connect: no network, not even loopback
  listen_addresses: '',
  unix_socket_directories: socket,
  unix_socket_permissions: '0700',
  port: '5432',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // statements and details of rows are personal data: neither gets into the log
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  jit: 'off',
  random_page_cost: '1.1'
})

const lasting = {
  max_connections: '100',
  shared_buffers: `${sharedBuffers(totalmem())}MB`,
  max_wal_size: '2GB',
  wal_compression: 'on'
}

/** For data that nobody will miss: many small databases made and dropped quickly. */
const throwAway = {
  max_connections: '200',
  shared_buffers: '64MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off'
}

/** Arguments of the server's command line; `socket` is the folder of its Unix socket. */
export const settings = (socket: string, durable: boolean): ReadonlyArray<string> =>
  Object.entries({ ...common(socket), ...(durable ? lasting : throwAway) }).flatMap(([k, v]) => ['-c', `${k}=${v}`])
