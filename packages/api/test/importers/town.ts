/** A tenant that has nothing yet but its reference data and one manager, as after `npm start -- --empty`. */
import { type Account, RoleKey } from '@gezhi/domain/access'
import { AccountId, fromMillis, TenantId } from '@gezhi/domain/common'
import { base, type Pack } from '@gezhi/packs'
import { Effect } from 'effect'
import { newId } from '../../src/ids.ts'
import { uploadFile } from '../../src/importers/upload.ts'
import { appRouter } from '../../src/routers/index.ts'
import { Founding } from '../../src/services/founding.ts'
import { Tenants } from '../../src/services/tenants.ts'
import { createCallerFactory } from '../../src/trpc.ts'
import type { World } from '../harness.ts'

const createCaller = createCallerFactory(appRouter)

export interface Town {
  readonly tenantId: TenantId
  /** All procedures, as its manager calls them. */
  readonly manager: ReturnType<typeof createCaller>
  /** The id of the upload. */
  sendIn(fileName: string, bytes: Uint8Array): Promise<string>
}

export const aTown = async (world: World, zone = 'Asia/Shanghai', pack: Pack = base): Promise<Town> => {
  const { runtime } = world.api
  const tenantId = TenantId.make(newId())
  const account: Account = {
    id: AccountId.make(newId()),
    username: `manager-${newId().slice(-12)}`,
    name: '业务管理员',
    kind: 'person',
    personId: null,
    roles: [RoleKey.make('districtManager')],
    unitId: null,
    disabled: false,
    revision: 0
  }
  await runtime.runPromise(
    Founding.use((founding) =>
      founding.found(
        {
          tenant: { id: tenantId, name: '新区', zone },
          pack,
          units: [],
          organisations: [],
          people: [],
          posts: [],
          accounts: [{ account, password: null }],
          issues: []
        },
        fromMillis(Date.now())
      )
    )
  )
  const actor = Effect.flatMap(
    Tenants.use((tenants) => tenants.actor(account.id)),
    (found) => (found === null ? Effect.die(new Error('the manager is gone')) : Effect.succeed(found))
  )
  return {
    tenantId,
    manager: createCaller({
      runtime,
      caller: Effect.map(actor, (found) => ({ actor: found, sessionId: null }))
    }),
    sendIn: async (fileName, bytes) => {
      const sent = Effect.flatMap(actor, (found) => Effect.orDie(uploadFile(found, fileName, bytes)))
      return (await runtime.runPromise(sent)).uploadId
    }
  }
}
