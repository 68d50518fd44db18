/** Frames of positions as people know them. */
import type { Crs } from '@gezhi/domain/grid'

export const zh: Record<Crs, string> = {
  CGCS2000: 'CGCS2000（国家 2000）',
  WGS84: 'WGS84（GPS）',
  GCJ02: 'GCJ-02（高德、腾讯）',
  BD09: 'BD-09（百度）'
}

export const en: Record<Crs, string> = {
  CGCS2000: 'CGCS2000 (national)',
  WGS84: 'WGS84 (GPS)',
  GCJ02: 'GCJ-02 (AMap, Tencent)',
  BD09: 'BD-09 (Baidu)'
}
