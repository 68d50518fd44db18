/** What is wrong in the tree as a table for a file, in the sentences of the page. */
import type { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { NotFound, Unavailable } from '@gezhi/domain/common'
import type { Locale } from '@gezhi/words'
import { checksWords, sayCheck } from '@gezhi/words/checks'
import { gridWords } from '@gezhi/words/web-grid'
import { Effect } from 'effect'
import type { Tenants } from '../services/tenants.ts'
import { allChecks, type ChecksInput } from './checks.ts'
import type { Sheet } from './sheet.ts'

export const checkSheet = Effect.fnUntraced(function* (
  actor: Actor,
  input: ChecksInput,
  locale: Locale
): Effect.fn.Return<Sheet, NotFound | Unavailable, Tenants | IssueStore> {
  const words = checksWords(locale)
  const { organisationKinds } = gridWords(locale)
  const lines = yield* allChecks(actor, input)
  return {
    headings: [words.severity, words.kind, words.unit, words.code, words.above, words.what, words.next],
    rows: lines.map((line) => {
      const { role, person, others, scheme } = line.names
      const said = sayCheck(locale, line, {
        role: role === null ? '' : locale === 'en' ? role.en : role.zh,
        person: person ?? '',
        organisation: line.kind === 'organisationMissing' ? organisationKinds[line.organisation] : '',
        others,
        scheme: scheme === null ? '' : locale === 'en' ? scheme.en : scheme.zh
      })
      const { name, code, above } = line.unit
      return [words.severities[line.severity], words.kinds[line.kind], name, code, above, said.what, said.next]
    })
  }
})
