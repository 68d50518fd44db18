/** Which page answers to which address. Every page is fetched when it is first gone to. */
import type { RouteDefinition } from '@solidjs/router'
import { type Component, lazy } from 'solid-js'
import type { Screen } from './admission.ts'
import Inside from './shell/Inside.tsx'
import { allWords } from './words.ts'

type Fetched = Promise<{ readonly default: Component }>

/** A page that comes after the first screen: together with the words that only such pages need. */
const open = (fetched: () => Fetched) =>
  lazy(async () => {
    const [found] = await Promise.all([fetched(), allWords()])
    return found
  })

/** The same for those who are let in. */
const page = (screen: Screen, fetched: () => Fetched) =>
  open(async () => {
    const [{ Admitted }, { default: Found }] = await Promise.all([import('./pages/Admitted.tsx'), fetched()])
    return {
      default: () => (
        <Admitted screen={screen}>
          <Found />
        </Admitted>
      )
    }
  })

/** The page of components is part of `vite dev` and of `vite build --mode gallery` only. */
const gallery: ReadonlyArray<RouteDefinition> =
  import.meta.env.MODE === 'production'
    ? []
    : [
        { path: '/-/ui', component: open(() => import('./pages/gallery/GalleryPage.tsx')) },
        { path: '/-/ui/shell/*', component: open(() => import('./pages/gallery/SampleShell.tsx')) }
      ]

// one page for the list and what is open of it: it stays when the address goes from one to the other
const grid = page('grid', () => import('./pages/grid/GridPage.tsx'))
const settings = page('settings', () => import('./pages/settings/SettingsPage.tsx'))

export const routes: Array<RouteDefinition> = [
  { path: '/log-in', component: lazy(() => import('./pages/access/LoginPage.tsx')) },
  { path: '/setup', component: open(() => import('./pages/access/SetUpPage.tsx')) },
  ...gallery,
  {
    path: '/',
    component: Inside,
    children: [
      { path: '/', component: lazy(() => import('./pages/loop/TodayPage.tsx')) },
      { path: '/issues', component: page('issues', () => import('./pages/loop/IssuesPage.tsx')) },
      { path: '/issues/:id', component: page('issues', () => import('./pages/loop/IssuePage.tsx')) },
      { path: '/report', component: page('report', () => import('./pages/loop/ReportPage.tsx')) },
      { path: '/device', component: page('device', () => import('./pages/access/DevicePage.tsx')) },
      { path: '/map', component: page('map', () => import('./pages/grid/MapPage.tsx')) },
      { path: '/grid', component: grid },
      { path: '/grid/:id', component: grid },
      { path: '/grid/:id/boundary', component: page('boundary', () => import('./pages/grid/BoundaryPage.tsx')) },
      { path: '/grid/changes', component: page('changes', () => import('./pages/grid/changes/ChangesPage.tsx')) },
      { path: '/grid/changes/:id', component: page('changes', () => import('./pages/grid/changes/ChangePage.tsx')) },
      { path: '/grid/people', component: page('people', () => import('./pages/grid/PeoplePage.tsx')) },
      { path: '/grid/people/:id', component: page('people', () => import('./pages/grid/PersonPage.tsx')) },
      { path: '/grid/posts', component: page('coverage', () => import('./pages/grid/CoveragePage.tsx')) },
      { path: '/grid/handovers/:id', component: page('handover', () => import('./pages/grid/HandoverPage.tsx')) },
      {
        path: '/grid/organisations',
        component: page('organisations', () => import('./pages/grid/OrganisationsPage.tsx'))
      },
      { path: '/grid/buildings', component: page('buildings', () => import('./pages/grid/BuildingsPage.tsx')) },
      { path: '/grid/checks', component: page('checks', () => import('./pages/grid/checks/ChecksPage.tsx')) },
      { path: '/grid/import', component: page('imports', () => import('./pages/import/ImportsPage.tsx')) },
      { path: '/grid/import/new', component: page('imports', () => import('./pages/import/NewImportPage.tsx')) },
      { path: '/figures', component: page('figures', () => import('./pages/loop/FiguresPage.tsx')) },
      { path: '/settings', component: settings },
      { path: '/settings/:section', component: settings },
      { path: '*', component: lazy(() => import('./pages/NotFoundPage.tsx')) }
    ]
  }
]
