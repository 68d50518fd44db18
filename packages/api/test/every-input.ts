/** Every message that garbage in an input can lead to: each part of each procedure's schema is given values of all sorts. */
import { Schema, type SchemaAST } from 'effect'
import { appRouter } from '../src/routers/index.ts'

const garbage: ReadonlyArray<unknown> = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e18,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '  ',
  'x',
  '长'.repeat(20_000),
  '2026-02-30',
  '2026-02-30T00:00:00Z',
  'Mars/Olympus',
  [],
  [1, 1],
  ['a', 'a'],
  [null, null, null],
  Array(3_000).fill('1'),
  Array(3_000).fill(1),
  {},
  { unexpected: 1 },
  Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`k${i}`, '']))
]

/** The parts that a schema is made of, itself included. */
const partsOf = (ast: SchemaAST.AST, found = new Set<SchemaAST.AST>()): ReadonlySet<SchemaAST.AST> => {
  if (found.has(ast)) return found
  found.add(ast)
  const below = (part: SchemaAST.AST) => partsOf(part, found)
  for (const link of ast.encoding ?? []) below(link.to)
  switch (ast._tag) {
    case 'Objects':
      for (const { type } of ast.propertySignatures) below(type)
      for (const { parameter, type } of ast.indexSignatures) [parameter, type].map(below)
      break
    case 'Arrays':
      for (const part of [...ast.elements, ...ast.rest]) below(part)
      break
    case 'Union':
      for (const part of ast.types) below(part)
      break
    case 'Suspend':
      below(ast.thunk())
      break
  }
  return found
}

const schemaOf = (path: string): SchemaAST.AST | undefined => {
  const [parser]: ReadonlyArray<unknown> = Reflect.get(appRouter._def.procedures, path)._def.inputs
  const schema: unknown = Reflect.get(Object(parser), 'schema')
  return Schema.isSchema(schema) ? schema.ast : undefined
}

const messagesOf = async (ast: SchemaAST.AST): Promise<ReadonlyArray<string>> => {
  const { validate } = Schema.toStandardSchemaV1(Schema.make<Schema.Codec<unknown>>(ast), {
    parseOptions: { onExcessProperty: 'error', errors: 'all' }
  })['~standard']
  const answers = await Promise.all(garbage.map(async (value) => validate(value)))
  return answers.flatMap(({ issues = [] }) => issues.map(({ message }) => message))
}

/** By what is said, the first procedure where it is. */
export const everyMessage = async (): Promise<ReadonlyMap<string, string>> => {
  const said = new Map<string, string>()
  const seen = new Set<SchemaAST.AST>()
  for (const path of Object.keys(appRouter._def.procedures)) {
    const ast = schemaOf(path)
    for (const part of ast === undefined ? [] : partsOf(ast)) {
      if (seen.has(part)) continue
      seen.add(part)
      for (const message of await messagesOf(part)) if (!said.has(message)) said.set(message, path)
    }
  }
  return said
}
