/** Words of the shell, the log-in page and the components that every page uses. */
export { en } from './ui-en.ts'
export { zh } from './ui-zh.ts'
