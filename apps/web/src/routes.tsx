/** Which page answers to which address. Every page is fetched when it is first gone to. */
import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import Inside from './shell/Inside.tsx'

/** The page of components is part of `vite dev` and of `vite build --mode gallery` only. */
const gallery: ReadonlyArray<RouteDefinition> =
  import.meta.env.MODE === 'production'
    ? []
    : [
        { path: '/-/ui', component: lazy(() => import('./pages/gallery/GalleryPage.tsx')) },
        { path: '/-/ui/shell/*', component: lazy(() => import('./pages/gallery/SampleShell.tsx')) }
      ]

// one page for the list and what is open of it: it stays when the address goes from one to the other
const grid = lazy(() => import('./pages/grid/GridPage.tsx'))
const settings = lazy(() => import('./pages/settings/SettingsPage.tsx'))

export const routes: Array<RouteDefinition> = [
  { path: '/log-in', component: lazy(() => import('./pages/access/LoginPage.tsx')) },
  { path: '/setup', component: lazy(() => import('./pages/access/SetUpPage.tsx')) },
  ...gallery,
  {
    path: '/',
    component: Inside,
    children: [
      { path: '/', component: lazy(() => import('./pages/loop/TodayPage.tsx')) },
      { path: '/issues', component: lazy(() => import('./pages/loop/IssuesPage.tsx')) },
      { path: '/issues/:id', component: lazy(() => import('./pages/loop/IssuePage.tsx')) },
      { path: '/report', component: lazy(() => import('./pages/loop/ReportPage.tsx')) },
      { path: '/device', component: lazy(() => import('./pages/access/DevicePage.tsx')) },
      { path: '/map', component: lazy(() => import('./pages/grid/MapPage.tsx')) },
      { path: '/grid', component: grid },
      { path: '/grid/:id', component: grid },
      { path: '/grid/:id/boundary', component: lazy(() => import('./pages/grid/BoundaryPage.tsx')) },
      { path: '/people', component: lazy(() => import('./pages/grid/PeoplePage.tsx')) },
      { path: '/people/:id', component: lazy(() => import('./pages/grid/PersonPage.tsx')) },
      { path: '/organisations', component: lazy(() => import('./pages/grid/OrganisationsPage.tsx')) },
      { path: '/import', component: lazy(() => import('./pages/import/ImportsPage.tsx')) },
      { path: '/import/new', component: lazy(() => import('./pages/import/NewImportPage.tsx')) },
      { path: '/settings', component: settings },
      { path: '/settings/:section', component: settings },
      { path: '*', component: lazy(() => import('./pages/NotFoundPage.tsx')) }
    ]
  }
]
