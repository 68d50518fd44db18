/** What a schema found wrong with an input, field by field. */
import { BadInput } from '@gezhi/domain/common'
import { type Schema, SchemaIssue } from 'effect'

/** More than anybody mends at once. */
const faultsMax = 50

interface Found {
  readonly message?: unknown
  readonly path?: ReadonlyArray<unknown> | undefined
}

/** `at` is the name under which the whole came. */
export const badInput = (found: ReadonlyArray<Found>, at: ReadonlyArray<string> = []): BadInput =>
  new BadInput({
    faults: found.slice(0, faultsMax).map(({ message, path = [] }) => ({
      path: [...at, ...path].map(String).join('.'),
      expected: String(message ?? '')
    }))
  })

const format = SchemaIssue.makeFormatterStandardSchemaV1()

export const badInputOf = ({ issue }: Schema.SchemaError, at?: ReadonlyArray<string>): BadInput =>
  badInput(
    format(issue).issues.map(({ message, path = [] }) => ({ message, path: path.map(String) })),
    at
  )
