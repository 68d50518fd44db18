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
  document.documentElement.lang = kept('gezhi.locale') === 'en' ? 'en' : 'zh-CN'
}
