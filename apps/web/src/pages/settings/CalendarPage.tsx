/** The working calendar: a year at a time, the hours of the day, and which deadlines a change would move. */
import type { Calendar, Weekday } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { dayOf, formatNumber } from '../../format.ts'
import { now } from '../../now.ts'
import { referenceQuery } from '../../queries/reference.ts'
import { holidaysOf, usePublish } from '../../queries/settings.ts'
import { tellRefusal } from '../../tell.ts'
import {
  Button,
  CalendarIcon,
  Checkbox,
  CheckIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  CloseIcon,
  Notice,
  PlusIcon,
  Section,
  TextField,
  toast,
  WarningIcon
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { CalendarPreview } from './CalendarPreview.tsx'
import {
  asKnown,
  calendarDifferences,
  clockText,
  dayMinutes,
  hoursFaulty,
  readClock,
  toggled,
  withNotice,
  withoutYear,
  workDays
} from './calendar-model.ts'
import { newSlot, useDraft } from './draft.ts'
import { ReferencePart } from './Part.tsx'
import { PublishBar } from './PublishBar.tsx'
import { say } from './say.ts'
import { DayLegend, YearGrid } from './YearGrid.tsx'

const slot = newSlot<Calendar>()
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies ReadonlyArray<Weekday>

export default function CalendarPage() {
  const draft = useDraft(slot, ({ calendar }) => calendar)
  const whyNot = useWhyNot()
  const publish = usePublish()
  const [year, setYear] = createSignal(Number(dayOf(new Date(now()).toISOString()).slice(0, 4)))
  const may = () => whyNot('reference.edit') === undefined
  const changes = createMemo(() => {
    const [before, after] = [draft.before(), draft.data()]
    return before === undefined || after === undefined ? [] : calendarDifferences(before, after)
  })
  const faulty = () => {
    const data = draft.data()
    if (data === undefined) return undefined
    if (hoursFaulty(data.hours)) return say.calendar.hoursWrong
    return data.week.length === 0 ? say.calendar.weekMissing : undefined
  }

  return (
    <ReferencePart kind="calendar" draft={draft} needs="reference.edit">
      {(data) => (
        <>
          <PublishBar
            draft={draft}
            differences={changes()}
            faulty={faulty()}
            consequence={say.draft.calendarConsequence}
            preview={<CalendarPreview calendar={data()} />}
            publish={() => publish({ kind: 'calendar', data: data(), seen: draft.version() })}
          />
          <YearHead year={year()} onYear={setYear} calendar={data()} may={may()} onChange={draft.set} />
          <YearGrid
            year={year()}
            calendar={data()}
            onToggle={may() ? (day) => draft.set(toggled(data(), day)) : undefined}
          />
          <div class="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-2 [&>section]:mt-0">
            <Hours calendar={data()} may={may()} onChange={draft.set} />
            <Section title={say.calendar.week}>
              <div class="flex flex-wrap gap-x-5 gap-y-1">
                <For each={weekdays}>
                  {(day) => (
                    <Checkbox
                      label={say.weekdays[day]}
                      checked={data().week.includes(day)}
                      disabledReason={may() ? undefined : say.readOnly}
                      onChange={(on) =>
                        draft.set({
                          ...data(),
                          week: on
                            ? [...data().week, day].sort((a, b) => a - b)
                            : data().week.filter((one) => one !== day)
                        })
                      }
                    />
                  )}
                </For>
              </div>
            </Section>
          </div>
        </>
      )}
    </ReferencePart>
  )
}

function YearHead(props: {
  year: number
  onYear: (year: number) => void
  calendar: Calendar
  may: boolean
  onChange: (calendar: Calendar) => void
}) {
  const reference = useQuery(referenceQuery)
  const known = () => props.calendar.years.includes(props.year)
  const hasNotice = () => reference.data?.knownYears.includes(props.year) ?? false
  const [busy, setBusy] = createSignal(false)
  const takeNotice = async () => {
    const { year } = props
    setBusy(true)
    try {
      const { days } = await holidaysOf(year)
      props.onChange(withNotice(props.calendar, year, days))
      toast({ says: say.calendar.importedYear(year, Object.keys(days).length) })
    } catch (error) {
      tellRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <div class="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div class="flex items-center gap-1">
          <Button
            variant="quiet"
            size="small"
            icon={ChevronLeftIcon}
            label={say.calendar.before}
            onClick={() => props.onYear(props.year - 1)}
          />
          <h2 class="min-w-20 text-center text-lg font-semibold" aria-live="polite">
            {say.calendar.year(props.year)}
          </h2>
          <Button
            variant="quiet"
            size="small"
            icon={ChevronRightIcon}
            label={say.calendar.after}
            onClick={() => props.onYear(props.year + 1)}
          />
        </div>
        <Show when={known()}>
          <span class="flex items-center gap-1 text-sm text-ink-2">
            <CheckIcon class="size-3.5" />
            {say.calendar.known}
          </span>
        </Show>
        <span class="text-sm text-ink-3">
          {say.calendar.summary(
            formatNumber(workDays(props.calendar, props.year)),
            formatNumber(dayMinutes(props.calendar) / 60, dayMinutes(props.calendar) % 60 === 0 ? 0 : 1)
          )}
        </span>
        <Show when={props.may}>
          <div class="ml-auto flex flex-wrap gap-1.5">
            <Button
              size="small"
              icon={CalendarIcon}
              busy={busy()}
              disabledReason={hasNotice() ? undefined : say.calendar.noNotice(props.year)}
              onClick={() => void takeNotice()}
            >
              {say.calendar.importYear}
            </Button>
            <Show when={known()}>
              <Button
                size="small"
                variant="quiet"
                onClick={() => props.onChange(withoutYear(props.calendar, props.year))}
              >
                {say.calendar.clearYear}
              </Button>
            </Show>
          </div>
        </Show>
      </div>
      <Show when={!known()}>
        <Notice
          icon={WarningIcon}
          title={say.calendar.unknown}
          class="mb-4"
          actions={
            <Show when={props.may}>
              <Button size="small" onClick={() => props.onChange(asKnown(props.calendar, props.year))}>
                {say.calendar.markKnown}
              </Button>
            </Show>
          }
        />
      </Show>
      <div class="mb-4">
        <DayLegend />
      </div>
    </>
  )
}

function Hours(props: { calendar: Calendar; may: boolean; onChange: (calendar: Calendar) => void }) {
  const closed = () => (props.may ? undefined : say.readOnly)
  const put = (hours: Calendar['hours']) => props.onChange({ ...props.calendar, hours })
  const change = (index: number, end: 0 | 1, typed: string) => {
    const minutes = readClock(typed)
    if (minutes === undefined) return
    put(
      props.calendar.hours.map(([open, close], i) => {
        if (i !== index) return [open, close] as const
        return end === 0 ? ([minutes, close] as const) : ([open, minutes] as const)
      })
    )
  }
  return (
    <Section title={say.calendar.hours}>
      <ul class="flex flex-col gap-2">
        <For each={props.calendar.hours}>
          {([open, close], index) => (
            <li class="flex items-end gap-2">
              <ClockField
                label={say.calendar.from}
                minutes={open}
                disabledReason={closed()}
                onChange={(typed) => change(index(), 0, typed)}
              />
              <ClockField
                label={say.calendar.to}
                minutes={close}
                disabledReason={closed()}
                onChange={(typed) => change(index(), 1, typed)}
              />
              <Show when={props.may && props.calendar.hours.length > 1}>
                <Button
                  variant="quiet"
                  icon={CloseIcon}
                  label={say.calendar.removeHours}
                  onClick={() => put(props.calendar.hours.filter((_, i) => i !== index()))}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={hoursFaulty(props.calendar.hours)}>
        <p role="alert" class="mt-2 flex items-center gap-1 text-sm text-accent-ink">
          <WarningIcon />
          {say.calendar.hoursWrong}
        </p>
      </Show>
      <Show when={props.may && props.calendar.hours.length < 6}>
        <Button
          size="small"
          icon={PlusIcon}
          class="mt-3"
          onClick={() => {
            const last = props.calendar.hours.at(-1)?.[1] ?? 480
            put([...props.calendar.hours, [Math.min(last + 60, 1_380), Math.min(last + 120, 1_440)]])
          }}
        >
          {say.calendar.addHours}
        </Button>
      </Show>
    </Section>
  )
}

/** A time of the day; taken over when the field is left, so that half a time is not read. */
function ClockField(props: {
  label: string
  minutes: number
  disabledReason: string | undefined
  onChange: (typed: string) => void
}) {
  const [typed, setTyped] = createSignal<string>()
  return (
    <TextField
      label={props.label}
      class="w-28"
      value={typed() ?? clockText(props.minutes)}
      onChange={setTyped}
      onBlur={() => {
        const text = typed()
        if (text !== undefined) props.onChange(text)
        setTyped(undefined)
      }}
      disabledReason={props.disabledReason}
    />
  )
}
