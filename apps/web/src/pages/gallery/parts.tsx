/** How the page of components is laid out: one specimen beside its name. */
import type { JSX } from 'solid-js'

export function Specimen(props: { name: string; wide?: boolean | undefined; children: JSX.Element }) {
  return (
    <section aria-label={props.name} class={props.wide ? 'min-w-0 xl:col-span-2' : 'min-w-0'}>
      <h3 class="mb-2 font-mono text-xs text-ink-3">{props.name}</h3>
      {props.children}
    </section>
  )
}

export function Chapter(props: { title: string; children: JSX.Element }) {
  return (
    <section class="mb-14" aria-label={props.title}>
      <h2 class="mb-5 border-b border-ink pb-1.5 text-lg font-semibold">{props.title}</h2>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        {props.children}
      </div>
    </section>
  )
}

export function Row(props: { children: JSX.Element }) {
  return <div class="flex flex-wrap items-center gap-2">{props.children}</div>
}
