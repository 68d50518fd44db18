/** What the server is put together from: the one place that names the API and the demo. */
import { openApi } from '@gezhi/api'
import { loadDemo } from '@gezhi/demo/load'
import type { Parts } from './start.ts'

export const parts: Parts = { openApi, loadDemo }
