/** Words for who may do what. */
export { en } from './access-en.ts'
export { zh } from './access-zh.ts'
