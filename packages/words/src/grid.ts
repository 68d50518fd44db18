/** Words for why a change of the tree is refused. */
export { en } from './grid-en.ts'
export { zh } from './grid-zh.ts'
