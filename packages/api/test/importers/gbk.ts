/** Texts in GBK: the platform decodes it but has no way to write it, so the table is made by decoding every pair of bytes. */

const table = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gbk')
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  }
}

export const gbk = (text: string): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : [...(table.get(letter) ?? [63])]))
  )
