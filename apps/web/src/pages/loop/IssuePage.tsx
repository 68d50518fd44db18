/** One issue with the whole window to itself: where links lead. */
import { useParams } from '@solidjs/router'
import { paths } from '../../paths.ts'
import { words } from '../../words.ts'
import IssueView from './IssueView.tsx'

export default function IssuePage() {
  const params = useParams<{ id: string }>()
  return (
    <div class="mx-auto w-full max-w-6xl">
      <IssueView id={params.id} whole crumbs={[{ label: words.ui.nav.issues, href: paths.issues() }]} />
    </div>
  )
}
