/** The steps of an import: what was chosen so far, what the server said of it, what is under way. */
import { CommandId } from '@gezhi/domain/common'
import { useQueryClient } from '@tanstack/solid-query'
import { batch, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { zone } from '../../format.ts'
import {
  bringDivisions,
  type Checked,
  checkImport,
  type Imported,
  type ImportKind,
  type Inspected,
  importStale,
  inspectFile,
  runImport,
  type Uploaded,
  uploadFile
} from '../../queries/imports.ts'
import { newId } from '../../queries/intention.ts'
import { type Choices, firstChoices, orderOf, type Wanted } from './import-order.ts'

export const stepNames = ['file', 'columns', 'options', 'check', 'done'] as const
export type StepName = (typeof stepNames)[number]

export const createWizard = (first: ImportKind) => {
  const client = useQueryClient()
  const [step, setStep] = createSignal<StepName>('file')
  const [kind, setKind] = createSignal(first)
  const [files, setFiles] = createSignal<ReadonlyArray<File>>([])
  const [busy, setBusy] = createSignal<'uploading' | 'reading' | 'checking'>()
  const [failure, setFailure] = createSignal<unknown>()
  const [inspected, setInspected] = createSignal<Inspected>()
  const [mapping, setMapping] = createStore<Record<string, string>>({})
  const [choices, setChoices] = createSignal<Choices>(firstChoices(zone()))
  const [part, setPart] = createSignal<Pick<Wanted, 'sheet' | 'headingRow'>>({
    sheet: undefined,
    headingRow: undefined
  })
  /** What the rows say, first without decisions and then with them. */
  const [checked, setChecked] = createSignal<Checked>()
  const [leaveOut, setLeaveOut] = createSignal(false)
  const [command, setCommand] = createSignal<CommandId>()
  const [imported, setImported] = createSignal<Imported>()
  /** `null` for the list that the server sent in itself. */
  let sent: { readonly file: File | null; readonly uploaded: Uploaded } | undefined
  let asking = new AbortController()
  onCleanup(() => asking.abort())

  /** Something that was asked before is not wanted any more once something else is. */
  const attempt = async (what: NonNullable<ReturnType<typeof busy>>, run: (signal: AbortSignal) => Promise<void>) => {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    setBusy(what)
    setFailure(undefined)
    try {
      await run(signal)
    } catch (error) {
      if (!signal.aborted) setFailure(() => error)
    } finally {
      if (!signal.aborted) setBusy(undefined)
    }
  }

  const inspect = async (uploaded: Uploaded) => {
    setBusy('reading')
    const { sheet, headingRow } = part()
    const found = await inspectFile({
      kind: kind(),
      uploadId: uploaded.uploadId,
      ...(sheet !== undefined && { sheet }),
      ...(headingRow !== undefined && { headingRow })
    })
    batch(() => {
      setInspected(found)
      setMapping(reconcile({ ...found.guess }))
      setChecked(undefined)
    })
  }

  const readFile = () =>
    attempt('uploading', async () => {
      const [file] = files()
      if (file === undefined) return
      if (sent?.file !== file) {
        setPart({ sheet: undefined, headingRow: undefined })
        sent = { file, uploaded: await uploadFile(file) }
      }
      await inspect(sent.uploaded)
      setStep('columns')
    })

  /** The official list of what lies below the topmost unit, from here on like a file. */
  const readDivisions = () =>
    attempt('reading', async () => {
      setPart({ sheet: undefined, headingRow: undefined })
      sent = { file: null, uploaded: await bringDivisions() }
      await inspect(sent.uploaded)
      setStep('columns')
    })

  const readAgain = (next: Partial<ReturnType<typeof part>>) => {
    setPart((before) => ({ ...before, ...next }))
    void attempt('reading', async () => {
      if (sent !== undefined) await inspect(sent.uploaded)
    })
  }

  const order = () =>
    orderOf({
      kind: kind(),
      uploadId: sent?.uploaded.uploadId ?? '',
      ...part(),
      mapping: { ...mapping },
      choices: choices()
    })

  const check = (to: 'options' | 'check') => {
    batch(() => {
      setStep(to)
      setChecked(undefined)
      setLeaveOut(false)
    })
    return attempt('checking', async (signal) => {
      const found = await checkImport(order(), signal)
      if (!signal.aborted) setChecked(found)
    })
  }

  const run = async () => {
    const commandId = CommandId.make(newId())
    batch(() => {
      setStep('done')
      setCommand(commandId)
      setImported(undefined)
      setFailure(undefined)
    })
    try {
      setImported(await runImport({ ...order(), commandId, leaveOutFaulty: leaveOut() }))
      for (const queryKey of importStale) void client.invalidateQueries({ queryKey })
    } catch (error) {
      setFailure(() => error)
    } finally {
      setCommand(undefined)
    }
  }

  return {
    step,
    kind,
    setKind,
    files,
    setFiles,
    busy,
    failure,
    inspected,
    mapping,
    map: (field: string, column: string | undefined) => setMapping(reconcile(withField({ ...mapping }, field, column))),
    choices,
    choose: <K extends keyof Choices>(name: K, value: Choices[K]) => setChoices((now) => ({ ...now, [name]: value })),
    mean: (field: string, value: string, means: string) =>
      setChoices((now) => ({
        ...now,
        meanings: { ...now.meanings, [field]: { ...now.meanings[field], [value]: means } }
      })),
    part,
    checked,
    leaveOut,
    setLeaveOut,
    command,
    imported,
    readFile,
    readDivisions,
    readAgain,
    check,
    run,
    go: (to: StepName) => {
      asking.abort()
      batch(() => {
        setBusy(undefined)
        setFailure(undefined)
        setStep(to)
      })
    }
  }
}

export type Wizard = ReturnType<typeof createWizard>

/** A column stands for one field only. */
const withField = (
  mapping: Record<string, string>,
  field: string,
  column: string | undefined
): Record<string, string> => {
  const others = Object.entries(mapping).filter(([name, taken]) => name !== field && taken !== column)
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]])
}
