/** Small things that the data folder keeps for the server: made on the first start, the same on every later one. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileRefusal, makeFolder } from '@gezhi/database/bundled'
import type { Text2 } from '@gezhi/domain/common'

/** Whole or as it was. */
const replace = (file: string, content: string) => {
  const half = `${file}.${process.pid}`
  try {
    writeFileSync(half, `${content}\n`, { mode: 0o600 })
    renameSync(half, file)
  } finally {
    rmSync(half, { force: true })
  }
}

const guarded = <A>(folder: string, body: () => A): A => {
  try {
    // as root others must be able to pass: PostgreSQL runs as one of them
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
    return body()
  } catch (error) {
    throw fileRefusal(folder, error)
  }
}

// no letters and digits that are taken for one another
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Twelve letters that can be read out and typed. */
export const readable = (): string =>
  Array.from(randomBytes(12), (byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{4})(?!$)/g, '$1-')

/** What sessions are signed with, where nobody chose one. */
export const keptSecret = (folder: string): string =>
  guarded(folder, () => {
    const file = join(folder, 'secret')
    if (!existsSync(file)) replace(file, randomBytes(32).toString('base64url'))
    return readFileSync(file, 'utf8').trim()
  })

export interface DemoLogin {
  readonly username: string
  /** Who that is, or what to try as them. */
  readonly who: Text2
}

export interface Demo {
  /** Of all its accounts. */
  readonly password: string
  readonly logins: ReadonlyArray<DemoLogin>
}

export interface DemoNotes {
  /** The demo that was loaded, to tell people again how to get in. */
  readonly loaded: () => Demo | undefined
  /**
   * The password of a demo that was begun and is not complete: a start that was broken off is taken up again by the
   * next one, which no longer finds the database new.
   */
  readonly due: () => string | undefined
  /** Notes that it is due, with the password given or one made up. */
  readonly begin: (given: string | undefined) => void
  readonly done: (logins: ReadonlyArray<DemoLogin>) => void
}

/** The notes on the demo in one database: the bundled one (`undefined`) or the one that a url names. */
export const demoNotes = (folder: string, databaseUrl: string | undefined): DemoNotes => {
  const mark = databaseUrl === undefined ? '' : `-${createHash('sha256').update(databaseUrl).digest('hex').slice(0, 8)}`
  const file = join(folder, `demo${mark}.json`)
  const read = (): { password: string; logins?: ReadonlyArray<DemoLogin> } | undefined =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const note = (content: object) => guarded(folder, () => replace(file, JSON.stringify(content)))
  return {
    loaded: () => {
      const { password, logins } = read() ?? {}
      return password === undefined || logins === undefined ? undefined : { password, logins }
    },
    due: () => {
      const noted = read()
      return noted?.logins === undefined ? noted?.password : undefined
    },
    begin: (given) => note({ password: given ?? readable() }),
    done: (logins) => note({ ...read(), logins })
  }
}
