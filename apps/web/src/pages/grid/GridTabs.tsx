/** The parts of the grid: units, people, organisations, buildings, and bringing them in from files. */
import { useOpens } from '../../admission.ts'
import { paths } from '../../paths.ts'
import { LinkTabs } from '../../ui/index.tsx'
import { say, sayPosts } from './say.ts'

type Tab = 'units' | 'people' | 'posts' | 'organisations' | 'buildings' | 'checks' | 'imports'

const tabs = [
  { tab: 'units', screen: 'grid', href: paths.grid() },
  { tab: 'people', screen: 'people', href: paths.people() },
  { tab: 'posts', screen: 'coverage', href: paths.coverage() },
  { tab: 'organisations', screen: 'organisations', href: paths.organisations() },
  { tab: 'buildings', screen: 'buildings', href: paths.buildings() },
  { tab: 'checks', screen: 'checks', href: paths.checks() },
  { tab: 'imports', screen: 'imports', href: paths.imports() }
] as const

export function GridTabs(props: { current: Tab }) {
  const opens = useOpens()
  return (
    <LinkTabs
      label={say.tabs.label}
      tabs={tabs
        .filter(({ screen }) => opens(screen))
        .map(({ tab, href }) => ({
          href,
          label: tab === 'posts' ? sayPosts.coverage.tab : say.tabs[tab],
          current: props.current === tab
        }))}
    />
  )
}
