/** Where a thing that is wrong is mended: the very form, where there is one. */

import { paths } from '../../../paths.ts'
import type { CheckLine } from '../../../queries/checks.ts'

/** `null`: there is no page to go to. */
export const mendingOf = (line: CheckLine): string | null => {
  switch (line.mend) {
    case 'appoint':
      return paths.unit(line.unit.id, { does: 'appoint', role: line.kind === 'postMissing' ? line.role : undefined })
    case 'editUnit':
      return paths.unit(line.unit.id, { does: 'edit' })
    case 'endPost':
      return paths.unit(line.unit.id)
    case 'renumber':
      return line.names.scheme === null ? paths.unit(line.unit.id) : paths.unit(line.unit.id, { does: 'codes' })
    case 'drawBoundary':
      return paths.boundary(line.unit.id)
    case 'addOrganisation':
      return paths.organisations()
    case 'addInduction':
      return line.kind === 'inductionMissing' ? paths.person(line.personId) : null
    case 'moveIssues':
      return null
  }
}
