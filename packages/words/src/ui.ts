/** Words of the shell and of the components that every page uses. */
import type { Words } from './shape.ts'

export const zh = {
  product: '格致',
  save: '保存'
}

export const en: Words<typeof zh> = {
  product: 'Gezhi',
  save: 'Save'
}
