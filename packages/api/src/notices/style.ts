/** How notices look, on screens light and dark and on paper: the colours of the app, and no script. */
import { createHash } from 'node:crypto'

const light = `--paper:#f6f3ec;--sheet:#fdfcf9;--ink:#211e1a;--ink-2:#565047;--ink-3:#696257;--line:#e5dfd3;--edge:#8b8374;--accent:#b0301a;--wash:#fbebe5`
const dark = `--paper:#131210;--sheet:#1a1816;--ink:#ece7dd;--ink-2:#bbb4a8;--ink-3:#a19a8d;--line:#2f2c27;--edge:#827b6f;--accent:#ff8f75;--wash:#3b211a`

const shared = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,p,ul,dl,dd,figure{margin:0;padding:0}
ul{list-style:none}
a{color:inherit}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
h2{font-size:.875rem;font-weight:500;color:var(--ink-3)}
.kicker{color:var(--ink-3)}
.phone{white-space:nowrap;font-weight:600}
.hint{color:var(--ink-3);font-size:.875rem}
.area{display:block;width:100%;height:auto;background:var(--sheet)}
.around{fill:none;stroke:var(--edge);stroke-width:1.5;stroke-dasharray:6 4;vector-effect:non-scaling-stroke}
.own{fill:var(--wash);stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round;fill-rule:evenodd}
.bar{fill:none;stroke:var(--ink-2);stroke-width:1.5}
.scale{fill:var(--ink-2);font-size:15px}
.north{fill:var(--ink-2)}
.code svg{display:block;width:100%;height:auto}
`

const page = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
${shared}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.75rem;line-height:1.3;font-weight:600}
header{padding-bottom:1rem}
section{margin-top:1rem;padding:1rem;background:var(--sheet);border:1px solid var(--line);border-radius:10px}
section h2{margin-bottom:.25rem}
.people li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;padding:.625rem 0;border-top:1px solid var(--line)}
.people li:first-child{border-top:0}
.people .role{display:block;color:var(--ink-3);font-size:.875rem}
.people .who{font-size:1.125rem;font-weight:600}
.phone{font-size:1.125rem;display:inline-block;min-height:44px;line-height:44px;color:var(--accent);text-decoration:none}
.phone:hover{text-decoration:underline}
.emergency{margin-top:.5rem;color:var(--accent)}
.figure{padding:0;overflow:hidden}
.figure h2,.figure p{padding:0 1rem}
.figure h2{padding-top:1rem}
.figure p{padding-bottom:1rem}
footer{margin-top:1.5rem;color:var(--ink-3);font-size:.875rem}
footer nav{display:flex;flex-wrap:wrap;gap:0 1.5rem}
footer a{display:inline-block;min-height:44px;line-height:44px}
.missing{padding-top:18vh;text-align:center}
.missing p{margin-top:.75rem;color:var(--ink-2)}
@media (max-width:30rem){.scale{font-size:24px}.north{transform-origin:616px 26px;transform:scale(1.6)}}
@media print{:root{${light};--paper:#fff}section{break-inside:avoid}footer nav{display:none}}
`

/** One side of A4, in the units of paper; on a screen it lies on the table as it will be printed. */
const poster = `
:root{color-scheme:light;${light}}
${shared}
@page{size:A4;margin:0}
body{font-size:4.6mm}
.tools{display:flex;gap:1.5rem;justify-content:center;align-items:center;padding:.75rem 1rem;font-size:14px;color:var(--ink-2)}
main{width:210mm;height:296.5mm;margin:0 auto;padding:14mm 15mm 11mm;background:#fff;display:flex;flex-direction:column;overflow:hidden}
header{display:flex;justify-content:space-between;align-items:flex-start;gap:8mm;padding-bottom:5mm;border-bottom:1mm solid var(--accent)}
.tag{font-size:5mm;color:var(--accent);font-weight:600;letter-spacing:.08em}
h1{font-size:15mm;line-height:1.15;font-weight:700}
h1.long{font-size:10mm}
.kicker{font-size:4.6mm}
.figure{flex:1 1 0;min-height:28mm;display:flex;flex-direction:column;margin-top:5mm}
.area{flex:1 1 0;min-height:0;border:.3mm solid var(--line)}
.figure .hint{font-size:3.4mm;margin-top:1mm}
.columns{display:grid;grid-template-columns:1fr 46mm;gap:8mm;margin-top:6mm}
h2{font-size:4.2mm}
.people li{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;padding:1.6mm 0;border-bottom:.2mm solid var(--line)}
.people .role{color:var(--ink-2);margin-right:4mm}
.people .who{font-size:6.4mm;font-weight:600}
.people .phone{font-size:6.4mm}
a.phone{text-decoration:none}
.people.many li{padding:.6mm 0}
.people.many .who,.people.many .phone{font-size:4.8mm}
.report{margin-top:5mm}
.report p{font-size:4.2mm}
.emergency{color:var(--accent);font-weight:600}
.code{text-align:center}
.code svg{width:46mm;height:46mm}
.code p{font-size:3.6mm;color:var(--ink-2);margin-top:1.5mm}
.supervision{margin-top:5mm;padding:4mm 5mm;display:flex;justify-content:space-between;align-items:center;gap:6mm;background:var(--wash);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.supervision .phone{font-size:10mm;color:var(--accent)}
.supervision h2{color:var(--ink);font-size:5mm;font-weight:600}
.own{-webkit-print-color-adjust:exact;print-color-adjust:exact}
footer{margin-top:4mm;display:flex;justify-content:space-between;gap:6mm;font-size:3.4mm;color:var(--ink-3)}
@media print{.tools{display:none}body{background:#fff}}
`

const sheetOf = (css: string) => {
  const text = css.replaceAll('\n', '')
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

export const styles = { page: sheetOf(page), poster: sheetOf(poster) }

/** Nothing but the one style sheet in the page itself. */
export const policyOf = (hash: string): string =>
  `default-src 'none'; style-src ${hash}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
