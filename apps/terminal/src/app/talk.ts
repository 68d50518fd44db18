/** What the terminal asks of a server, with what is wanted of it picked out. */
import { type Client, connect, refusalOf } from '@gezhi/client'
import { connectionOf, type Settings } from '../settings.ts'
import type { Me, Registers } from './world.ts'

export interface Talk {
  readonly client: Client
  readonly me: () => Promise<Me>
  readonly registers: () => Promise<Registers>
}

export const talkOf = (settings: Pick<Settings, 'server' | 'token'>): Talk => {
  const client = connect(connectionOf(settings))
  return { client, me: () => readMe(client), registers: () => readRegisters(client) }
}

export const readMe = async ({ api }: Client): Promise<Me> => {
  const { account, tenant, roles } = await api.account.me.query()
  return {
    name: account.name,
    username: account.username,
    tenantName: tenant.name,
    zone: tenant.zone,
    roles: roles.map(({ name }) => name)
  }
}

/** Whoever may not read a register finds nothing in it; the rest of the screen works all the same. */
export const readRegisters = async ({ api }: Client): Promise<Registers> => {
  const [units, organisations, reference] = await Promise.all([
    permitted(api.unit.tree.query({})),
    permitted(api.organisation.list.query({})),
    permitted(api.reference.current.query())
  ])
  return {
    units: units ?? [],
    organisations: organisations ?? [],
    levels: reference?.scheme.data.levels.map(({ name }) => name) ?? [],
    roles: reference?.roles.data ?? [],
    matters: reference?.catalogue.data.matters ?? [],
    stages: reference?.profile.data.stages ?? {}
  }
}

const permitted = async <A>(answer: Promise<A>): Promise<A | null> =>
  answer.catch((error: unknown) => {
    if (refusalOf(error)?._tag === 'Forbidden') return null
    throw error
  })
