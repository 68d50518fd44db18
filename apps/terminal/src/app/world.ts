/** What every screen may know besides its own state: who reads, in which language, what time it is, how large the window is. */
import type { Failure, Inputs, Outputs } from '@gezhi/client'
import type { Text2 } from '@gezhi/domain/common'
import type { Move, Stage } from '@gezhi/domain/loop'
import type { AllWords, Locale } from '@gezhi/words'
import type { TerminalWords } from '@gezhi/words/terminal'
import type { Place } from '../format.ts'

export type IssueDetail = Outputs['issue']['byId']
export type IssueLine = Outputs['issue']['list']['rows'][number]
export type IssuePage = Outputs['issue']['list']
export type UnitPage = Outputs['unit']['byId']
export type Today = Outputs['issue']['today']
export type Board = Outputs['figures']['board']
export type Similar = Outputs['issue']['similar']
export type ChangeLine = Outputs['changeSet']['list'][number]
export type ChangeDetail = Outputs['changeSet']['byId']
export type Command = Inputs['issue']['act']
export type ChangeCommand = Inputs['changeSet']['move']
export type Report = Inputs['issue']['report']
export type Query = Omit<Inputs['issue']['list'], 'cursor'>

export type Loaded<A> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: A }
  | { readonly state: 'failed'; readonly failure: Failure }

export const loading = { state: 'loading' } as const

export interface Me {
  readonly name: string
  readonly username: string
  readonly tenantName: string
  readonly zone: string
  readonly roles: ReadonlyArray<Text2>
}

export interface UnitLine {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly level: number
  readonly parentId: string | null
  readonly path: string
}

/** What forms pick from: read once, and again when it changed. */
export interface Registers {
  readonly units: ReadonlyArray<UnitLine>
  readonly levels: ReadonlyArray<Text2>
  readonly roles: ReadonlyArray<{ readonly key: string; readonly name: Text2 }>
  readonly organisations: ReadonlyArray<{ readonly id: string; readonly name: string }>
  readonly matters: ReadonlyArray<{ readonly code: string; readonly major: Text2; readonly minor: Text2 }>
  /** The place's own names of stages, where it has them. */
  readonly stages: { readonly [S in Stage]?: Text2 }
}

export interface Notice {
  readonly tone: 'good' | 'bad'
  readonly text: string
}

/** One thing that happened. What it happened to is in `details`. */
export interface LiveLine {
  readonly at: string
  readonly id: string
  readonly life: string
  readonly revision: number
  readonly move: Move | null
  readonly stage: Stage | null
}

export interface World extends Place {
  readonly words: AllWords & { readonly terminal: TerminalWords }
  /** Milliseconds since 1970. */
  readonly now: number
  readonly columns: number
  readonly rows: number
  readonly server: string
  readonly me: Me | null
  readonly registers: Registers | null
  /** Unit that everything is narrowed to; `null` is all that one may see. */
  readonly scope: string | null
  readonly connected: boolean
  /** Issues as last seen in full. */
  readonly details: ReadonlyMap<string, IssueDetail>
  /** Units as last seen in full. */
  readonly units: ReadonlyMap<string, UnitPage>
  /** Changes of the tree as last seen in full. */
  readonly changes: ReadonlyMap<string, ChangeDetail>
  /** What happened while we watched, the last first. */
  readonly events: ReadonlyArray<LiveLine>
  readonly notice: Notice | null
  /** `g` was pressed: the next letter says where to. */
  readonly going: boolean
}

/** A name that data brings in two languages. */
export const named = ({ locale }: { readonly locale: Locale }, text: Text2): string =>
  locale === 'en' ? text.en : text.zh

/** As the place calls it, else by its standard name. */
export const stageName = (world: Pick<World, 'locale' | 'words' | 'registers'>, stage: Stage): string => {
  const own = world.registers?.stages[stage]
  return own === undefined ? world.words.loop.stages[stage] : named(world, own)
}

/** What a move led to; the move itself is said where the name of the stage does not say it already. */
export const whatHappened = (words: AllWords, move: Move | null, stage: string): string => {
  const done = move === null ? words.loop.reported : words.loop.moves[move].done
  return stage.toLowerCase().includes(done.toLowerCase()) ? stage : `${done} → ${stage}`
}
