/** Streets and townships of a county with their communities and villages, or those of one street. */
import { linesOf } from './file.ts'

export interface Division {
  /** Nine digits of a street or township, twelve of a community or village. */
  readonly code: string
  readonly name: string
  /** The code of what it lies in. */
  readonly within: string
}

/** Those above before those below. None for a code that is no county's and no street's. */
export const divisionsBelow = async (code: string): Promise<ReadonlyArray<Division>> => {
  const [county, street] = [code.slice(0, 6), code.slice(6)]
  if (!/^\d{6}(\d{3})?$/.test(code)) return []
  const lines = await linesOf(code.slice(0, 2))
  const start = lines.findIndex((line) => line.startsWith(county))
  if (start < 0) return []
  const found: Array<Division> = []
  let within = ''
  for (const line of lines.slice(start + 1)) {
    if (!line.startsWith('\t')) break
    const isVillage = line.startsWith('\t\t')
    const digits = line.trim().slice(0, 3)
    const name = line.trim().slice(3)
    if (!isVillage) within = county + digits
    if (street !== '' && within !== code) continue
    if (isVillage) found.push({ code: within + digits, name: placeName(name), within })
    else if (street === '') found.push({ code: within, name: placeName(name), within: county })
  }
  return found
}

/** The list names the committee or the office, a tree of places the place: 柳岸社区居委会 is 柳岸社区. */
const placeName = (name: string): string =>
  name
    .replace(/社区(居委会|居民委员会)$/, '社区')
    .replace(/村?(村委会|村民委员会)$/, '村')
    .replace(/街道办事处$/, '街道')
