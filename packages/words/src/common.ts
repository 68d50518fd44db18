/** Words for what every context shares: things and the refusals of `domain/common`. */
export { en } from './common-en.ts'
export { zh } from './common-zh.ts'
