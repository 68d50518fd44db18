/** What the page that founds a district says besides what is in the words of the settings, in English. */
import type { Words } from './shape.ts'
import type { zh } from './web-setup-zh.ts'

export const en: Words<typeof zh> = {
  codeWrong: 'Not the code that the server printed when it started',
  zoneMissing: 'Choose a time zone',
  zoneHint: 'Limits and days are counted by it',
  usernameGone: 'Somebody has this user name already',
  given: 'given',
  county: {
    lead: 'Pick it from the official list, and name and code are filled in; or type them yourself.',
    province: 'Province',
    prefecture: 'Prefecture',
    county: 'County or district',
    first: 'Choose the one above first',
    divisions: 'Bring in its streets, townships, communities and villages',
    divisionsHint:
      'From the list of the National Bureau of Statistics (2023). They can be amended, or taken back as one import.'
  },
  divisionsDone: (n) => `${n} streets, townships, communities and villages came in.`,
  divisionsNotDone: 'Streets and communities did not come in. After logging in, do it again under Import.'
}
