/** The parts of the grid: units, people, organisations, and bringing them in from files. */
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { LinkTabs } from '../../ui/index.tsx'
import { say } from './say.ts'

export function GridTabs(props: { current: 'units' | 'people' | 'organisations' | 'imports' }) {
  const may = useMay()
  const tabs = () => [
    { href: paths.grid(), label: say.tabs.units, current: props.current === 'units' },
    ...(may('person.read') || may('person.edit')
      ? [{ href: paths.people(), label: say.tabs.people, current: props.current === 'people' }]
      : []),
    { href: paths.organisations(), label: say.tabs.organisations, current: props.current === 'organisations' },
    ...(may('import.run')
      ? [{ href: paths.imports(), label: say.tabs.imports, current: props.current === 'imports' }]
      : [])
  ]
  return <LinkTabs label={say.tabs.label} tabs={tabs()} />
}
