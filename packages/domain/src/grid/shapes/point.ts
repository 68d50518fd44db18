/** A position: longitude and latitude in degrees, CGCS2000 (WGS 84 differs from it by decimetres at most). */
import { Schema } from 'effect'

export const Point = Schema.Tuple([
  Schema.Finite.check(Schema.isBetween({ minimum: -180, maximum: 180 })),
  Schema.Finite.check(Schema.isBetween({ minimum: -90, maximum: 90 }))
])
export type Point = typeof Point.Type
