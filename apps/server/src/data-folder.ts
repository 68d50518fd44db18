/** Small things that the data folder keeps for the server: made on the first start, the same on every later one. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileRefusal } from '@gezhi/database/bundled'

/** Whole or not there, and the first of two that make it at once wins. */
const write = (file: string, content: string) => {
  const half = `${file}.${process.pid}`
  try {
    writeFileSync(half, `${content}\n`, { mode: 0o600 })
    linkSync(half, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(half, { force: true })
  }
}

const guarded = <A>(folder: string, body: () => A): A => {
  try {
    // as root others must be able to pass: PostgreSQL runs as one of them
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return body()
  } catch (error) {
    throw fileRefusal(folder, error)
  }
}

const kept = (folder: string, name: string, make: () => string): string =>
  guarded(folder, () => {
    const file = join(folder, name)
    if (!existsSync(file)) write(file, make())
    return readFileSync(file, 'utf8').trim()
  })

// no letters and digits that are taken for one another
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

const readable = () =>
  Array.from(randomBytes(12), (byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{4})(?!$)/g, '$1-')

/** What sessions are signed with, where nobody chose one. */
export const keptSecret = (folder: string): string =>
  kept(folder, 'secret', () => randomBytes(32).toString('base64url'))

export interface DemoNotes {
  /** The password of the demo's accounts: the one given, else one made up; remembered to be shown again. */
  readonly password: (given: string | undefined) => string
  /** The one remembered, if a demo was ever loaded. */
  readonly known: () => string | undefined
  /**
   * Whether the demo was begun and is not complete: a start that was broken off is taken up again by the next one,
   * which no longer finds the database new.
   */
  readonly isDue: () => boolean
  readonly begin: () => void
  readonly done: () => void
}

/** The notes on the demo in one database: the bundled one (`undefined`) or the one that a url names. */
export const demoNotes = (folder: string, databaseUrl: string | undefined): DemoNotes => {
  const mark = databaseUrl === undefined ? '' : `-${createHash('sha256').update(databaseUrl).digest('hex').slice(0, 8)}`
  const due = join(folder, `demo-due${mark}`)
  const password = `demo-password${mark}`
  return {
    password: (given) => kept(folder, password, () => given ?? readable()),
    known: () => (existsSync(join(folder, password)) ? kept(folder, password, readable) : undefined),
    isDue: () => existsSync(due),
    begin: () => guarded(folder, () => writeFileSync(due, '')),
    done: () => rmSync(due, { force: true })
  }
}
