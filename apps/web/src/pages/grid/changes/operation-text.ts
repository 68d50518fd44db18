/** An operation as a sentence. No drawing here. */
import type { UnitId } from '@gezhi/domain/common'
import type { Operation, To } from '@gezhi/domain/grid'
import { formatNumber } from '../../../format.ts'
import { words } from '../../../words.ts'
import { say } from '../say.ts'
import { sayChanges } from './say.ts'

export type NameOf = (id: UnitId) => string | undefined

/** Names of the units that operations begin. */
export const bornNames = (operations: ReadonlyArray<Operation>): ReadonlyMap<string, string> =>
  new Map(
    operations.flatMap((one): ReadonlyArray<readonly [string, string]> => {
      if (one.do === 'open') return [[one.id, one.name]]
      if (one.do === 'merge') return [[one.into.id, one.into.name]]
      return one.do === 'split' ? one.parts.map(({ id, name }) => [id, name] as const) : []
    })
  )

export const operationText = (operation: Operation, nameOf: NameOf): string => {
  const text = sayChanges.says
  const name = (id: UnitId) => nameOf(id) ?? text.gone
  switch (operation.do) {
    case 'open':
      return text.open(operation.name, name(operation.parentId))
    case 'close':
      return operation.into === null
        ? text.close(name(operation.id))
        : text.closeInto(name(operation.id), name(operation.into))
    case 'amend':
      return text.amend(name(operation.id), amendedText(operation))
    case 'redraw':
      return text.redraw(name(operation.id))
    case 'move':
      return text.move(name(operation.id), name(operation.parentId))
    case 'split':
      return text.split(name(operation.id), quotedList(operation.parts.map((part) => part.name)))
    case 'merge':
      return text.merge(quotedList(operation.ids.map(name)), operation.into.name)
  }
}

export const quotedList = (names: ReadonlyArray<string>): string =>
  names.map((name) => sayChanges.says.quoted(name)).join(sayChanges.says.join)

const amendedText = ({ name, kind, areaClass, households, population }: To<'amend'>): string => {
  const { fact } = say.unit
  const number = (field: string, value: number | null | undefined) =>
    value === undefined
      ? []
      : [value === null ? sayChanges.says.cleared(field) : sayChanges.says.to(field, formatNumber(value))]
  return [
    ...(name === undefined ? [] : [sayChanges.says.to(fact.name, name)]),
    ...(kind === undefined ? [] : [sayChanges.says.to(fact.kind, say.unitKinds[kind])]),
    ...(areaClass === undefined
      ? []
      : [
          areaClass === null
            ? sayChanges.says.cleared(fact.areaClass)
            : sayChanges.says.to(fact.areaClass, words.loop.areaClasses[areaClass])
        ]),
    ...number(fact.households, households),
    ...number(fact.population, population)
  ].join(words.webLoop.common.list)
}
