/** Provinces, prefectures and counties, as one picks one's own: what lies in what is what its code begins with. */
import { linesOf } from './file.ts'

export interface Region {
  /** Two digits of a province, four of a prefecture, six of a county. */
  readonly code: string
  readonly name: string
}

let asked: Promise<ReadonlyArray<Region>> | undefined

const all = (): Promise<ReadonlyArray<Region>> => {
  asked ??= linesOf('regions').then((lines) =>
    lines.flatMap((line) => {
      const [, code, name] = /^(\d+)(.+)$/.exec(line) ?? []
      return code === undefined || name === undefined ? [] : [{ code, name }]
    })
  )
  return asked
}

/** The regions right below one; the provinces where none is named. None below a county. */
export const regionsIn = async (code: string | null): Promise<ReadonlyArray<Region>> => {
  const digits = (code?.length ?? 0) + 2
  return (await all()).filter((region) => region.code.length === digits && region.code.startsWith(code ?? ''))
}

/** `null` where there is none of this code. */
export const regionOf = async (code: string): Promise<Region | null> =>
  (await all()).find((region) => region.code === code) ?? null
