/** Whether the screen is a phone's: tables become cards, splits become stacks. */
import { createSignal } from 'solid-js'

const phone = matchMedia('(width < 48rem)')
const [narrow, setNarrow] = createSignal(phone.matches)
phone.addEventListener('change', (event) => setNarrow(event.matches))

export { narrow }
