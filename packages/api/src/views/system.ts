/** What anybody may know who comes to the log-in page. */
import { DistrictStore } from '@gezhi/database'
import type { Unavailable } from '@gezhi/domain/common'
import { locales } from '@gezhi/words'
import { Context, Effect } from 'effect'

/** What whoever starts the server knows about it. */
export class About extends Context.Service<
  About,
  {
    readonly version: string
    /** Whether this is the demo: its page says how to try it. */
    readonly demo: boolean
    /** What whoever founds the first district has to know; `null` where nobody may. */
    readonly setUpCode: string | null
  }
>()('@gezhi/api/About') {}

export interface SystemInfo {
  readonly product: { readonly zh: string; readonly en: string }
  readonly version: string
  readonly languages: typeof locales
  readonly demo: boolean
  /** Whose log-in page it is; `null` where several tenants share the server, or none is there yet. */
  readonly tenantName: string | null
  /** There is no district yet: the page begins with founding one. */
  readonly isEmpty: boolean
}

export const info: Effect.Effect<SystemInfo, Unavailable, About | DistrictStore> = Effect.gen(function* () {
  const { version, demo } = yield* About
  const tenants = yield* DistrictStore.use((store) => store.tenants)
  const [only, ...others] = tenants
  return {
    product: { zh: '格致', en: 'Gezhi' },
    version,
    languages: locales,
    demo,
    isEmpty: tenants.length === 0,
    tenantName: only === undefined || others.length > 0 ? null : only.name
  }
})
