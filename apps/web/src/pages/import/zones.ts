/** Time zones to choose from: all that this browser knows. */
export const zones: ReadonlyArray<string> = Intl.supportedValuesOf('timeZone')
