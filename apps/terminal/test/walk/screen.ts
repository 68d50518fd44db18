/** As much of a terminal as is needed to know what stands on its screen: cells, a cursor, and what moves and erases them. */
import { graphemes, width } from '../../src/ui/text.ts'

export interface Screen {
  readonly feed: (text: string) => void
  /** Lines without the blanks at their ends. */
  readonly lines: () => ReadonlyArray<string>
  readonly isAlternate: () => boolean
  readonly hasCursor: () => boolean
  readonly cursor: () => { readonly row: number; readonly column: number }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is read
const sequence = /^\u001b(?:\[([?>=]?)([\d;]*)([@-~])|[\]P][^\u0007\u001b]*(?:\u0007|\u001b\\)|[()][A-Z0-9]|[=>78cM])/

export const makeScreen = (columns: number, rows: number): Screen => {
  const blankLine = () => Array.from({ length: columns }, () => ' ')
  const blankCells = () => Array.from({ length: rows }, blankLine)
  let cells = blankCells()
  let [row, column, rest] = [0, 0, '']
  let [alternate, cursorShown] = [false, true]

  const put = (letter: string) => {
    const wide = width(letter)
    if (wide === 0) return
    if (column + wide > columns) newLine()
    const line = cells[row]
    if (line === undefined) return
    line[column] = letter
    // the second half of a wide letter is no cell of its own
    if (wide === 2) line[column + 1] = ''
    column += wide
  }
  const newLine = () => {
    column = 0
    lineFeed()
  }
  const lineFeed = () => {
    if (row < rows - 1) row += 1
    else cells = [...cells.slice(1), blankLine()]
  }
  const erase = (from: number, to: number, line: number) => {
    const cellsOfLine = cells[line]
    for (let i = from; i < to; i++) if (cellsOfLine !== undefined) cellsOfLine[i] = ' '
  }

  const command = (mark: string, numbers: ReadonlyArray<number>, letter: string) => {
    const n = numbers[0] || 1
    if (mark === '?') {
      if (letter === 'h' || letter === 'l') {
        if (numbers.includes(1049)) {
          alternate = letter === 'h'
          cells = blankCells()
        }
        if (numbers.includes(25)) cursorShown = letter === 'h'
      }
      return
    }
    switch (letter) {
      case 'A':
        row = Math.max(0, row - n)
        break
      case 'B':
        row = Math.min(rows - 1, row + n)
        break
      case 'C':
        column = Math.min(columns - 1, column + n)
        break
      case 'D':
        column = Math.max(0, column - n)
        break
      case 'E':
        row = Math.min(rows - 1, row + n)
        column = 0
        break
      case 'F':
        row = Math.max(0, row - n)
        column = 0
        break
      case 'G':
        column = Math.min(columns - 1, n - 1)
        break
      case 'H':
        row = Math.min(rows - 1, n - 1)
        column = Math.min(columns - 1, (numbers[1] || 1) - 1)
        break
      case 'K':
        erase(numbers[0] ? 0 : column, numbers[0] === 1 ? column + 1 : columns, row)
        break
      case 'J':
        if (numbers[0] === 2 || numbers[0] === 3) cells = blankCells()
        else {
          erase(column, columns, row)
          for (let line = row + 1; line < rows; line++) erase(0, columns, line)
        }
        break
    }
  }

  const feed = (text: string) => {
    let left = rest + text
    rest = ''
    while (left !== '') {
      if (left.startsWith('\u001b')) {
        const found = sequence.exec(left)
        if (found === null) {
          // cut in the middle: the rest of it comes with the next piece
          rest = left
          return
        }
        if (found[3] !== undefined) command(found[1] ?? '', (found[2] ?? '').split(';').map(Number), found[3])
        left = left.slice(found[0].length)
        continue
      }
      const end = left.indexOf('\u001b')
      const plain = end === -1 ? left : left.slice(0, end)
      for (const letter of graphemes(plain)) {
        if (letter === '\r\n') newLine()
        else if (letter === '\n') lineFeed()
        else if (letter === '\r') column = 0
        else if (letter === '\b') column = Math.max(0, column - 1)
        else if (letter >= ' ') put(letter)
      }
      left = end === -1 ? '' : left.slice(end)
    }
  }

  return {
    feed,
    lines: () => cells.map((line) => line.join('').trimEnd()),
    isAlternate: () => alternate,
    hasCursor: () => cursorShown,
    cursor: () => ({ row, column })
  }
}
