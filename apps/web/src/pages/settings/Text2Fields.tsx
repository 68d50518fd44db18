/** A name in both languages, side by side. */
import type { Text2 } from '@gezhi/domain/common'
import { TextArea, TextField } from '../../ui/index.tsx'
import { say } from './say.ts'

export interface Both {
  readonly zh: string
  readonly en: string
}

export const isWhole = ({ zh, en }: Both): boolean => zh.trim() !== '' && en.trim() !== ''
export const isEmpty = ({ zh, en }: Both): boolean => zh.trim() === '' && en.trim() === ''
export const trimmed = ({ zh, en }: Both): Text2 => ({ zh: zh.trim(), en: en.trim() })

export function Text2Fields(props: {
  label: string
  name?: string | undefined
  value: Both
  onChange: (value: Both) => void
  hint?: string | undefined
  /** Several lines. */
  long?: boolean | undefined
  optional?: boolean | undefined
  disabledReason?: string | undefined
  placeholder?: Both | undefined
}) {
  const fields = (['zh', 'en'] as const).map((language) => ({
    language,
    label: () => `${props.label} · ${say.text2[language]}`
  }))
  return (
    <div class="grid items-start gap-3 sm:grid-cols-2">
      {fields.map(({ language, label }) =>
        props.long ? (
          <TextArea
            label={label()}
            name={language === 'zh' ? props.name : undefined}
            value={props.value[language]}
            onChange={(text) => props.onChange({ ...props.value, [language]: text })}
            rows={2}
            optional={props.optional}
            disabledReason={props.disabledReason}
            hint={language === 'zh' ? props.hint : undefined}
          />
        ) : (
          <TextField
            label={label()}
            name={language === 'zh' ? props.name : undefined}
            value={props.value[language]}
            onChange={(text) => props.onChange({ ...props.value, [language]: text })}
            optional={props.optional}
            disabledReason={props.disabledReason}
            hint={language === 'zh' ? props.hint : undefined}
            placeholder={props.placeholder?.[language]}
          />
        )
      )}
    </div>
  )
}
