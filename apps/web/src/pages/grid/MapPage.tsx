import { EmptyState, Page } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function MapPage() {
  return (
    <Page title={words.ui.nav.map}>
      <EmptyState title={words.ui.pages.comesNext} />
    </Page>
  )
}
