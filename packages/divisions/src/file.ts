/** The packed files of this package: one of all regions, and one a province with what lies below its counties. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const unpack = promisify(brotliDecompress)

/** The lines of a file; none where there is no such file. Nothing is kept: a province is a megabyte of text. */
export const linesOf = async (name: string): Promise<ReadonlyArray<string>> => {
  // asked of the module system, because `import.meta.url` of bundled code is that of the bundle
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@gezhi/divisions')))
  const packed = await readFile(join(home, 'data', `${name}.txt.br`)).catch(() => null)
  return packed === null ? [] : (await unpack(packed)).toString('utf8').split('\n')
}
