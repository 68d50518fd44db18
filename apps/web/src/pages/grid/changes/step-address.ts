/** Which step the address asks to work on. No drawing here. */
import { type Operation, type OperationName, operationNames } from '@gezhi/domain/grid'
import type { ChangeDetail } from '../../../queries/changes.ts'

export interface Step {
  /** Counted from 0; one more than the last for a new one. */
  readonly index: number
  readonly does: OperationName
  /** As it is kept; `undefined` for a new one. */
  readonly kept: Operation | undefined
  /** The unit that a new one begins with. */
  readonly unit: string | undefined
}

export const stepIn = (
  { step, does, unit }: { readonly step?: string; readonly does?: string; readonly unit?: string },
  { set, options }: ChangeDetail
): Step | undefined => (step === undefined || !mayEdit(options) ? undefined : read(step, does, unit, set.operations))

/** Whether the address still asks for the same: what is being filled in stays while the page is read anew. */
export const sameStep = (a: Step | undefined, b: Step | undefined): boolean =>
  a?.index === b?.index && a?.does === b?.does && (a?.kept === undefined) === (b?.kept === undefined)

const read = (
  step: string,
  does: string | undefined,
  unit: string | undefined,
  operations: ReadonlyArray<Operation>
): Step | undefined => {
  if (step === 'new') {
    const name = operationNames.find((one) => one === does)
    return name === undefined ? undefined : { index: operations.length, does: name, kept: undefined, unit }
  }
  const index = Number(step) - 1
  const kept = operations[index]
  return kept === undefined ? undefined : { index, does: kept.do, kept, unit }
}

export const mayEdit = (options: ChangeDetail['options']): boolean =>
  options.some(({ move, barred }) => move === 'edit' && barred === null)
