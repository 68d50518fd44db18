import { EmptyState, Page } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function ImportsPage() {
  return (
    <Page title={words.ui.nav.grid}>
      <EmptyState title={words.ui.pages.comesNext} />
    </Page>
  )
}
