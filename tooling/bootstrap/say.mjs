// What the bootstrap says, in the language that all our programs speak here: the rule of localeOf in packages/words,
// written out because nothing is installed yet.
const { GEZHI_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env
const system = LC_ALL || LC_MESSAGES || LANG || 'C'
const named = [GEZHI_LANG, system].find((name) => /^(zh|en)/i.test(name ?? ''))
const zh = named === undefined ? /^(C|POSIX)(\.|$)/i.test(system) : /^zh/i.test(named)
const pick = (chinese, english) => (zh ? chinese : english)

export const say = {
  usage: pick(
    '用法：npm start | test | run dev | run bench | run lint | run check | run gen | run gezhi',
    'usage: npm start | test | run dev | run bench | run lint | run check | run gen | run gezhi'
  ),
  fetching: (what) => pick(`正在获取 ${what}……`, `fetching ${what} …`),
  notFetched: (what) =>
    pick(
      `无法从 npm 源获取 ${what}：请检查网络和 npm 的 registry、proxy 设置后重试。`,
      `${what} could not be got from the npm registry: check the network and npm's settings for registry and proxy, then try again.`
    ),
  notInstalled: pick(
    '依赖包没有装好：请检查网络和 npm 的 registry、proxy 设置后重试。',
    "The packages could not be installed: check the network and npm's settings for registry and proxy, then try again."
  ),
  building: pick('正在构建……', 'building …'),
  notBuilt: pick('构建失败，原因见上。', 'The build failed; the reason is above.'),
  musl: (version) =>
    pick(
      `这个系统使用 musl，没有现成的 Node 可取：请先安装 Node ${version}。`,
      `This system uses musl, for which there is no Node to fetch: install Node ${version} first.`
    ),
  installing: (what) => pick(`正在安装 ${what}……`, `installing ${what} …`),
  noChromium: pick(
    '网页测试需要 Chromium：请安装（Debian、Ubuntu：apt install chromium fonts-noto-cjk；macOS：brew install --cask chromium），或用 CHROMIUM=程序路径 指定；CHROMIUM=none 则不测网页。',
    'The tests of the page need Chromium: install it (Debian, Ubuntu: apt install chromium fonts-noto-cjk; macOS: brew install --cask chromium) or name it by CHROMIUM=path; CHROMIUM=none leaves them out.'
  ),
  withoutBrowser: pick('没有测试网页（CHROMIUM=none）', 'the page was not tested (CHROMIUM=none)')
}

export const fail = (message) => {
  console.error(`\n${message}`)
  process.exit(1)
}
