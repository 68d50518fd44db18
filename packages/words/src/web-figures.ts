/** Words of the web's board of figures. */
export { en } from './web-figures-en.ts'
export { zh } from './web-figures-zh.ts'
