/** Takes a batch back after asking once; says what stands in the way where it cannot be taken back. */
import type { BatchId } from '@gezhi/domain/common'
import { useQueryClient } from '@tanstack/solid-query'
import { formatNumber } from '../../format.ts'
import { batchQuery, type ImportKind, useUndoImport } from '../../queries/imports.ts'
import { tellRefusal } from '../../tell.ts'
import { confirm, toast } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'

export interface BatchToUndo {
  readonly id: BatchId
  readonly kind: ImportKind
  readonly fileName: string
  readonly written: number
}

/** `true` when it was taken back. */
export const useAskUndo = (): ((batch: BatchToUndo) => Promise<boolean>) => {
  const client = useQueryClient()
  const undo = useUndoImport()
  return async ({ id, kind, fileName, written }) => {
    try {
      const { held } = await client.fetchQuery(batchQuery(id))
      if (held.count > 0) {
        const names = held.first.map(({ name }) => name).join(words.webLoop.common.list)
        toast({ says: `${say.batches.heldTitle(formatNumber(held.count))} ${say.batches.held(names)}` })
        return false
      }
      const yes = await confirm({
        title: say.batches.undoTitle(fileName),
        consequence: say.batches.undoConsequence(formatNumber(written), words.import.kinds[kind].name),
        deed: say.batches.undo,
        harmful: true
      })
      if (!yes) return false
      await undo({ batchId: id })
      toast({ says: say.batches.done(fileName) })
      return true
    } catch (error) {
      tellRefusal(error)
      return false
    }
  }
}
