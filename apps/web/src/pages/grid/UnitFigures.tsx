/** How the issues of a unit and all below it stand; each figure opens its list. */
import type { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { Match, Switch } from 'solid-js'
import { paths } from '../../paths.ts'
import { totalQuery } from '../../queries/units.ts'
import { Failure, Skeleton, Stat, Stats } from '../../ui/index.tsx'
import { writeFilters } from '../loop/issue-filters.ts'
import { say } from './say.ts'

export function UnitFigures(props: { id: UnitId }) {
  const board = useQuery(() => totalQuery({ unitId: props.id }))
  const figure = () => say.unit.figure
  return (
    <Switch fallback={<Skeleton shape="cards" lines={3} />}>
      <Match when={board.data}>
        {(data) => (
          <Stats label={say.unit.figures}>
            <Stat
              label={figure().open}
              value={data().total.counts.open}
              href={paths.issues(writeFilters({ unit: props.id, conditions: ['open'], order: 'due' }))}
            />
            <Stat
              label={figure().overdue}
              value={data().total.counts.overdue}
              href={paths.issues(writeFilters({ unit: props.id, conditions: ['overdue'], order: 'due' }))}
            />
            <Stat
              label={figure().onTime}
              value={data().total.shares.onTime}
              href={paths.issues(writeFilters({ unit: props.id, figure: { metric: 'onTime', side: 'whole' } }))}
            />
            <Stat
              label={figure().closure}
              value={data().total.shares.closure}
              href={paths.issues(writeFilters({ unit: props.id, figure: { metric: 'closure', side: 'whole' } }))}
            />
          </Stats>
        )}
      </Match>
      <Match when={board.error}>{(error) => <Failure error={error()} onAgain={() => void board.refetch()} />}</Match>
    </Switch>
  )
}
