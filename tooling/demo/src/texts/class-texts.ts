/**
 * The words of one class of matters; the n-th title, sight and deed belong together. In braces stands what the place fills in: `{road}`, `{no}`, `{estate}`, `{b}`, `{shop}`, `{school}`, `{community}`.
 */
export interface ClassTexts {
  readonly titles: ReadonlyArray<string>
  /** What was seen or is asked for; one clause or two, without a full stop. */
  readonly saw: ReadonlyArray<string>
  /** What was done, as the handler writes it. */
  readonly done: ReadonlyArray<string>
}
