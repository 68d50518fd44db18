/** What a language must bring: the same keys as the first one, a text for a text, a function for a function. */

/**
 * The shape of the Chinese words of an area, asked of every other language: `export const en: Words<typeof zh> = …`.
 * Functions keep their parameters; what they return may differ in its letters only.
 */
export type Words<T> = T extends (...args: infer A) => infer R
  ? (...args: A) => Words<R>
  : T extends string
    ? string
    : { readonly [K in keyof T]: Words<T[K]> }

/** What a refusal says to the person who met it: what is the matter, and who can do what next. */
export interface Said {
  readonly what: string
  /** Empty when nothing can be done but to accept it. */
  readonly next: string
}

/** Writes a moment (UTC, ISO 8601) as people of the place do: `3月5日 17:00`, `5 Mar, 17:00`. */
export type Moment = (instant: string) => string

/**
 * Words for the refusals of a context, one function a tag: `refusals: RefusalWords<LoopRefusal>`.
 * Put under the key `refusals` of the area, `explain` finds them by their tag.
 */
export type RefusalWords<R extends { readonly _tag: string }> = {
  readonly [T in R['_tag']]: (refusal: Omit<Extract<R, { readonly _tag: T }>, keyof Error>, moment: Moment) => Said
}
