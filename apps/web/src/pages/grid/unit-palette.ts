/** Units in the palette: found by name, code or whereabouts. The tree is fetched when something is typed. */
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { paths } from '../../paths.ts'
import { findUnits } from '../../queries/grid.ts'
import { useMay } from '../../session.tsx'
import { GridIcon } from '../../ui/icons.tsx'
import { matches } from '../../ui/match.ts'
import { providePalette } from '../../ui/palette.ts'
import { words } from '../../words.ts'

const foundMax = 8

export const useUnitPalette = (): void => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const may = useMay()
  providePalette({
    group: () => words.ui.palette.units,
    items: {
      search: async (typed) => {
        const text = typed.trim()
        if (text === '' || !may('unit.read')) return []
        const found = await findUnits(client, text)
        // a unit called so stands before those that only lie in one
        return [...found]
          .sort((a, b) => Number(matches(text, b.unit.name)) - Number(matches(text, a.unit.name)))
          .slice(0, foundMax)
          .map(({ unit, hint }) => ({
            id: unit.id,
            title: unit.name,
            hint: hint === '' ? unit.code : `${hint} · ${unit.code}`,
            icon: GridIcon,
            run: () => navigate(paths.unit(unit.id))
          }))
      }
    }
  })
}
