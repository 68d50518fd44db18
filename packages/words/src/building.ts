export { en } from './building-en.ts'
export { zh } from './building-zh.ts'
