/** An address that leads nowhere, inside the shell. */
import { paths } from '../paths.ts'
import { ButtonLink, EmptyState, MapIcon, Page } from '../ui/index.tsx'
import { words } from '../words.ts'

export default function NotFoundPage() {
  return (
    <Page title={words.ui.pages.notFound}>
      <EmptyState
        icon={MapIcon}
        title={words.ui.pages.notFound}
        actions={<ButtonLink href={paths.today()}>{words.ui.pages.toToday}</ButtonLink>}
      >
        {words.ui.pages.notFoundHint}
      </EmptyState>
    </Page>
  )
}
