/** Files, dropped or chosen. What is too large or of another kind is named and left out at once, before anything is sent. */
import { createSignal, For, Show, splitProps } from 'solid-js'
import { formatBytes } from '../format.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { Field, type FieldProps, fieldKeys } from './Field.tsx'
import { CloseIcon, FileIcon, UploadIcon } from './icons.tsx'

export interface FileDropProps extends FieldProps {
  readonly files: ReadonlyArray<File>
  readonly onChange: (files: ReadonlyArray<File>) => void
  /** Endings with their dot, `['.csv', '.xlsx']`; everything when absent. */
  readonly endings?: ReadonlyArray<string> | undefined
  readonly maxBytes: number
  readonly many?: boolean | undefined
}

export function FileDrop(props: FileDropProps) {
  const [field, own] = splitProps(props, fieldKeys)
  const [over, setOver] = createSignal(false)
  const [left, setLeft] = createSignal<ReadonlyArray<string>>([])
  let input!: HTMLInputElement

  const wrong = (file: File): string | undefined => {
    const fits = own.endings?.some((ending) => file.name.toLowerCase().endsWith(ending)) ?? true
    if (!fits) return words.ui.files.otherKind(file.name)
    return file.size > own.maxBytes ? words.ui.files.tooLarge(file.name, formatBytes(file.size)) : undefined
  }
  const take = (files: FileList | null | undefined) => {
    const chosen = [...(files ?? [])]
    const good = chosen.filter((file) => wrong(file) === undefined)
    setLeft(chosen.map(wrong).filter((says) => says !== undefined))
    if (good.length > 0) own.onChange(own.many ? [...own.files, ...good] : good.slice(0, 1))
    input.value = ''
  }
  const rules = () => words.ui.files.rules(own.endings?.join(' ') ?? '', formatBytes(own.maxBytes))

  return (
    <Field
      {...field}
      hint={field.hint ?? rules()}
      error={field.error ?? (left().length > 0 ? left().join(' ') : undefined)}
    >
      {(wiring) => (
        <>
          <div
            class={cx(
              'flex flex-wrap items-center gap-3 rounded-md border border-dashed px-4 py-4 transition-colors',
              over() ? 'border-ink bg-select' : 'border-edge bg-sunken'
            )}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(false)
              if (!wiring.disabled) take(event.dataTransfer?.files)
            }}
          >
            <input
              ref={input}
              id={wiring.id}
              type="file"
              class="peer sr-only"
              multiple={own.many}
              accept={own.endings?.join(',')}
              disabled={wiring.disabled}
              aria-invalid={wiring.invalid || undefined}
              aria-describedby={wiring.describedBy}
              onChange={(event) => take(event.currentTarget.files)}
            />
            <label
              for={wiring.id}
              class="inline-flex h-8 items-center gap-1.5 rounded-sm border border-line-2 bg-raised px-3 font-medium hover:border-edge peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 pointer-coarse:h-11"
            >
              <UploadIcon />
              {words.ui.files.choose}
            </label>
            <span class="text-sm text-ink-3 pointer-coarse:hidden">{words.ui.files.orDrop}</span>
          </div>
          <Show when={own.files.length > 0}>
            <ul class="flex flex-col gap-1">
              <For each={own.files}>
                {(file) => (
                  <li class="flex items-center gap-2 rounded-sm border border-line bg-raised py-0.5 pr-1 pl-2.5">
                    <FileIcon class="text-ink-3" />
                    <span class="min-w-0 flex-1 truncate">{file.name}</span>
                    <span class="text-sm text-ink-3">{formatBytes(file.size)}</span>
                    <Button
                      variant="quiet"
                      size="small"
                      icon={CloseIcon}
                      label={words.ui.files.remove(file.name)}
                      onClick={() => own.onChange(own.files.filter((one) => one !== file))}
                    />
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </>
      )}
    </Field>
  )
}
