/** A page for those who are let in; for the others why they are not. */
import { type ParentProps, Show } from 'solid-js'
import { type Screen, useOpens } from '../admission.ts'
import { Page } from '../ui/index.tsx'
import { words } from '../words.ts'
import { Barred } from './Barred.tsx'

export function Admitted(props: ParentProps<{ screen: Screen }>) {
  const opens = useOpens()
  return (
    <Show
      when={opens(props.screen)}
      fallback={
        <Page title={placeName(props.screen)}>
          <Barred screen={props.screen} />
        </Page>
      }
    >
      {props.children}
    </Show>
  )
}

/** What the navigation calls it, or the place it belongs to. */
const placeName = (screen: Screen): string => {
  const named = (['issues', 'report', 'map', 'figures', 'settings'] as const).find((one) => one === screen)
  return words.ui.nav[named ?? 'grid']
}
