/** A text with phrases at hand: one is put where the text ends, the text itself can become one. */
import { Menu, type MenuEntry, TextArea, toast } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { dropPhrase, keepPhrase, ownPhrases, type TextFieldName, usualPhrases } from './phrases.ts'

const shownMax = 24

const short = (text: string): string => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text)

export function PhraseArea(props: {
  label: string
  name: TextFieldName
  hint: string
  value: string
  onChange: (value: string) => void
  maxLength: number
  required: boolean
  rows?: number | undefined
}) {
  const add = (phrase: string) =>
    props.onChange(props.value.trim() === '' ? phrase : `${props.value.trimEnd()}\n${phrase}`)
  const keepText = () => {
    keepPhrase(props.name, props.value.trim())
    toast({ says: words.webLoop.act.templateSaved })
  }
  const entries = (): ReadonlyArray<MenuEntry> => {
    const own = ownPhrases(props.name)
    const say = words.webLoop.act
    return [
      ...usualPhrases(props.name).map((phrase) => ({ label: phrase, onSelect: () => add(phrase) })),
      ...(own.length > 0 ? [{ heading: say.ownTemplates }] : []),
      ...own.map((phrase) => ({ label: phrase, onSelect: () => add(phrase) })),
      'line',
      {
        label: say.saveTemplate,
        disabledReason: props.value.trim() === '' ? say.templateEmpty : undefined,
        onSelect: keepText
      },
      ...own.map((phrase) => ({
        label: say.removeTemplate(short(phrase)),
        harmful: true,
        onSelect: () => dropPhrase(props.name, phrase)
      }))
    ]
  }
  return (
    <div class="relative">
      <TextArea
        label={props.label}
        name={props.name}
        hint={props.hint}
        value={props.value}
        onChange={props.onChange}
        maxLength={props.maxLength}
        required={props.required}
        optional={!props.required}
        rows={props.rows ?? 3}
      />
      <div class="absolute -top-1 right-0 pointer-coarse:-top-3">
        <Menu label={words.webLoop.act.templates} size="small" items={entries()} />
      </div>
    </div>
  )
}
