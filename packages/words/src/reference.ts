/** Words for why reference data are refused. */
export { en } from './reference-en.ts'
export { zh } from './reference-zh.ts'
