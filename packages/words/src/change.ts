/** Words of changes of the tree. */
export { en } from './change-en.ts'
export { zh } from './change-zh.ts'
