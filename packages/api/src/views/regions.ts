/** Provinces, prefectures and counties to choose from. Public, and the same for everybody. */
import { type Region, regionsIn } from '@gezhi/divisions'
import { Effect, Schema } from 'effect'

const RegionCode = Schema.String.check(
  Schema.isPattern(/^\d{2}(\d{2})?$/, { message: 'two digits of a province or four of a prefecture' })
)

/** `null` asks for the provinces. */
export const RegionsInput = Schema.Struct({ within: Schema.NullOr(RegionCode) })
export type RegionsInput = typeof RegionsInput.Type

export const regions = ({ within }: RegionsInput): Effect.Effect<ReadonlyArray<Region>> =>
  Effect.promise(() => regionsIn(within))
