/** Makes a folder with all that is missing above it. Node's own way waits for ever below /proc and the like, where nothing can be made. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { FolderNotWritable } from './refusals.ts'

/** Whatever had to be made has `mode`. Throws what the file system says, or a refusal where a file is in the way. */
export const makeFolder = (folder: string, mode: number): void => {
  const isThere = (path: string): boolean => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found !== undefined && !found.isDirectory()) throw new FolderNotWritable({ folder, code: 'ENOTDIR' })
    return found !== undefined
  }
  const make = (path: string): void => {
    if (isThere(path)) return
    make(dirname(path))
    try {
      mkdirSync(path, { mode })
    } catch (error) {
      // another start made it meanwhile
      if (!isThere(path)) throw error
    }
  }
  make(folder)
}
