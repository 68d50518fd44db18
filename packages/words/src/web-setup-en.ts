/** What the page that founds a district says besides what is in the words of the settings, in English. */
import type { Words } from './shape.ts'
import type { zh } from './web-setup-zh.ts'

export const en: Words<typeof zh> = {
  codeWrong: 'Not the code that the server printed when it started',
  zoneMissing: 'Choose a time zone',
  zoneHint: 'Limits and days are counted by it',
  usernameGone: 'Somebody has this user name already',
  given: 'given'
}
