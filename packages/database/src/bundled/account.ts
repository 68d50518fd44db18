/** PostgreSQL refuses to run as root: then it runs as an unprivileged account of the machine. */
import { execFileSync, spawnSync } from 'node:child_process'
import { NoAccount } from './refusals.ts'

export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const id = (flag: string, name: string) =>
  Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))

/** The account to run PostgreSQL as; `undefined` when that is simply ours. */
export const unprivilegedAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      return { name, uid: id('-u', name), gid: id('-g', name) }
    } catch {
      // no such account here: try the next
    }
  }
  throw new NoAccount({})
}

/** The part of spawn's options that makes a child this account's. */
export const asAccount = (account: Account | undefined) =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid }

/** Whether the account may pass through to `folder`. Only a process of that account can tell for certain. */
export const mayEnter = (account: Account, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...asAccount(account), cwd: '/', stdio: 'ignore' })
    .status === 0
