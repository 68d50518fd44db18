import { EmptyState, Page } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export default function SettingsPage() {
  return (
    <Page title={words.ui.nav.settings}>
      <EmptyState title={words.ui.pages.comesNext} />
    </Page>
  )
}
