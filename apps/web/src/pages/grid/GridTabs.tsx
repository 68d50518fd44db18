/** The parts of the grid: units, people, organisations, buildings, and bringing them in from files. */
import { useOpens } from '../../admission.ts'
import { paths } from '../../paths.ts'
import { LinkTabs } from '../../ui/index.tsx'
import { say } from './say.ts'

type Tab = 'units' | 'people' | 'organisations' | 'buildings' | 'imports'

const tabs = [
  { tab: 'units', screen: 'grid', href: paths.grid() },
  { tab: 'people', screen: 'people', href: paths.people() },
  { tab: 'organisations', screen: 'organisations', href: paths.organisations() },
  { tab: 'buildings', screen: 'buildings', href: paths.buildings() },
  { tab: 'imports', screen: 'imports', href: paths.imports() }
] as const

export function GridTabs(props: { current: Tab }) {
  const opens = useOpens()
  return (
    <LinkTabs
      label={say.tabs.label}
      tabs={tabs
        .filter(({ screen }) => opens(screen))
        .map(({ tab, href }) => ({ href, label: say.tabs[tab], current: props.current === tab }))}
    />
  )
}
