/** Issues in the palette: found by their words or their number from anywhere in the app. */
import { useNavigate } from '@solidjs/router'
import { paths } from '../../paths.ts'
import { trpc } from '../../queries/client.ts'
import { useMay } from '../../session.tsx'
import { IssuesIcon } from '../../ui/icons.tsx'
import { providePalette } from '../../ui/palette.ts'
import { words } from '../../words.ts'
import { stageName } from './stage-words.ts'

const foundMax = 8

export const useIssuePalette = (): void => {
  const navigate = useNavigate()
  const may = useMay()
  providePalette({
    group: () => words.ui.nav.issues,
    items: {
      search: async (typed, signal) => {
        const text = typed.replace(/^#/, '').trim()
        if (text === '' || !may('issue.read')) return []
        const { rows } = await trpc.issue.list.query({ text: text.slice(0, 100), limit: foundMax }, { signal })
        return rows.map(({ id, number, title, stage, unitName }) => ({
          id,
          title,
          hint: `${words.webLoop.common.number(number)} · ${stageName(stage)} · ${unitName}`,
          icon: IssuesIcon,
          run: () => navigate(paths.issue(id))
        }))
      }
    }
  })
}
