/**
 * The state of a form: its values, what is wrong with which, whether it is on its way. A page gives the values to
 * begin with and what to do with them; refusals come back as faults beside their fields, or as one message above.
 */
import { batch, createSignal } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { type Fault, faultsOf } from '../refusal.ts'

export interface FormOptions<T extends object> {
  readonly initial: T
  /** What is wrong before anything is sent; an empty list when nothing is. */
  readonly check?: ((values: T) => ReadonlyArray<Fault>) | undefined
  /** Sends; throws the refusal. */
  readonly send: (values: T) => Promise<void>
}

export interface FormState<T extends object> {
  readonly values: T
  readonly set: <K extends keyof T>(name: K, value: T[K]) => void
  /** For `<TextField {...form.field('title')} …/>`. */
  readonly field: <K extends keyof T & string>(
    name: K
  ) => { readonly name: K; readonly value: T[K]; readonly onChange: (value: T[K]) => void }
  readonly faults: () => ReadonlyArray<Fault>
  /** A refusal that belongs to no field. */
  readonly failure: () => unknown
  readonly busy: () => boolean
  readonly submit: () => Promise<boolean>
  readonly reset: (values?: T) => void
}

export const createForm = <T extends object>(options: FormOptions<T>): FormState<T> => {
  const [values, setValues] = createStore<T>({ ...options.initial })
  const [faults, setFaults] = createSignal<ReadonlyArray<Fault>>([])
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)

  const set = <K extends keyof T>(name: K, value: T[K]) =>
    batch(() => {
      setValues((current) => ({ ...current, [name]: value }))
      setFaults((all) => all.filter((fault) => fault.path !== name && !fault.path.startsWith(`${String(name)}.`)))
    })

  const submit = async (): Promise<boolean> => {
    if (busy()) return false
    const wrong = options.check?.(unwrap(values)) ?? []
    setFailure(undefined)
    setFaults(wrong)
    if (wrong.length > 0) return false
    setBusy(true)
    try {
      await options.send(unwrap(values))
      return true
    } catch (error) {
      const found = faultsOf(error)
      setFaults(found)
      if (found.length === 0) setFailure(() => error)
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    set,
    field: (name) => ({
      name,
      get value() {
        return values[name]
      },
      onChange: (value) => set(name, value)
    }),
    faults,
    failure,
    busy,
    submit,
    reset: (to = options.initial) =>
      batch(() => {
        setValues(() => ({ ...to }))
        setFaults([])
        setFailure(undefined)
      })
  }
}
