/** The small ring inside a control that is at work. It waits a moment before it shows: most work is done by then. */
export function Busy() {
  return (
    <span
      aria-hidden="true"
      class="size-3.5 shrink-0 animate-[appear_120ms_200ms_backwards,turn_900ms_linear_infinite] rounded-full border-[1.5px] border-current border-r-transparent"
    />
  )
}
