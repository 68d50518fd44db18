import { checkCalendar } from '@gezhi/domain/common'
import { checkCatalogue } from '@gezhi/domain/loop'
import { Result } from 'effect'
import { expect, it } from 'vitest'
import { litter, workweek } from '../fixtures.ts'

const failure = <E>(result: Result.Result<unknown, E>) => (Result.isFailure(result) ? result.failure : null)

it('a catalogue has one matter for a code', () => {
  const catalogue = { version: 1, name: { zh: '目录', en: 'Catalogue' }, matters: [litter] }
  expect(failure(checkCatalogue(catalogue))).toBeNull()
  expect(failure(checkCatalogue({ ...catalogue, matters: [litter, litter, litter] }))).toMatchObject({
    _tag: 'KeysTwice',
    keys: [litter.code]
  })
})

it('a calendar is of the place’s own zone and knows the years of its days', () => {
  expect(failure(checkCalendar(workweek, 'Asia/Shanghai'))).toBeNull()
  expect(failure(checkCalendar(workweek, 'Asia/Urumqi'))).toMatchObject({ _tag: 'OtherZone', zone: 'Asia/Urumqi' })
  const strayed = { ...workweek, days: { '2026-01-01': 'off', '2027-01-01': 'off' } } as const
  expect(failure(checkCalendar(strayed, 'Asia/Shanghai'))).toMatchObject({
    _tag: 'DaysOutsideYears',
    days: ['2027-01-01']
  })
})
