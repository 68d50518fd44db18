/** Finds on the server: what is typed is asked for when typing rests, and `/` leads here. */
import { createSignal } from 'solid-js'
import { bindKeys, cx, SearchField } from '../ui/index.tsx'

const restMillis = 250

export function SearchBox(props: {
  label: string
  /** What the key does, for the list of keys. */
  does: string
  text: string
  onFind: (text: string) => void
  class?: string | undefined
}) {
  const [typed, setTyped] = createSignal<string>()
  let box!: HTMLDivElement
  let timer: ReturnType<typeof setTimeout> | undefined
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer)
    timer = setTimeout(() => {
      props.onFind(text.trim())
      setTyped(undefined)
    }, restMillis)
  }
  bindKeys([{ keys: '/', does: () => props.does, run: () => box.querySelector('input')?.focus() }])
  return (
    <div ref={box} class="max-md:min-w-40 max-md:flex-1">
      <SearchField
        label={props.label}
        value={typed() ?? props.text}
        onChange={type}
        class={cx('max-md:w-full', props.class ?? 'w-64')}
      />
    </div>
  )
}
