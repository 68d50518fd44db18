/** The words of the list of checks, and the sentence for each line of it. */

import type { Said } from '@gezhi/words'
import { checksWords, sayCheck } from '@gezhi/words/checks'
import { following } from '../../../area-words.ts'
import type { CheckLine } from '../../../queries/checks.ts'
import { locale, named } from '../../../words.ts'
import { say as sayGrid } from '../say.ts'

export const say = following(checksWords)

export const saidOf = (line: CheckLine): Said =>
  sayCheck(locale(), line, {
    role: line.names.role === null ? '' : named(line.names.role),
    person: line.names.person ?? '',
    organisation: line.kind === 'organisationMissing' ? sayGrid.organisationKinds[line.organisation] : '',
    others: line.names.others,
    scheme: line.names.scheme === null ? '' : named(line.names.scheme)
  })
