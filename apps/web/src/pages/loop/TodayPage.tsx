import { EmptyState, Page } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function TodayPage() {
  return (
    <Page title={words.ui.nav.today}>
      <EmptyState title={words.ui.pages.comesNext} />
    </Page>
  )
}
