/** Words of imports and exports. */
export { en } from './import-en.ts'
export { zh } from './import-zh.ts'
