/** Pages that may speak for somebody: those that came from where people reach this server. */

/** `origin`: the public address; without one it is the host that the request itself names. */
export const originsOf = (headers: Headers | undefined, origin: string | undefined): Array<string> => {
  if (origin !== undefined) return [origin]
  const host = headers?.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

/** A browser that carries our cookie to us on behalf of another page names that page. */
export const sameOrigin = (headers: Headers, origin: string | undefined): boolean => {
  const from = headers.get('origin')
  return from === null || originsOf(headers, origin).includes(from)
}
