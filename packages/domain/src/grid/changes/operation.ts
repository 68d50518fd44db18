/**
 * What a change set does to the tree, as data: seven operations, made one after the other. Units that begin bring their
 * ids along, so that later operations of the same set can name them.
 */
import { Schema } from 'effect'
import { UnitId } from '../../common/index.ts'
import { Geometry } from '../shapes/geometry.ts'
import { Unit } from '../unit.ts'

const { name, code, kind, areaClass, households, population } = Unit.fields

const beginning = {
  id: UnitId,
  name,
  code: Schema.optionalKey(code),
  areaClass: Schema.optionalKey(areaClass),
  households: Schema.optionalKey(households),
  population: Schema.optionalKey(population),
  /** CGCS2000, as all that is stored. */
  boundary: Schema.optionalKey(Geometry)
}

/** A unit that begins by a change set; without a code it gets the next one under its parent. */
export const Beginning = Schema.Struct(beginning)
export type Beginning = typeof Beginning.Type

export const Open = Schema.Struct({ do: Schema.Literal('open'), parentId: UnitId, kind, ...beginning })

/** `into` of the same level takes over what hangs there; without one it falls to the unit above. */
export const Close = Schema.Struct({ do: Schema.Literal('close'), id: UnitId, into: Schema.NullOr(UnitId) })

export const Amend = Schema.Struct({
  do: Schema.Literal('amend'),
  id: UnitId,
  name: Schema.optionalKey(name),
  kind: Schema.optionalKey(kind),
  areaClass: Schema.optionalKey(areaClass),
  households: Schema.optionalKey(households),
  population: Schema.optionalKey(population)
})

export const Redraw = Schema.Struct({ do: Schema.Literal('redraw'), id: UnitId, boundary: Geometry })

/** Below another unit of the level above; codes that tell where a unit hangs are given anew, for all below it too. */
export const Move = Schema.Struct({
  do: Schema.Literal('move'),
  id: UnitId,
  parentId: UnitId,
  code: Schema.optionalKey(code)
})

export const SplitPart = Schema.Struct({ ...beginning, children: Schema.optionalKey(Schema.Array(UnitId)) })
export type SplitPart = typeof SplitPart.Type

/** The first part takes what cannot be located. Units below go where `children` says, else by where they lie. */
export const Split = Schema.Struct({
  do: Schema.Literal('split'),
  id: UnitId,
  parts: Schema.Array(SplitPart).check(Schema.isMinLength(2), Schema.isMaxLength(50))
})

export const Merge = Schema.Struct({
  do: Schema.Literal('merge'),
  ids: Schema.UniqueArray(UnitId).check(Schema.isMinLength(2), Schema.isMaxLength(50)),
  into: Beginning
})

export const Operation = Schema.Union([Open, Close, Amend, Redraw, Move, Split, Merge])
export type Operation = typeof Operation.Type
export type OperationName = Operation['do']
export type To<Name extends OperationName> = Extract<Operation, { readonly do: Name }>

export const operationNames: ReadonlyArray<OperationName> = [
  'open',
  'close',
  'amend',
  'redraw',
  'move',
  'split',
  'merge'
]

/** Units that stand before the set and that an operation changes or ends. */
export const subjectsOf = (operation: Operation): ReadonlyArray<UnitId> => {
  switch (operation.do) {
    case 'open':
      return [operation.parentId]
    case 'close':
      return operation.into === null ? [operation.id] : [operation.id, operation.into]
    case 'move':
      return [operation.id, operation.parentId]
    case 'merge':
      return operation.ids
    default:
      return [operation.id]
  }
}
