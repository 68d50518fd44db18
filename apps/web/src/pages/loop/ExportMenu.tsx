/** The list as a file: the same filters, the same order, the same columns. The server makes it; the browser keeps it. */
import { exportAddress, exportFormats } from '../../queries/files.ts'
import type { Narrow, Order } from '../../queries/types.ts'
import { DownloadIcon, Menu } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export function ExportMenu(props: { narrow: Narrow; order: Order; columns: ReadonlyArray<string> }) {
  const label = { xlsx: () => words.webLoop.issues.exportXlsx, csv: () => words.webLoop.issues.exportCsv }
  const load = (address: string) => {
    // a download, not a page: where we are stays
    const link = document.createElement('a')
    link.href = address
    link.download = ''
    link.click()
  }
  return (
    <Menu
      label={words.webLoop.issues.export}
      icon={DownloadIcon}
      iconOnly
      items={[
        { heading: words.webLoop.issues.exportHint },
        ...exportFormats.map((format) => ({
          label: label[format](),
          onSelect: () => load(exportAddress(format, props))
        }))
      ]}
    />
  )
}
