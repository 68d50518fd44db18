// Colours and language before the first paint, from what src/theme.ts and src/words.ts kept; a file, so that no inline script is needed.
{
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const theme = kept('gezhi.theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  const locale = kept('gezhi.locale') === 'en' ? 'en' : 'zh-CN'
  document.documentElement.lang = locale
  // the words of the language are asked for by the script; named in the page, they come together with it
  for (const href of document.querySelector(`meta[name="words-${locale}"]`)?.content.split(' ') ?? []) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  }
}
