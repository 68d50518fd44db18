/** Which browser on which system a session came from, as far as it says so. For people to recognise, not to rely on. */

const browsers: ReadonlyArray<readonly [string, RegExp]> = [
  ['Edge', /Edg\//],
  ['WeChat', /MicroMessenger/],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrom(e|ium)\//],
  ['Safari', /Safari\//]
]

const systems: ReadonlyArray<readonly [string, RegExp]> = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|X11/]
]

export const deviceOf = (
  userAgent: string
): { readonly browser: string; readonly system: string } | 'terminal' | undefined => {
  if (/^(gezhi|node)/i.test(userAgent)) return 'terminal'
  const browser = browsers.find(([, mark]) => mark.test(userAgent))?.[0]
  const system = systems.find(([, mark]) => mark.test(userAgent))?.[0]
  return browser === undefined || system === undefined ? undefined : { browser, system }
}
