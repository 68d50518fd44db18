export { type Bundled, type BundledOptions, startBundled } from './bundled.ts'
export { makeFolder } from './make-folder.ts'
export { type BundledRefusal, DiskFull, fileRefusal } from './refusals.ts'
