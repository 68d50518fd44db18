/** Words of the web's pages about issues: Today, the list, one issue, reporting, the map, the terminal's log-in. */
export { en } from './web-loop-en.ts'
export { zh } from './web-loop-zh.ts'
