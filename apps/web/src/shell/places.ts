/** The places of the first level, in the order of the navigation. Those of later stages join here. */
import { type Screen, useOpens } from '../admission.ts'
import { paths } from '../paths.ts'
import { FiguresIcon, GridIcon, type Icon, IssuesIcon, MapIcon, SettingsIcon, TodayIcon } from '../ui/icons.tsx'

export interface Place {
  readonly id: Extract<Screen, 'today' | 'issues' | 'map' | 'grid' | 'figures' | 'settings'>
  readonly href: string
  readonly icon: Icon
  readonly keys: string
}

const places: ReadonlyArray<Place> = [
  { id: 'today', href: paths.today(), icon: TodayIcon, keys: 'g t' },
  { id: 'issues', href: paths.issues(), icon: IssuesIcon, keys: 'g i' },
  { id: 'map', href: paths.map(), icon: MapIcon, keys: 'g m' },
  { id: 'grid', href: paths.grid(), icon: GridIcon, keys: 'g g' },
  { id: 'figures', href: paths.figures(), icon: FiguresIcon, keys: 'g f' },
  { id: 'settings', href: paths.settings(), icon: SettingsIcon, keys: 'g s' }
]

/** Those that the reader is let in to. */
export const usePlaces = (): (() => ReadonlyArray<Place>) => {
  const opens = useOpens()
  return () => places.filter(({ id }) => opens(id))
}

export const reportKeys = 'c'

/** Whether the address belongs to the place: `/issues/…` to issues, only `/` itself to today. */
export const isAt = (place: Place, address: string): boolean =>
  place.href === '/' ? address === '/' : address === place.href || address.startsWith(`${place.href}/`)
