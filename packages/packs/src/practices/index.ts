/** Structures of published practices, as the registers by which they are taken in. The places below each are invented, and so are the names of people. */
export { fengcheng } from './fengcheng.ts'
export { jinggangshan } from './jinggangshan.ts'
export { luxi } from './luxi.ts'
export { maojian } from './maojian.ts'
export { qincunbei } from './qincunbei.ts'
export type { Practice } from './register.ts'
