export { type Bundled, type BundledOptions, startBundled } from './bundled.ts'
export type { BundledRefusal } from './refusals.ts'
