/** Changes of the tree in the palette: the list, a new one, and any of them by its title. Fetched when something is typed. */
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { paths } from '../../../paths.ts'
import { useMay } from '../../../session.tsx'
import { GridIcon, PlusIcon } from '../../../ui/icons.tsx'
import { matches } from '../../../ui/match.ts'
import { providePalette } from '../../../ui/palette.ts'
import { words } from '../../../words.ts'

const foundMax = 5

export const useChangePalette = (): void => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const may = useMay()
  providePalette({
    group: () => words.ui.nav.grid,
    items: {
      search: async (typed) => {
        if (typed.trim() === '' || !may('unit.read')) return []
        const [{ sayChanges }, { changesQuery }] = await Promise.all([
          import('./say.ts'),
          import('../../../queries/changes.ts')
        ])
        const { list, create, also } = sayChanges.palette
        const places = [
          { id: 'changes', title: list, icon: GridIcon, run: () => navigate(paths.changes()) },
          ...(may('unit.propose')
            ? [
                {
                  id: 'new-change',
                  title: create,
                  icon: PlusIcon,
                  run: () => navigate(paths.changes({ does: 'create' }))
                }
              ]
            : [])
        ]
        const sets = await client.fetchQuery(changesQuery())
        return [
          ...places.filter(({ title }) => matches(typed.trim(), title, also)),
          ...sets
            .filter(({ title, units }) => matches(typed.trim(), title, ...units))
            .slice(0, foundMax)
            .map(({ id, title }) => ({
              id,
              title,
              hint: list,
              icon: GridIcon,
              run: () => navigate(paths.change(id))
            }))
        ]
      }
    }
  })
}
