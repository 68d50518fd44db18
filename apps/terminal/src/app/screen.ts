/** The screens as values, and what they may ask the session to do. */
import type { Failure } from '@gezhi/client'
import type { Option } from '../form/act-form.ts'
import type { ChangeOption } from '../form/change-form.ts'
import type { Form } from '../form/form.ts'
import type { TreeState } from '../screens/tree.ts'
import type { Draft } from '../ui/edit.ts'
import type {
  Board,
  ChangeCommand,
  ChangeDetail,
  ChangeLine,
  Command,
  IssueDetail,
  IssueLine,
  Loaded,
  Query,
  Report,
  Similar,
  Today
} from './world.ts'

/** How far the log-in by code has come. */
export type SignInPhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'waiting'; readonly code: string; readonly address: string; readonly until: number }
  | { readonly kind: 'over'; readonly because: 'expired' | 'denied' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface SignInScreen {
  readonly name: 'signIn'
  readonly phase: SignInPhase
}

export interface TodayScreen {
  readonly name: 'today'
  readonly data: Loaded<Today>
  readonly tab: 'desk' | 'reported'
  readonly at: number
}

export type View = 'open' | 'desk' | 'overdue' | 'reported' | 'closed' | 'all'

export interface IssuesScreen {
  readonly name: 'issues'
  readonly view: View
  readonly narrow: Query
  readonly data: Loaded<{ readonly rows: ReadonlyArray<IssueLine>; readonly next: string | null }>
  readonly at: number
  /** More rows are on their way. */
  readonly reading: boolean
  readonly count: number | null
  /** Words being written to search for. */
  readonly search: Draft | null
}

export interface IssueScreen {
  readonly name: 'issue'
  readonly id: string
  readonly failure: Failure | null
  readonly top: number
}

export interface ActScreen {
  readonly name: 'act'
  readonly id: string
  readonly at: number
}

export interface MoveScreen {
  readonly name: 'move'
  readonly detail: IssueDetail
  readonly option: Option
  readonly form: Form
  /** Chosen once for this intention, so that sending it twice does it once. */
  readonly commandId: string
}

export interface ReportScreen {
  readonly name: 'report'
  readonly form: Form
  readonly ids: Pick<Report, 'id' | 'commandId'>
  readonly similar: Similar
}

export interface FilterScreen {
  readonly name: 'filter'
  readonly view: View
  readonly narrow: Query
  readonly at: number
}

export interface ScopeScreen extends TreeState {
  readonly name: 'scope'
}

export interface UnitsScreen extends TreeState {
  readonly name: 'units'
}

export interface UnitScreen {
  readonly name: 'unit'
  readonly id: string
  readonly failure: Failure | null
  readonly top: number
}

export interface ChangesScreen {
  readonly name: 'changes'
  readonly view: 'open' | 'all'
  readonly data: Loaded<ReadonlyArray<ChangeLine>>
  readonly at: number
}

export interface ChangeScreen {
  readonly name: 'change'
  readonly id: string
  readonly failure: Failure | null
  readonly top: number
}

export interface ChangeActScreen {
  readonly name: 'changeAct'
  readonly id: string
  readonly at: number
}

export interface ChangeMoveScreen {
  readonly name: 'changeMove'
  readonly detail: ChangeDetail
  readonly option: ChangeOption
  readonly form: Form
  /** Chosen once for this intention, so that sending it twice does it once. */
  readonly commandId: string
}

export interface LiveScreen {
  readonly name: 'live'
  readonly at: number
}

export interface FiguresScreen {
  readonly name: 'figures'
  readonly by: 'unit' | 'matter' | 'lead'
  readonly data: Loaded<Board>
  readonly at: number
  /** The figure that is meant: 0 is how many were counted, then the metrics in their order. */
  readonly column: number
}

export interface HelpScreen {
  readonly name: 'help'
  readonly top: number
}

export type Screen =
  | SignInScreen
  | TodayScreen
  | IssuesScreen
  | IssueScreen
  | ActScreen
  | MoveScreen
  | ReportScreen
  | FilterScreen
  | ScopeScreen
  | UnitsScreen
  | UnitScreen
  | ChangesScreen
  | ChangeScreen
  | ChangeActScreen
  | ChangeMoveScreen
  | LiveScreen
  | FiguresScreen
  | HelpScreen

export type ScreenName = Screen['name']

/** What a key asks for beyond the screen it was pressed on. */
export type Intent =
  | { readonly do: 'open'; readonly screen: Screen }
  | { readonly do: 'back' }
  /** Goes to a first-level screen; what was open is left. */
  | { readonly do: 'home'; readonly screen: Screen }
  | { readonly do: 'today' }
  | { readonly do: 'list'; readonly query: Query; readonly cursor: string | null }
  | { readonly do: 'count'; readonly query: Query }
  /** `soon`: only if nothing else is asked for in the next moment. */
  | { readonly do: 'detail'; readonly id: string; readonly soon: boolean }
  | { readonly do: 'unit'; readonly id: string; readonly soon: boolean }
  | { readonly do: 'changes' }
  | { readonly do: 'change'; readonly id: string; readonly soon: boolean }
  | { readonly do: 'act'; readonly command: Command }
  | { readonly do: 'moveChange'; readonly command: ChangeCommand }
  | { readonly do: 'report'; readonly report: Report }
  | { readonly do: 'similar'; readonly report: Pick<Report, 'title' | 'unitId' | 'point' | 'matter' | 'description'> }
  | { readonly do: 'board'; readonly by: FiguresScreen['by'] }
  /** `anew`: also when they were read before. */
  | { readonly do: 'registers'; readonly anew?: boolean }
  | { readonly do: 'scope'; readonly unitId: string | null }
  | { readonly do: 'language' }
  | { readonly do: 'signIn' }
  | { readonly do: 'signOut' }
  | { readonly do: 'quit' }

/** What a screen becomes by a key, and what it asks for. */
export interface Step<S extends Screen = Screen> {
  readonly screen: S
  readonly intents: ReadonlyArray<Intent>
}

export const stay = <S extends Screen>(screen: S, ...intents: ReadonlyArray<Intent>): Step<S> => ({ screen, intents })
