/**
 * The public notice of a grid: what anybody may read of it without a log-in. Nothing is public by itself. The unit has to
 * be published, and of each person on a post only what that person agreed to is shown; agreement that is taken back, a
 * post that ends and a unit that ends are gone from the notice at once.
 */
import { Result, Schema } from 'effect'
import type { RoleKey } from '../../access/role.ts'
import { Instant, PostId, textUpTo, UnitId } from '../../common/index.ts'
import type { Person, Post } from '../posts/post.ts'
import type { Boundary } from '../shapes/geometry.ts'
import type { Unit, UnitKind } from '../unit.ts'
import { ClearanceLacks, NoticeLacks, NoticePublic, NoticeWithdrawn } from './notice-refusals.ts'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'
const codeLength = 12

/** In the address of a notice: says nothing of the unit and can't be guessed. Without letters that look like digits. */
export const NoticeCode = Schema.String.check(
  Schema.isPattern(/^[2-9a-hjkmnp-z]{12}$/, { message: 'twelve small letters and digits' })
).pipe(Schema.brand('NoticeCode'))
export type NoticeCode = typeof NoticeCode.Type

/** `random`: twelve bytes that nobody can foresee. */
export const noticeCodeFrom = (random: Uint8Array): NoticeCode =>
  NoticeCode.make(
    Array.from({ length: codeLength }, (_, i) => letters.charAt((random[i] ?? 0) % letters.length)).join('')
  )

/** A number that is meant to be called: digits with the signs that people write between them. */
export const PublicPhone = Schema.String.check(
  Schema.isPattern(/^\+?[0-9][0-9 ()-]{2,28}[0-9]$/, { message: 'a phone number' })
)

/** What a unit says in public, and what the units below it say where they have nothing of their own. */
export const Notice = Schema.Struct({
  unitId: UnitId,
  /** Stays the same when a notice is withdrawn and published again: posters hang for years. */
  code: NoticeCode,
  /** Since when it is public; `null` while it is not. */
  since: Schema.NullOr(Instant),
  /** Where people complain when nobody answers; `null` takes that of the unit above. */
  supervisionPhone: Schema.NullOr(PublicPhone),
  howToReport: Schema.NullOr(textUpTo(500)),
  revision: Schema.Natural
})
export type Notice = typeof Notice.Type

/** What the holder of a post agreed to have published. It is given for this post: with the next one it is asked for anew. */
export const Clearance = Schema.Struct({
  postId: PostId,
  name: Schema.Literals(['hidden', 'surname', 'whole']),
  /** Their own number, or one that belongs to the post. */
  phone: Schema.Literals(['hidden', 'own', 'duty']),
  dutyPhone: Schema.NullOr(PublicPhone),
  /** How they agreed, so that it can be shown: a form they signed, their own click. */
  consent: Schema.NullOr(textUpTo(200)),
  revision: Schema.Natural
})
export type Clearance = typeof Clearance.Type

export type Cleared = Omit<Clearance, 'postId' | 'revision'>

export const nothingCleared: Cleared = { name: 'hidden', phone: 'hidden', dutyPhone: null, consent: null }

export const isCleared = ({ name, phone }: Pick<Clearance, 'name' | 'phone'>): boolean =>
  name !== 'hidden' || phone !== 'hidden'

/**
 * What is to be published needs the agreement of whom it is about; to take it back needs nothing. Who asks for
 * themselves (`isOwn`) agrees by asking.
 */
export const clear = (cleared: Cleared, isOwn: boolean): Result.Result<Cleared, ClearanceLacks> => {
  if (!isCleared(cleared)) return Result.succeed(nothingCleared)
  const lacks = [
    ...(cleared.consent === null && !isOwn ? (['consent'] as const) : []),
    ...(cleared.phone === 'duty' && cleared.dutyPhone === null ? (['dutyPhone'] as const) : [])
  ]
  return lacks.length > 0
    ? Result.fail(new ClearanceLacks({ lacks }))
    : Result.succeed({ ...cleared, dutyPhone: cleared.phone === 'duty' ? cleared.dutyPhone : null })
}

type Said = 'supervisionPhone' | 'howToReport'

/** What holds at a unit: its own word, or that of the nearest unit above that has one. `chain` runs from the root down. */
export const heldDown = (
  chain: ReadonlyArray<Pick<Unit, 'id'>>,
  noticeOf: (id: UnitId) => Notice | undefined,
  field: Said
): { readonly text: string; readonly from: UnitId } | null => {
  for (const { id } of [...chain].reverse()) {
    const text = noticeOf(id)?.[field] ?? null
    if (text !== null) return { text, from: id }
  }
  return null
}

/** `supervisionPhone` is the one that holds at the unit: a notice without it is none (rules 0, 7). */
export const publishNotice = (
  notice: Notice,
  supervisionPhone: string | null,
  at: Instant
): Result.Result<Notice, NoticePublic | NoticeLacks> => {
  if (notice.since !== null) return Result.fail(new NoticePublic({ unitId: notice.unitId, since: notice.since }))
  return supervisionPhone === null
    ? Result.fail(new NoticeLacks({ unitId: notice.unitId }))
    : Result.succeed({ ...notice, since: at })
}

export const withdrawNotice = (notice: Notice): Result.Result<Notice, NoticeWithdrawn> =>
  notice.since === null
    ? Result.fail(new NoticeWithdrawn({ unitId: notice.unitId }))
    : Result.succeed({ ...notice, since: null })

export interface PublicName {
  readonly kind: 'surname' | 'whole'
  readonly text: string
}

export interface PublicPerson {
  readonly role: RoleKey
  readonly name: PublicName | null
  readonly phone: string | null
}

/** Everything that strangers see of a unit. */
export interface PublicNotice {
  readonly name: string
  readonly level: number
  readonly kind: UnitKind
  /** Names of the units above, from the root down. */
  readonly above: ReadonlyArray<string>
  readonly boundary: Boundary | null
  /** That of the unit above, to show where in it the grid lies. */
  readonly around: Boundary | null
  readonly people: ReadonlyArray<PublicPerson>
  readonly supervisionPhone: string | null
  readonly howToReport: string | null
}

export interface NoticeScene {
  /** From the root down to the unit. */
  readonly chain: ReadonlyArray<Unit>
  readonly noticeOf: (id: UnitId) => Notice | undefined
  /** Posts in force at the unit, in the order in which they are to be read. */
  readonly posts: ReadonlyArray<Post>
  readonly personOf: (post: Post) => Pick<Person, 'name' | 'phone'> | undefined
  readonly clearanceOf: (id: PostId) => Clearance | undefined
  readonly boundaryOf: (id: UnitId) => Boundary | null
}

/** What the notice of a unit says, or would say if it were published. */
export const publicNotice = (scene: NoticeScene): PublicNotice | null => {
  const unit = scene.chain.at(-1)
  if (unit === undefined) return null
  return {
    name: unit.name,
    level: unit.level,
    kind: unit.kind,
    above: scene.chain.slice(0, -1).map(({ name }) => name),
    boundary: scene.boundaryOf(unit.id),
    around: unit.parentId === null ? null : scene.boundaryOf(unit.parentId),
    people: scene.posts.flatMap((post) => personIn(scene, post) ?? []),
    supervisionPhone: heldDown(scene.chain, scene.noticeOf, 'supervisionPhone')?.text ?? null,
    howToReport: heldDown(scene.chain, scene.noticeOf, 'howToReport')?.text ?? null
  }
}

/** What a published notice would do better to have. Nothing of it keeps anybody from publishing. */
export const noticeLacks = (notice: PublicNotice): ReadonlyArray<'boundary' | 'people' | 'phone'> => [
  ...(notice.boundary === null ? (['boundary'] as const) : []),
  ...(notice.people.some(({ name }) => name !== null) ? [] : (['people'] as const)),
  ...(notice.people.some(({ phone }) => phone !== null) ? [] : (['phone'] as const))
]

const personIn = ({ clearanceOf, personOf }: NoticeScene, post: Post): PublicPerson | null => {
  const clearance = clearanceOf(post.id)
  const person = personOf(post)
  if (clearance === undefined || person === undefined) return null
  const name = nameIn(clearance, person.name)
  const phone = phoneIn(clearance, person.phone)
  return name === null && phone === null ? null : { role: post.role, name, phone }
}

const nameIn = ({ name }: Clearance, whole: string): PublicName | null => {
  if (name === 'hidden' || whole.trim() === '') return null
  return name === 'whole' ? { kind: 'whole', text: whole } : { kind: 'surname', text: surnameOf(whole) }
}

const phoneIn = ({ phone, dutyPhone }: Clearance, own: string | null): string | null => {
  if (phone === 'hidden') return null
  return phone === 'own' ? own : dutyPhone
}

/** Surnames of two characters that are still borne; all others have one. */
const compound = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 长孙 宇文 夏侯 独孤 南宫 呼延 端木 申屠 轩辕 闻人 万俟 澹台 西门 第五'.split(
    ' '
  )
)

export const surnameOf = (name: string): string => {
  const text = name.trim()
  if (!/^\p{Script=Han}/u.test(text)) return text.split(/\s+/).at(-1) ?? ''
  const [first = '', second = ''] = [...text]
  return compound.has(first + second) && [...text].length > 2 ? first + second : first
}
