/** Which page answers to which address. Every page is fetched when it is first gone to. */
import type { RouteDefinition } from '@solidjs/router'
import { type Component, lazy } from 'solid-js'
import Inside from './shell/Inside.tsx'
import { allWords } from './words.ts'

/** A page that comes after the first screen: together with the words that only such pages need. */
const page = (fetched: () => Promise<{ readonly default: Component }>) =>
  lazy(async () => {
    const [found] = await Promise.all([fetched(), allWords()])
    return found
  })

/** The page of components is part of `vite dev` and of `vite build --mode gallery` only. */
const gallery: ReadonlyArray<RouteDefinition> =
  import.meta.env.MODE === 'production'
    ? []
    : [
        { path: '/-/ui', component: page(() => import('./pages/gallery/GalleryPage.tsx')) },
        { path: '/-/ui/shell/*', component: page(() => import('./pages/gallery/SampleShell.tsx')) }
      ]

// one page for the list and what is open of it: it stays when the address goes from one to the other
const grid = page(() => import('./pages/grid/GridPage.tsx'))
const settings = page(() => import('./pages/settings/SettingsPage.tsx'))

export const routes: Array<RouteDefinition> = [
  { path: '/log-in', component: lazy(() => import('./pages/access/LoginPage.tsx')) },
  { path: '/setup', component: page(() => import('./pages/access/SetUpPage.tsx')) },
  ...gallery,
  {
    path: '/',
    component: Inside,
    children: [
      { path: '/', component: lazy(() => import('./pages/loop/TodayPage.tsx')) },
      { path: '/issues', component: page(() => import('./pages/loop/IssuesPage.tsx')) },
      { path: '/issues/:id', component: page(() => import('./pages/loop/IssuePage.tsx')) },
      { path: '/report', component: page(() => import('./pages/loop/ReportPage.tsx')) },
      { path: '/device', component: page(() => import('./pages/access/DevicePage.tsx')) },
      { path: '/map', component: page(() => import('./pages/grid/MapPage.tsx')) },
      { path: '/grid', component: grid },
      { path: '/grid/:id', component: grid },
      { path: '/grid/:id/boundary', component: page(() => import('./pages/grid/BoundaryPage.tsx')) },
      { path: '/grid/people', component: page(() => import('./pages/grid/PeoplePage.tsx')) },
      { path: '/grid/people/:id', component: page(() => import('./pages/grid/PersonPage.tsx')) },
      { path: '/grid/organisations', component: page(() => import('./pages/grid/OrganisationsPage.tsx')) },
      { path: '/grid/import', component: page(() => import('./pages/import/ImportsPage.tsx')) },
      { path: '/grid/import/new', component: page(() => import('./pages/import/NewImportPage.tsx')) },
      { path: '/figures', component: page(() => import('./pages/loop/FiguresPage.tsx')) },
      { path: '/settings', component: settings },
      { path: '/settings/:section', component: settings },
      { path: '*', component: lazy(() => import('./pages/NotFoundPage.tsx')) }
    ]
  }
]
