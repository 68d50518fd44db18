/** What the terminal asks of a server, with what is wanted of it picked out. */
import { type Client, connect } from '@gezhi/client'
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

export const readRegisters = async ({ api }: Client): Promise<Registers> => {
  const [units, organisations, { scheme, catalogue, profile }] = await Promise.all([
    api.unit.tree.query({}),
    api.organisation.list.query({}),
    api.reference.current.query()
  ])
  return {
    units,
    organisations,
    levels: scheme.data.levels.map(({ name }) => name),
    matters: catalogue.data.matters,
    stages: profile.data.stages
  }
}
