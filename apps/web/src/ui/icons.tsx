/** The signs of the product: 16 × 16, one stroke of 1.5, drawn here because there are few. */
import type { Component } from 'solid-js'
import { cx } from './cx.ts'

export type Icon = Component<{ class?: string | undefined }>

const icon =
  (d: string): Icon =>
  (props) => (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class={cx('size-4 shrink-0', props.class)}
    >
      <path d={d} />
    </svg>
  )

// places
export const TodayIcon = icon('M3 3.5h10v10H3zM3 6.5h10M5.5 2v2.5M10.5 2v2.5M6 10.2l1.4 1.4L10.2 9')
export const IssuesIcon = icon('M6.5 4H14M6.5 8H14M6.5 12H14M2 4l.8.8L4.2 3.2M2 8l.8.8 1.4-1.6M2.3 12h1.6')
export const MapIcon = icon('M2 4.2 6 2.5l4 1.7 4-1.7v9.3l-4 1.7-4-1.7-4 1.7zM6 2.5v9.3M10 4.2v9.3')
export const GridIcon = icon('M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11')
export const FiguresIcon = icon('M2.5 2.5v11h11M5.5 11V7.5M8.5 11V4.5M11.5 11V8.8')
export const SettingsIcon = icon(
  'M2 4.5h5.5M11.5 4.5H14M2 11.5h2.5M8.5 11.5H14M9.5 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6M6.5 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6'
)

// moving about
export const SearchIcon = icon('M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 14 14')
export const ChevronRightIcon = icon('m6 3.5 4.5 4.5L6 12.5')
export const ChevronLeftIcon = icon('M10 3.5 5.5 8l4.5 4.5')
export const ChevronDownIcon = icon('m3.5 6 4.5 4.5L12.5 6')
export const UpIcon = icon('M8 13V3M4 7l4-4 4 4')
export const DownIcon = icon('M8 3v10M4 9l4 4 4-4')
export const RightIcon = icon('M3 8h10M9 4l4 4-4 4')
export const LeftIcon = icon('M13 8H3M7 4 3 8l4 4')
export const UpDownIcon = icon('m5 6 3-3 3 3M5 10l3 3 3-3')
export const ExpandIcon = icon('M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9')
export const MoreIcon = icon('M3.5 7.7v.6M3.2 8h.6M8 7.7v.6M7.7 8h.6M12.5 7.7v.6M12.2 8h.6')

// doing
export const PlusIcon = icon('M8 3v10M3 8h10')
export const MinusIcon = icon('M3.5 8h9')
export const CheckIcon = icon('m3 8.5 3.3 3.3L13 4.8')
export const CloseIcon = icon('m4 4 8 8M12 4l-8 8')
export const EditIcon = icon('M2.8 13.2l.7-3L10.6 3a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L5.8 12.5zM9.4 4.3l2.3 2.3')
export const TrashIcon = icon('M2.5 4.5h11M6 4.5V2.8h4v1.7M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4')
export const CopyIcon = icon('M6 6h7.5v7.5H6zM3.5 10H2.5V2.5H10v1')
export const UndoIcon = icon('M6 3 2.8 6.2 6 9.4M3 6.2h6.3a3.7 3.7 0 0 1 0 7.3H6.5')
export const RefreshIcon = icon(
  'M13.2 6.5A5.5 5.5 0 0 0 3.4 5M2.8 9.5A5.5 5.5 0 0 0 12.6 11M3 2.3V5h2.8M13 13.7V11h-2.8'
)
export const FilterIcon = icon('M2 4h12M4.5 8h7M6.5 12h3')
export const ColumnsIcon = icon('M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10')
export const UploadIcon = icon('M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M2.5 10.5v3h11v-3')
export const DownloadIcon = icon('M8 2.3v8M4.8 7.3 8 10.5l3.2-3.2M2.5 10.5v3h11v-3')
export const PrintIcon = icon('M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z')
export const LinkIcon = icon(
  'M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6l-.8.8M9.2 6.8a2.5 2.5 0 0 0-3.6 0L3.3 9.1a2.5 2.5 0 0 0 3.6 3.6l.8-.8'
)
export const ExternalIcon = icon('M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4')
export const EyeIcon = icon(
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6'
)
export const EyeOffIcon = icon(
  'M6.3 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-2 2.5M9.9 12.2a6 6 0 0 1-1.9.3C4 12.5 1.5 8 1.5 8a11 11 0 0 1 2.6-3M2.5 2.5l11 11'
)

// things
export const CalendarIcon = icon('M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5')
export const ClockIcon = icon('M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.8V8l2.2 1.6')
export const FileIcon = icon('M9 2H3.5v12h9V5.5zM9 2v3.5h3.5')
export const InboxIcon = icon('M2.5 9.5 4.5 3h7l2 6.5v4h-11zM2.5 9.5h3.2c0 1.4 1 2.2 2.3 2.2s2.3-.8 2.3-2.2h3.2')
export const PersonIcon = icon('M8 2.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4M2.8 13.8a5.3 5.3 0 0 1 10.4 0')
export const LogOutIcon = icon('M6.5 2.5h-4v11h4M10 4.8 13.2 8 10 11.2M13.2 8H6')
export const LockIcon = icon('M3.5 7h9v6.5h-9zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2M8 9.7v1.2')
export const LanguageIcon = icon(
  'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M2.2 8h11.6M8 2c1.8 1.7 2.6 3.7 2.6 6S9.8 12.3 8 14M8 2C6.2 3.7 5.4 5.7 5.4 8S6.2 12.3 8 14'
)
export const SunIcon = icon(
  'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7'
)
export const MoonIcon = icon('M13.3 9.8A5.8 5.8 0 0 1 6.2 2.7a5.8 5.8 0 1 0 7.1 7.1')
export const ScreenIcon = icon('M2 3h12v8H2zM8 11v2.5M5 13.5h6')
export const KeyboardIcon = icon('M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M4.5 9.5h7')
export const InfoIcon = icon('M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.5v3.5M8 5h.01')
export const WarningIcon = icon('M8 2.5 14.2 13.5H1.8zM8 6.5v3.2M8 11.7h.01')
export const OfflineIcon = icon(
  'M2 2l12 12M1.5 6.2A9.5 9.5 0 0 1 4.5 4.4M14.5 6.2A9.5 9.5 0 0 0 7 3.6M4 9a6 6 0 0 1 2.5-1.4M12 9a6 6 0 0 0-1.5-1M6.5 11.5a2.2 2.2 0 0 1 3 0M8 13.5h.01'
)
export const PinIcon = icon(
  'M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14M8 4.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4'
)

// shapes of a clock, each told apart without its colour
export const RunningMark = icon('M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8 5v3l2 1.3')
export const NearMark = icon('M4 2.5h8M4 13.5h8M5 2.5c0 3 3 3.5 3 5.5s-3 2.5-3 5.5M11 2.5c0 3-3 3.5-3 5.5s3 2.5 3 5.5')
export const OverMark = icon('M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.5M8 11h.01')
export const PausedMark = icon('M5.5 3.5v9M10.5 3.5v9')

/** The mark of the product: a seal with the cell of a grid. */
export const Seal: Icon = (props) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" class={cx('shrink-0', props.class)}>
    <rect width="32" height="32" rx="5" class="fill-accent" />
    <path
      d="M6 12.5h20M6 19.5h20M12.5 6v20M19.5 6v20"
      class="stroke-on-accent"
      stroke-width="2"
      stroke-linecap="round"
    />
    <rect x="13.5" y="13.5" width="5" height="5" class="fill-on-accent" />
  </svg>
)
