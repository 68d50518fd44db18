// What the bootstrap says, in the language of the terminal.
const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
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
