/** The base pack: what a district begins with before it has data of its own. Its files are in `base/`, its README says why they are so. */
import calendar from '../base/calendar.json' with { type: 'json' }
import catalogue from '../base/catalogue.json' with { type: 'json' }
import departments from '../base/departments.json' with { type: 'json' }
import scheme from '../base/levels.json' with { type: 'json' }
import profile from '../base/profile.json' with { type: 'json' }
import roles from '../base/roles.json' with { type: 'json' }
import { calendarOf, knownYears } from './calendar.ts'
import { decodePack } from './pack.ts'

export { calendarOf, knownYears } from './calendar.ts'
export type { DepartmentKind } from './department.ts'
export type { Pack } from './pack.ts'

export const base = decodePack({
  scheme,
  roles,
  catalogue,
  profile,
  calendar: { ...calendar, ...calendarOf(knownYears) },
  departments
})
