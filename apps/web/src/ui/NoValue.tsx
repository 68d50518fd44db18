/** Stands in a cell where there is nothing; a card of a phone leaves it out. */
export function NoValue() {
  return (
    <span data-none="" class="text-ink-3">
      —
    </span>
  )
}
