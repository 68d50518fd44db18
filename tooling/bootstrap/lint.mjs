// `npm run lint`: format and common mistakes (biome), then what may import what and the like (our own rules).
import { step } from './child.mjs'
import { node } from './toolchain.mjs'

export const lint = async ({ quiet }) => {
  const biome = await step('biome', ['check', '--error-on-warnings', '--max-diagnostics=50'], { quiet })
  const own = await step(node, ['tooling/lint/src/main.ts'], { quiet })
  return { ok: biome.ok && own.ok, wrote: [biome, own].map(({ ok, wrote }) => (ok ? '' : wrote)).join('') }
}
