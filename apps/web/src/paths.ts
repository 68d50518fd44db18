/** Every link of the web app. A page never spells an address. */

const query = (values: Record<string, string | undefined>): string => {
  const text = new URLSearchParams(
    Object.entries(values).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))
  ).toString()
  return text === '' ? '' : `?${text}`
}

export const settingsSections = [
  'me',
  'catalogue',
  'calendar',
  'profile',
  'scheme',
  'roles',
  'accounts',
  'keys',
  'audit'
] as const
export type SettingsSection = (typeof settingsSections)[number]

export const paths = {
  /** `then` is where to go after logging in; only an address of this app is followed. */
  logIn: (then?: string) => `/log-in${query({ then })}`,
  today: () => '/',
  issues: (filters: Record<string, string | undefined> = {}) => `/issues${query(filters)}`,
  issue: (id: string) => `/issues/${id}`,
  report: () => '/report',
  map: (filters: Record<string, string | undefined> = {}) => `/map${query(filters)}`,
  grid: () => '/grid',
  /** `does` opens the form on arrival; `at` is the day whose tree is beside it. */
  unit: (
    id: string,
    deed: { does?: 'edit' | 'appoint' | 'codes'; role?: string | undefined; at?: string | undefined } = {}
  ) => `/grid/${id}${query(deed)}`,
  checks: (filters: Record<string, string | undefined> = {}) => `/grid/checks${query(filters)}`,
  boundary: (id: string) => `/grid/${id}/boundary`,
  /** `about`: the unit that a new draft begins with. */
  changes: (filters: { state?: string | undefined; about?: string | undefined; does?: 'create' } = {}) =>
    `/grid/changes${query(filters)}`,
  /** `step`: opens the form of a step, `new` with what it `does` to which unit. */
  change: (id: string, at: { step?: string; does?: string; unit?: string | undefined } = {}) =>
    `/grid/changes/${id}${query(at)}`,
  people: (filters: Record<string, string | undefined> = {}) => `/grid/people${query(filters)}`,
  person: (id: string) => `/grid/people/${id}`,
  coverage: () => '/grid/posts',
  handover: (id: string) => `/grid/handovers/${id}`,
  organisations: (filters: Record<string, string | undefined> = {}) => `/grid/organisations${query(filters)}`,
  buildings: (filters: Record<string, string | undefined> = {}) => `/grid/buildings${query(filters)}`,
  figures: (state: Record<string, string | undefined> = {}) => `/figures${query(state)}`,
  imports: () => '/grid/import',
  newImport: (kind?: string) => `/grid/import/new${query({ kind })}`,
  /** Pages of the server, for strangers; no part of this app. */
  notice: (code: string) => `/notice/${code}`,
  noticePoster: (code: string) => `/notice/${code}/poster`,
  noticeCode: (code: string) => `/notice/${code}/qr.svg`,
  setUp: () => '/setup',
  settings: (section?: SettingsSection) => (section === undefined ? '/settings' : `/settings/${section}`),
  gallery: () => '/-/ui'
}

/** An address to go on to, if it is one of ours: `//elsewhere` and `https:` are not. */
export const isOwn = (address: string): boolean => /^\/(?![/\\])/.test(address)
