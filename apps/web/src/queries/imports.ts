/** Imports: a file is sent, looked at, tried, taken in, and can be taken back. */
import type { BatchId, CommandId } from '@gezhi/domain/common'
import { infiniteQueryOptions, queryOptions } from '@tanstack/solid-query'
import type { Locale } from '../words.ts'
import { trpc } from './client.ts'
import { useCommand } from './command.ts'
import { keys } from './keys.ts'

type Answer<F extends (...given: never) => Promise<unknown>> = Awaited<ReturnType<F>>
type Asked<F extends (...given: never) => Promise<unknown>> = NonNullable<Parameters<F>[0]>

export type Inspected = Answer<typeof trpc.import.inspect.query>
export type ImportOrder = Asked<typeof trpc.import.check.mutate>
export type ImportKind = ImportOrder['kind']
export type RunInput = Asked<typeof trpc.import.run.mutate>
export type Checked = Answer<typeof trpc.import.check.mutate>
export type Remark = Checked['faults'][number] | Checked['notices'][number]
export type ValueLine = Checked['values'][string][number]
export type Imported = Answer<typeof trpc.import.run.mutate>
export type BatchPage = Answer<typeof trpc.import.list.query>
export type Batch = BatchPage['rows'][number]
export type BatchDetail = Answer<typeof trpc.import.byId.query>

const batches = [...keys.grid, 'batches'] as const
const firstPage: string | null = null
/** What an import writes may be anything. */
const everything = [keys.grid, keys.buildings, keys.issues, keys.account]

export interface Uploaded {
  readonly uploadId: string
  readonly fileName: string
}

/** The official list of streets and communities below the topmost unit, as if it had been sent in. */
export const bringDivisions = (): Promise<Uploaded> => trpc.import.divisions.mutate({})

/** Sends a file; throws the refusal. */
export const uploadFile = async (file: File): Promise<Uploaded> => {
  const response = await fetch('/files/import', {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(file.name) },
    body: file
  })
  const answer = await response.json()
  if (!response.ok) throw answer.error
  return answer
}

export const templateAddress = (format: 'xlsx' | 'csv', kind: ImportKind, locale: Locale): string =>
  `/files/import-template.${format}?${new URLSearchParams({ kind, locale })}`

export interface InspectAsked {
  readonly kind: ImportKind
  readonly uploadId: string
  readonly sheet?: string
  readonly headingRow?: number
}

export const inspectFile = (asked: InspectAsked): Promise<Inspected> => trpc.import.inspect.query(asked)

export const checkImport = (order: ImportOrder, signal: AbortSignal): Promise<Checked> =>
  trpc.import.check.mutate(order, { signal })

export const runImport = (input: RunInput): Promise<Imported> => trpc.import.run.mutate(input)

export const cancelImport = (commandId: CommandId): Promise<boolean> => trpc.import.cancel.mutate({ commandId })

/** How far a run has come, asked for while it runs. */
export const progressQuery = (commandId: CommandId) =>
  queryOptions({
    queryKey: ['import-progress', commandId],
    queryFn: ({ signal }) => trpc.import.progress.query({ commandId }, { signal }),
    refetchInterval: 500,
    staleTime: 0
  })

export const batchesQuery = () =>
  infiniteQueryOptions({
    queryKey: batches,
    queryFn: ({ pageParam, signal }) => trpc.import.list.query({ cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: BatchPage) => last.next
  })

export const batchQuery = (id: BatchId) =>
  queryOptions({
    queryKey: [...batches, id],
    queryFn: ({ signal }) => trpc.import.byId.query({ id }, { signal }),
    staleTime: 0
  })

export const useUndoImport = () =>
  useCommand(
    (order: { readonly batchId: BatchId }, commandId) => trpc.import.undo.mutate({ ...order, commandId }),
    everything
  )

export const importStale = everything
