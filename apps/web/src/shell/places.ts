/** The places of the first level, in the order of the navigation. Those of later stages join here. */
import type { Permission } from '@gezhi/domain/access'
import { paths } from '../paths.ts'
import { useSession } from '../session.tsx'
import { FiguresIcon, GridIcon, type Icon, IssuesIcon, MapIcon, SettingsIcon, TodayIcon } from '../ui/icons.tsx'

export interface Place {
  readonly id: 'today' | 'issues' | 'map' | 'grid' | 'figures' | 'settings'
  readonly href: string
  readonly icon: Icon
  readonly keys: string
  /** Without it there is nothing to see, and the place is not offered. */
  readonly needs?: Permission
}

const places: ReadonlyArray<Place> = [
  { id: 'today', href: paths.today(), icon: TodayIcon, keys: 'g t' },
  { id: 'issues', href: paths.issues(), icon: IssuesIcon, keys: 'g i' },
  { id: 'map', href: paths.map(), icon: MapIcon, keys: 'g m' },
  { id: 'grid', href: paths.grid(), icon: GridIcon, keys: 'g g' },
  { id: 'figures', href: paths.figures(), icon: FiguresIcon, keys: 'g f', needs: 'figures.read' },
  { id: 'settings', href: paths.settings(), icon: SettingsIcon, keys: 'g s' }
]

/** Those that the reader has something to see at. */
export const usePlaces = (): (() => ReadonlyArray<Place>) => {
  const session = useSession()
  return () => {
    const state = session.state()
    return places.filter(
      ({ needs }) => needs === undefined || (state.is === 'somebody' && state.account.permissions.has(needs))
    )
  }
}

export const reportKeys = 'c'

/** Whether the address belongs to the place: `/issues/…` to issues, only `/` itself to today. */
export const isAt = (place: Place, address: string): boolean =>
  place.href === '/' ? address === '/' : address === place.href || address.startsWith(`${place.href}/`)
