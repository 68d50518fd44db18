/** Procedures over imports. The file itself comes in by `POST /files/import` (see files.ts). */
import { CommandId } from '@gezhi/domain/common'
import { locales } from '@gezhi/words'
import { Effect, Schema } from 'effect'
import { BatchesInput, BatchInput, batch, batches } from '../importers/batches.ts'
import { check } from '../importers/check.ts'
import { bringDivisions, DivisionInput } from '../importers/divisions.ts'
import { inspect } from '../importers/inspect.ts'
import { ImportKind, ImportOrder, InspectInput, RunInput } from '../importers/kinds.ts'
import { progress } from '../importers/progress.ts'
import { cancel, run } from '../importers/run.ts'
import { templateOf } from '../importers/template.ts'
import { UndoInput, undo } from '../importers/undo.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { contentTypes, toWorkbook } from '../views/sheet.ts'

const OfCommand = Schema.Struct({ commandId: CommandId })
const TemplateInput = Schema.Struct({ kind: ImportKind, locale: Schema.optionalKey(Schema.Literals(locales)) })

export const importRouter = router({
  inspect: allowed('import.run')
    .input(incoming(InspectInput))
    .query(({ ctx, input, signal }) => ctx.run(inspect(ctx.actor, input), signal)),

  /** Sends in the official list of streets and communities, to be tried and run as a register of units. */
  divisions: allowed('import.run')
    .input(incoming(DivisionInput))
    .mutation(({ ctx, input }) => ctx.run(bringDivisions(ctx.actor, input))),

  /** A dry run. Writes nothing; a mutation only because its input is too long for an address. */
  check: allowed('import.run')
    .input(incoming(ImportOrder))
    .mutation(({ ctx, input, signal }) => ctx.run(check(ctx.actor, input), signal)),

  run: allowed('import.run')
    .input(incoming(RunInput))
    .mutation(({ ctx, input }) => ctx.run(run(ctx.actor, input))),

  /** How far a run has come; `null` while nothing is known of it. */
  progress: allowed('import.run')
    .input(incoming(OfCommand))
    .query(({ ctx, input, signal }) => ctx.run(progress(ctx.actor, input.commandId), signal)),

  /** `true` when there was something to stop. What was committed before is taken back by `undo`. */
  cancel: allowed('import.run')
    .input(incoming(OfCommand))
    .mutation(({ ctx, input }) => ctx.run(cancel(ctx.actor, input.commandId))),

  list: allowed('import.run')
    .input(incoming(BatchesInput))
    .query(({ ctx, input, signal }) => ctx.run(batches(ctx.actor, input), signal)),

  byId: allowed('import.run')
    .input(incoming(BatchInput))
    .query(({ ctx, input, signal }) => ctx.run(batch(ctx.actor, input.id), signal)),

  undo: allowed('import.run')
    .input(incoming(UndoInput))
    .mutation(({ ctx, input }) => ctx.run(undo(ctx.actor, input))),

  template: allowed('import.run')
    .input(incoming(TemplateInput))
    .query(({ ctx, input }) =>
      ctx.run(
        Effect.map(
          Effect.promise(() => toWorkbook(templateOf(input.kind, input.locale ?? 'zh-CN'))),
          (bytes) => ({ contentType: contentTypes.xlsx, base64: Buffer.from(bytes).toString('base64') })
        )
      )
    )
})
