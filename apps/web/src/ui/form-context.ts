/** What a field and the form around it know of each other. */
import { createContext } from 'solid-js'

export interface FieldEntry {
  readonly label: () => string
  /** Of the control; where the focus goes. */
  readonly id: string
}

export interface FormLink {
  readonly faultOf: (name: string) => string | undefined
  readonly register: (name: string, entry: FieldEntry) => void
}

export const FormContext = createContext<FormLink>()
