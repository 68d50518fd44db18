#!/usr/bin/env node
/** `gezhi`: with a command it does that one thing and ends; without, it opens the full screen. */
import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

// what was compiled once is not compiled again: half of the time to the first frame
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gezhi'))
const { main } = await import('./process.ts')
await main()
