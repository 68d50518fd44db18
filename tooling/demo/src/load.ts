/** Puts the demo district into a migrated database that has no district yet. Broken off, it can simply be begun again. */
import { randomBytes } from 'node:crypto'
import { Founding, openApi } from '@gezhi/api'
import { fromMillis, TenantId, type Text2, uuid7From } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { generate } from './index.ts'

const seed = 1

/** Always the same, so that what an attempt left behind is found by the next. */
const tenantId = TenantId.make(uuid7From(seed, new Uint8Array(10)))

export interface DemoLogin {
  readonly username: string
  /** What to try as them. */
  readonly who: Text2
}

/** Everybody gets the one password; services get none. Answers with who can log in. */
export const loadDemo = async (given: {
  readonly databaseUrl: string
  readonly password: string
}): Promise<ReadonlyArray<DemoLogin>> => {
  // keys and sessions are signed by the server that runs later; nothing is signed here
  const api = await openApi({ databaseUrl: given.databaseUrl, secret: randomBytes(32).toString('hex') })
  try {
    const at = fromMillis(Date.now())
    const { tenant, reference, accounts, units, ended, ...others } = generate(seed, at)
    const founders = accounts.map(({ id, username, name, kind, roles, unitId, personId }) => ({
      account: { id, username, name, kind, roles, unitId, personId, disabled: false, revision: 0 },
      password: kind === 'person' ? given.password : null
    }))
    const [first, ...more] = founders
    if (first === undefined) throw new Error('the demo has no accounts')
    await api.runtime.runPromise(
      Effect.flatMap(Founding, (founding) =>
        founding.found(
          {
            ...others,
            units: [...units, ...ended],
            tenant: { ...tenant, id: tenantId },
            pack: reference,
            accounts: [first, ...more]
          },
          at
        )
      )
    )
    return accounts
      .filter(({ kind }) => kind === 'person')
      .map((account) => ({ username: account.username, who: account.try }))
  } finally {
    await api.close()
  }
}
