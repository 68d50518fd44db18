/** How a refusal travels: one code for each tag, and its facts for the client to put into words. A new tag does not compile until it has a code. */
import * as Access from '@gezhi/domain/access'
import * as Common from '@gezhi/domain/common'
import * as Grid from '@gezhi/domain/grid'
import * as Loop from '@gezhi/domain/loop'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import { Schema } from 'effect'
import { ImportRefusal } from './importers/refusals.ts'

export const Refusal = Schema.Union([
  ...Loop.LoopRefusal.members,
  Common.BadInput,
  Common.NotSignedIn,
  Common.Unavailable,
  Common.KeysTwice,
  Common.DaysOutsideYears,
  Common.OtherZone,
  ...Access.AccessRefusal.members,
  ...Grid.GridRefusal.members,
  ...Grid.ChangeSetRefusal.members,
  ...Grid.CodeRefusal.members,
  ...Grid.BoundaryRefusal.members,
  ...Grid.ShapeRefusal.members,
  ...Grid.BuildingRefusal.members,
  ...Grid.NoticeRefusal.members,
  ...ImportRefusal.members
])
export type Refusal = typeof Refusal.Type

const codes = {
  NotFound: 'NOT_FOUND',
  Stale: 'CONFLICT',
  CommandReused: 'CONFLICT',
  WrongStage: 'CONFLICT',
  NotYourDuty: 'FORBIDDEN',
  Incomplete: 'BAD_REQUEST',
  Superfluous: 'BAD_REQUEST',
  HandlerNotApart: 'FORBIDDEN',
  UnknownMatter: 'BAD_REQUEST',
  NotOnDutyList: 'CONFLICT',
  WrongGround: 'BAD_REQUEST',
  ReturnWindowPassed: 'CONFLICT',
  ReturnsUsedUp: 'CONFLICT',
  PastDue: 'CONFLICT',
  ExtensionsUsedUp: 'CONFLICT',
  ExtensionTooLong: 'BAD_REQUEST',
  UntilNotAhead: 'BAD_REQUEST',
  AssistOpen: 'CONFLICT',
  RatingOpen: 'CONFLICT',
  ReopenWindowPassed: 'CONFLICT',
  Touched: 'CONFLICT',
  NoUnitThere: 'BAD_REQUEST',
  PlaceMissing: 'BAD_REQUEST',
  AddressUnknown: 'BAD_REQUEST',
  AddressAmbiguous: 'CONFLICT',
  BadInput: 'BAD_REQUEST',
  NotSignedIn: 'UNAUTHORIZED',
  Unavailable: 'SERVICE_UNAVAILABLE',
  Forbidden: 'FORBIDDEN',
  OutOfScope: 'FORBIDDEN',
  RolesApart: 'CONFLICT',
  UsernameTaken: 'CONFLICT',
  WeakPassword: 'BAD_REQUEST',
  WrongPassword: 'FORBIDDEN',
  LockedOut: 'TOO_MANY_REQUESTS',
  FoundersLack: 'BAD_REQUEST',
  SetUpClosed: 'FORBIDDEN',
  WrongLevel: 'BAD_REQUEST',
  CodeTaken: 'CONFLICT',
  LevelUncoded: 'BAD_REQUEST',
  CodeAboveMissing: 'CONFLICT',
  PostTaken: 'CONFLICT',
  StillUsed: 'CONFLICT',
  UnknownRole: 'BAD_REQUEST',
  NotOneself: 'FORBIDDEN',
  LastHolder: 'CONFLICT',
  WrongKind: 'BAD_REQUEST',
  KeysTwice: 'BAD_REQUEST',
  RoleOversteps: 'CONFLICT',
  RoleStillHeld: 'CONFLICT',
  PermissionLost: 'CONFLICT',
  DaysOutsideYears: 'BAD_REQUEST',
  OtherZone: 'BAD_REQUEST',
  AlreadyEnded: 'CONFLICT',
  EndsBeforeItBegins: 'BAD_REQUEST',
  StaffNumberTaken: 'CONFLICT',
  LevelStillUsed: 'CONFLICT',
  InductionMissing: 'CONFLICT',
  DeputyLoop: 'CONFLICT',
  ChainTooLong: 'CONFLICT',
  DeputyTaken: 'CONFLICT',
  ChargeTaken: 'CONFLICT',
  NotSuccessor: 'FORBIDDEN',
  ItemsSettled: 'CONFLICT',
  CannotTakeOver: 'CONFLICT',
  HandedOver: 'CONFLICT',
  RangeMisshapen: 'BAD_REQUEST',
  CodeMisshapen: 'BAD_REQUEST',
  CodeNotUnderParent: 'BAD_REQUEST',
  CodeOutOfRange: 'BAD_REQUEST',
  CodesUsedUp: 'CONFLICT',
  BoundaryEmpty: 'BAD_REQUEST',
  BoundaryTooDetailed: 'BAD_REQUEST',
  BoundaryOutOfRange: 'BAD_REQUEST',
  BoundaryOpen: 'BAD_REQUEST',
  BoundaryTooFew: 'BAD_REQUEST',
  BoundaryCrossesItself: 'BAD_REQUEST',
  BoundaryHoleOutside: 'BAD_REQUEST',
  BoundaryOverlaps: 'BAD_REQUEST',
  BoundaryTooSmall: 'BAD_REQUEST',
  CutEndsInside: 'BAD_REQUEST',
  CutDividesNothing: 'BAD_REQUEST',
  CutCrossesItself: 'BAD_REQUEST',
  WktMisread: 'BAD_REQUEST',
  FrameContradicted: 'BAD_REQUEST',
  FrameUnknown: 'BAD_REQUEST',
  NotAdjoining: 'BAD_REQUEST',
  NotAPartition: 'CONFLICT',
  ChangeEmpty: 'BAD_REQUEST',
  ChangeIncomplete: 'BAD_REQUEST',
  ChangeNotDue: 'CONFLICT',
  ChangeRefused: 'CONFLICT',
  ChangeStale: 'CONFLICT',
  EffectNotAhead: 'BAD_REQUEST',
  ProposerNotApart: 'FORBIDDEN',
  WrongChangeState: 'CONFLICT',
  NoticeLacks: 'CONFLICT',
  NoticePublic: 'CONFLICT',
  NoticeWithdrawn: 'CONFLICT',
  NoGridsBelow: 'CONFLICT',
  ClearanceLacks: 'BAD_REQUEST',
  NotAGrid: 'BAD_REQUEST',
  BuildingNumbersUsedUp: 'CONFLICT',
  AddressTaken: 'CONFLICT',
  EntranceTaken: 'CONFLICT',
  DoorTaken: 'CONFLICT',
  StillLivedIn: 'CONFLICT',
  FileTooLarge: 'PAYLOAD_TOO_LARGE',
  UploadGone: 'NOT_FOUND',
  UnreadableFile: 'BAD_REQUEST',
  ColumnMissing: 'BAD_REQUEST',
  RowsFaulty: 'CONFLICT',
  NothingToImport: 'BAD_REQUEST',
  ImportCancelled: 'CONFLICT',
  AlreadyUndone: 'CONFLICT',
  BatchTouched: 'CONFLICT',
  UnknownDivision: 'NOT_FOUND',
  ExportTooLarge: 'BAD_REQUEST'
} as const satisfies Record<Refusal['_tag'], TRPC_ERROR_CODE_KEY>

/** Every way in which a procedure can say no. */
export const refusalTags: ReadonlyArray<string> = Object.keys(codes)

export const isRefusal = Schema.is(Refusal)

export const toTRPCError = (refusal: Refusal): TRPCError =>
  new TRPCError({ code: codes[refusal._tag], message: refusal._tag, cause: refusal })

const encode = Schema.encodeSync(Refusal)

/** The refusal as plain data; `null` when the failure was none. */
export const refusalOf = (cause: unknown): PlainRefusal | null => (isRefusal(cause) ? plain(cause) : null)

/** The facts of a refusal as they travel. */
export type PlainRefusal = typeof Refusal.Encoded

export const plain = (refusal: Refusal): PlainRefusal => encode(refusal)

/** The same over plain HTTP, in the form that procedures give it. */
export const toResponse = (refusal: Refusal): Response => {
  const error = toTRPCError(refusal)
  const httpStatus = getHTTPStatusCodeFromError(error)
  const data = { code: error.code, httpStatus, refusal: plain(refusal) }
  return Response.json({ error: { message: error.message, code: -32_000, data } }, { status: httpStatus })
}
