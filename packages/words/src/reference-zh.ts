/** Why reference data are refused, in Chinese. What concerns roles is with access, what concerns levels with the grid. */
import type { DaysOutsideYears, KeysTwice, OtherZone } from '@gezhi/domain/common'
import type { RefusalWords } from './shape.ts'

export type OwnRefusal = KeysTwice | DaysOutsideYears | OtherZone

const refusals: RefusalWords<OwnRefusal> = {
  KeysTwice: ({ keys }) => ({ what: `这些编号出现了不止一次：${keys.join('、')}`, next: '请改成互不相同后再发布。' }),
  DaysOutsideYears: ({ days }) => ({
    what: `这些日子所在的年份没有列入日历：${days.join('、')}`,
    next: '请把年份加入日历，或删去这些日子。'
  }),
  OtherZone: ({ zone }) => ({ what: `日历的时区应为 ${zone}`, next: '请改用本地时区。' })
}

export const zh = { refusals }
