/**
 * Frames in which positions come in. All that is stored is CGCS2000; public maps of the mainland are shifted by law
 * (GB 20263), so a file must say which frame it is in before anything is read from it (rules 9.2).
 */
import { Schema } from 'effect'

/** GCJ02: AMap, Tencent. BD09: Baidu. WGS84 differs from CGCS2000 by decimetres and is taken as the same. */
export const Crs = Schema.Literals(['CGCS2000', 'WGS84', 'GCJ02', 'BD09'])
export type Crs = typeof Crs.Type
