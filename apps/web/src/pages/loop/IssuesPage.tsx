import { EmptyState, Page } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function IssuesPage() {
  return (
    <Page title={words.ui.nav.issues}>
      <EmptyState title={words.ui.pages.comesNext} />
    </Page>
  )
}
