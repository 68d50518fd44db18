/** The shares of everything together, one card each. */
import { Metric, metrics } from '@gezhi/domain/loop'
import { For } from 'solid-js'
import type { BoardLine } from '../../queries/figures.ts'
import { words } from '../../words.ts'
import { ShareFigure, type Side } from './ShareFigure.tsx'

export function FiguresTotals(props: {
  total: BoardLine
  of: string
  hrefOf: (metric: Metric, side: Side) => string | undefined
}) {
  return (
    <section
      aria-label={words.webFigures.totals}
      class="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6 print:grid-cols-6"
    >
      <For each={Metric.literals}>
        {(metric) => (
          <div class="min-w-0 rounded-md border border-line bg-raised px-4 py-3">
            <h2 class="mb-1 text-sm text-ink-2">{words.loop.metrics[metric]}</h2>
            <ShareFigure
              large
              metric={metric}
              share={props.total.shares[metric]}
              of={props.of}
              hrefOf={(side) => props.hrefOf(metric, side)}
            />
            <p class="mt-1 text-xs text-ink-3">
              {words.webFigures.of(
                words.loop.conditions[metrics[metric].part],
                words.loop.conditions[metrics[metric].whole]
              )}
            </p>
          </div>
        )}
      </For>
    </section>
  )
}
