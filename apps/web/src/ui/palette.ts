/** What the palette can find: screens and commands bound by whoever is on the screen, records found by asking. */
import { createSignal, onCleanup } from 'solid-js'
import type { Icon } from './icons.tsx'

export interface PaletteItem {
  readonly id: string
  readonly title: string
  /** A second text: code, path, stage. */
  readonly hint?: string | undefined
  /** Also found by these: pinyin, the other language. */
  readonly also?: string | undefined
  readonly icon?: Icon | undefined
  readonly keys?: string | undefined
  readonly run: () => void
}

export interface PaletteProvider {
  /** Heading over its items. */
  readonly group: () => string
  /** Everything there is, filtered here by what is typed; or found for what is typed. */
  readonly items:
    | (() => ReadonlyArray<PaletteItem>)
    | { readonly search: (typed: string, signal: AbortSignal) => Promise<ReadonlyArray<PaletteItem>> }
}

export const [providers, setProviders] = createSignal<ReadonlyArray<PaletteProvider>>([])

/** What is searched, and what the field says; the palette itself has everything that is provided. */
export interface PaletteView {
  readonly title?: string | undefined
  readonly placeholder?: string | undefined
  readonly providers?: ReadonlyArray<PaletteProvider> | undefined
}

const [view, setView] = createSignal<PaletteView>()
export const paletteView: () => PaletteView | undefined = view

/** Opens the palette; with `providers`, for those alone: choosing a unit works as finding anything does. */
export const openPalette = (view: PaletteView = {}): void => {
  setView(view)
}
export const closePalette = (): void => {
  setView(undefined)
}

/** Offers items for as long as the component lives. The latest provider stands first. */
export const providePalette = (provider: PaletteProvider): void => {
  setProviders((all) => [provider, ...all])
  onCleanup(() => setProviders((all) => all.filter((one) => one !== provider)))
}
