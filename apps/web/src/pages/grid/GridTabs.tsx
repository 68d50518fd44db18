/** The parts of the grid: units, people, organisations, buildings, and bringing them in from files. */
import { useOpens } from '../../admission.ts'
import { paths } from '../../paths.ts'
import { LinkTabs } from '../../ui/index.tsx'
import { sayChanges } from './changes/say.ts'
import { say, sayPosts } from './say.ts'

type Tab = 'units' | 'people' | 'posts' | 'organisations' | 'buildings' | 'changes' | 'checks' | 'imports'

const tabs = [
  { tab: 'units', screen: 'grid', href: paths.grid() },
  { tab: 'people', screen: 'people', href: paths.people() },
  { tab: 'posts', screen: 'coverage', href: paths.coverage() },
  { tab: 'organisations', screen: 'organisations', href: paths.organisations() },
  { tab: 'buildings', screen: 'buildings', href: paths.buildings() },
  { tab: 'changes', screen: 'changes', href: paths.changes() },
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
          label: nameOf(tab),
          current: props.current === tab
        }))}
    />
  )
}

const nameOf = (tab: Tab): string => {
  if (tab === 'posts') return sayPosts.coverage.tab
  return tab === 'changes' ? sayChanges.tab : say.tabs[tab]
}
