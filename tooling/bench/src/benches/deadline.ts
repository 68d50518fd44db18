/** Due times in working time over ten years of calendar, on one core. */
import { compile, due } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { atLeast, type Bench } from '../bench.ts'

const questions = 2_000_000

export const deadline: Bench = {
  name: 'deadline',
  run: async () => {
    const calendar = compile(base.calendar)
    const from = Date.UTC(2016, 0, 1)
    const span = Date.UTC(2026, 0, 1) - from
    const limits = [
      { kind: 'working_hour', amount: 4 },
      { kind: 'working_day', amount: 5 },
      { kind: 'working_hour', amount: 37 },
      { kind: 'natural_day', amount: 15 },
      { kind: 'continuous', amount: 6 }
    ] as const
    let checksum = 0
    const ask = (count: number) => {
      for (let i = 0; i < count; i += 1) checksum += due(calendar, from + ((i * 7_919_003) % span), limits[i % 5]!) % 7
    }
    ask(100_000)
    const begin = performance.now()
    ask(questions)
    const seconds = (performance.now() - begin) / 1_000
    return atLeast({ value: questions / seconds, unit: '/s', bar: 1_000_000, detail: { checksum } })
  }
}
