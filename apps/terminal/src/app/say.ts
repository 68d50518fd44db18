/** What to tell the reader when something did not work: words of the refusal, or what an outage means. */
import type { Failure } from '@gezhi/client'
import { type AllWords, explain, type Locale } from '@gezhi/words'
import { expectedIn } from '@gezhi/words/expected'
import type { TerminalWords } from '@gezhi/words/terminal'

/** The whole input has no name. */
const faultOf = (path: string, expected: string): string => (path === '' ? expected : `${path}: ${expected}`)

interface Speaker {
  readonly locale: Locale
  readonly zone: string
  readonly server: string
  readonly words: AllWords & { readonly terminal: TerminalWords }
}

/** Two sentences: what is the matter, and what can be done. */
export const say = ({ locale, zone, server, words }: Speaker, failure: Failure): string => {
  const { failures } = words.terminal
  const join = ({ what, next }: { readonly what: string; readonly next: string }) => failures.sentence(what, next)
  switch (failure.kind) {
    case 'unreachable':
      return join(failures.unreachable(server))
    case 'defect':
      return join(outage(failures, server, failure.status))
    case 'refused': {
      const { refusal } = failure
      const said = explain(locale, refusal, zone)
      if (said === undefined) return join({ what: failures.unknown(refusal._tag), next: '' })
      const faults =
        refusal._tag === 'BadInput'
          ? refusal.faults.map(({ path, expected }) => faultOf(path, expectedIn(locale, expected)))
          : []
      return [join(said), ...faults].join('\n')
    }
  }
}

/** What a server of ours answers when it is ill, itself or by a proxy before it; anything else is no server of ours. */
const illnesses: ReadonlySet<number> = new Set([500, 502, 503, 504])

const outage = (failures: TerminalWords['failures'], server: string, status: number | null) => {
  if (status === null) return failures.defect
  return illnesses.has(status) ? failures.status(status) : failures.foreign(server, status)
}
