import { describe, expect, it } from 'vitest'
import { boundaries, importsOf } from '../src/boundaries.ts'
import { purity } from '../src/purity.ts'
import { shape } from '../src/shape.ts'
import { codeOnly, withoutComments } from '../src/source.ts'

const says = (rule: typeof boundaries, path: string, text: string) => rule({ path, text }).map((fault) => fault.says)
const domain = 'packages/domain/src/loop/step.ts'

describe('what is read as an import', () => {
  it.each([
    ["import { a } from 'x'", false],
    ["import a, { b as c } from 'x'", false],
    ["import * as a from 'x'", false],
    ["import 'x'", false],
    ["import {\n  a,\n  b\n} from 'x'", false],
    ["export * from 'x'", false],
    ["const a = await import('x')", false],
    ["import type { A } from 'x'", true],
    ["export type { A } from 'x'", true],
    ["import { type A } from 'x'", false]
  ])('%s', (text, isType) => expect(importsOf(text)).toMatchObject([{ from: 'x', isType, line: 1 }]))

  it.each([
    "// import { a } from 'x'",
    "/* import 'x' */",
    "const from = 'x'",
    "const text = `import 'x'`",
    'const text = "import \'x\'"'
  ])('not %s', (text) => expect(importsOf(text)).toEqual([]))

  it('has the line it stands on', () => {
    expect(importsOf("/* one\n two */\nimport 'x'\n\nimport 'y'")).toMatchObject([{ line: 3 }, { line: 5 }])
  })
})

describe('the boundaries', () => {
  it.each([
    ["import { Result } from 'effect'"],
    ["import { Schema } from 'effect/Schema'"],
    ["import { Instant } from '../common/index.ts'"]
  ])('the domain may: %s', (text) => expect(says(boundaries, domain, text)).toEqual([]))

  it.each([
    ["import { readFileSync } from 'node:fs'"],
    ["import { Words } from '@gezhi/words'"],
    ["import type { Database } from '@gezhi/database'"],
    ["import { x } from '../../../words/src/index.ts'"],
    ["const x = await import('postgres')"]
  ])('the domain may not: %s', (text) => expect(says(boundaries, domain, text)).toHaveLength(1))

  it.each(['apps/web/src/main.tsx', 'apps/terminal/src/main.tsx'])(
    '%s reaches the store through the API only',
    (path) => {
      expect(says(boundaries, path, "import type { AppRouter } from '@gezhi/api'")).toEqual([])
      expect(says(boundaries, path, "import { openApi } from '@gezhi/api'")).toHaveLength(1)
      expect(says(boundaries, path, "import { connect } from '@gezhi/database'")).toHaveLength(1)
      expect(says(boundaries, path, "import type { Database } from '@gezhi/database'")).toHaveLength(1)
      expect(says(boundaries, path, "import { start } from '@gezhi/server/app'")).toHaveLength(1)
      expect(says(boundaries, path, "import { start } from '../../server/src/start.ts'")).toHaveLength(1)
    }
  )

  it('keeps drizzle where the database is', () => {
    const text = "import { eq } from 'drizzle-orm/pg-core'"
    expect(says(boundaries, 'packages/api/src/services/issues.ts', text)).toHaveLength(1)
    expect(says(boundaries, 'packages/database/src/journal.ts', text)).toEqual([])
  })

  it('lets tests use what they need, but not reach into another package', () => {
    const path = 'packages/domain/test/loop/step.test.ts'
    expect(says(boundaries, path, "import { it } from 'vitest'")).toEqual([])
    expect(says(boundaries, path, "import { x } from '../../../database/src/journal.ts'")).toHaveLength(1)
  })
})

describe('the purity of the domain', () => {
  it.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const now = performance.now()',
    'const now = DateTime.nowUnsafe()',
    'const id = Math.random()',
    'const id = crypto.randomUUID()',
    'const later = setTimeout(f, 5)',
    'const rows = async () => []',
    "const page = fetch('/')",
    'console.log(1)',
    'const home = process.env',
    "import { Effect } from 'effect'",
    "import { Result, type Layer } from 'effect'"
  ])('refuses %s', (text) => expect(says(purity, domain, text)).toHaveLength(1))

  it.each([
    'const then = new Date(millis)',
    "const text = 'new Date() and Math.random()'",
    '// Date.now() is an argument here',
    "import { Result, Schema } from 'effect'"
  ])('lets pass %s', (text) => expect(says(purity, domain, text)).toEqual([]))

  it('is asked of the domain alone', () => {
    expect(says(purity, 'packages/api/src/now.ts', 'const now = Date.now()')).toEqual([])
  })
})

describe('the shape of a file', () => {
  const path = 'packages/api/src/x.ts'

  it('is not too long', () => {
    expect(says(shape, path, 'x\n'.repeat(400))).toEqual([])
    expect(says(shape, path, 'x\n'.repeat(401))).toHaveLength(1)
  })

  it.each(['// TODO later', '/* FIXME */', '// @ts-ignore', 'f(x as any)', 'f(x as unknown as Y)', "it.only('x', f)"])(
    'has no %s',
    (text) => expect(says(shape, path, text)).toHaveLength(1)
  )

  it.each(["const text = 'TODO as any'", 'const todo = 1', 'f(x as const)'])('may have %s', (text) =>
    expect(says(shape, path, text)).toEqual([])
  )
})

describe('reading code', () => {
  it('tells comments from texts from patterns', () => {
    const text = `const a = "// no comment" /* 'no text' */ + x.replace(/['"]/g, '') / 2 // end's`
    expect(withoutComments(text)).toBe(
      `const a = "// no comment"                 + x.replace(/['"]/g, '') / 2         `
    )
    expect(codeOnly(text).replace(/\s+/g, ' ')).toBe('const a = + x.replace( , ) / 2 ')
  })
})
