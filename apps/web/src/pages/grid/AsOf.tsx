/** Which day's tree is looked at: today's, or that of a day before. */
import { type Day, dayAt, fromMillis, type Instant, plusDays, toMillis } from '@gezhi/domain/common'
import { createSignal, Show } from 'solid-js'
import { startOfDay } from '../../day.ts'
import { formatDay, zone } from '../../format.ts'
import { Button, CalendarIcon, DateField, Popover } from '../../ui/index.tsx'
import { sayChanges } from './changes/say.ts'

/** The last moment of a day. */
export const endOfDay = (day: Day): Instant => fromMillis(toMillis(startOfDay(plusDays(day, 1), zone())) - 1)

export const today = (): Day => dayAt(fromMillis(Date.now()), zone())

export function AsOf(props: { day: Day | undefined; onDay: (day: Day | undefined) => void }) {
  const [open, setOpen] = createSignal(false)
  const text = sayChanges.asOf
  return (
    <div class="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Popover
        label={props.day === undefined ? text.label : text.past(formatDay(props.day))}
        icon={CalendarIcon}
        title={text.label}
        open={open()}
        onOpenChange={setOpen}
      >
        <DateField
          label={text.label}
          labelHidden
          value={props.day ?? null}
          max={plusDays(today(), -1)}
          hint={text.future}
          onChange={(day) => {
            props.onDay(day === null || day >= today() ? undefined : day)
            if (day !== null) setOpen(false)
          }}
        />
      </Popover>
      <Show when={props.day}>
        <Button size="small" onClick={() => props.onDay(undefined)}>
          {text.back}
        </Button>
        <p class="w-full text-xs text-ink-3">{text.pastHint}</p>
      </Show>
    </div>
  )
}
