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

export const routes: Array<RouteDefinition> = [
  { path: '/log-in', component: lazy(() => import('./pages/access/LoginPage.tsx')) },
  ...gallery,
  {
    path: '/',
    component: Inside,
    children: [
      { path: '/', component: lazy(() => import('./pages/loop/TodayPage.tsx')) },
      { path: '/issues', component: lazy(() => import('./pages/loop/IssuesPage.tsx')) },
      { path: '/map', component: lazy(() => import('./pages/grid/MapPage.tsx')) },
      { path: '/grid', component: lazy(() => import('./pages/grid/GridPage.tsx')) },
      { path: '/settings', component: lazy(() => import('./pages/settings/SettingsPage.tsx')) },
      { path: '*', component: lazy(() => import('./pages/NotFoundPage.tsx')) }
    ]
  }
]
