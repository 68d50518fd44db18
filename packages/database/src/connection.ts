/** How every part of the product opens PostgreSQL: postgres.js, plus libpq's way of naming a Unix socket. */
import postgres from 'postgres'

/**
 * A pool on `url`; nothing is sent before the first query. Use this and not the driver itself, which takes the
 * `?host=/folder` of `postgres://user@localhost/db?host=/folder` (as psql and pgbench read it) for a setting of
 * the server.
 */
export const connect = (
  url: string,
  options: postgres.Options<Record<string, postgres.PostgresType>> = {}
): postgres.Sql => {
  const parsed = new URL(url)
  const folder = parsed.searchParams.get('host')
  parsed.searchParams.delete('host')
  const where = folder?.startsWith('/') ? { path: `${folder}/.s.PGSQL.${parsed.port || '5432'}` } : {}
  return postgres(parsed.href, { onnotice: () => {}, ...where, ...options })
}
