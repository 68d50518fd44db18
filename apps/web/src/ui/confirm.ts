/** Asks once, in plain words, before what cannot be undone: `if (await confirm({ … })) …`. */
import { createSignal } from 'solid-js'

export interface Question {
  /** `删除这条日历？` */
  readonly title: string
  /** What will be so afterwards, in one or two sentences. */
  readonly consequence: string
  /** What the button says: the deed itself. */
  readonly deed: string
  /** What cannot be undone is marked as such. */
  readonly harmful?: boolean | undefined
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void
}

export const [asked, setAsked] = createSignal<Asked>()

export const confirm = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    asked()?.answer(false)
    setAsked({
      ...question,
      answer: (yes) => {
        setAsked(undefined)
        resolve(yes)
      }
    })
  })
