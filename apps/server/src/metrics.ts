/** Counts what the server does and tells it in Prometheus' text format. No label has values that callers choose. */

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Series {
  readonly buckets: Array<number>
  count: number
  seconds: number
}

export interface Metrics {
  /** One answered request; `area` is the first segment of a path that we serve. */
  readonly observe: (area: string, status: number, seconds: number) => void
  readonly text: (gauges: Readonly<Record<string, number>>) => string
}

const gauge = (name: string, value: number) => [`# TYPE ${name} gauge`, `${name} ${value}`]

export const createMetrics = (): Metrics => {
  const answered = new Map<string, number>()
  const series = new Map<string, Series>()

  const observe = (area: string, status: number, seconds: number) => {
    const labels = `area="${area}",status="${status}"`
    answered.set(labels, (answered.get(labels) ?? 0) + 1)
    const own = series.get(area) ?? { buckets: bounds.map(() => 0), count: 0, seconds: 0 }
    series.set(area, own)
    own.count += 1
    own.seconds += seconds
    bounds.forEach((bound, i) => {
      if (seconds <= bound) own.buckets[i] = (own.buckets[i] ?? 0) + 1
    })
  }

  const histogram = (area: string, { buckets, count, seconds }: Series) => [
    ...bounds.map((bound, i) => `gezhi_request_seconds_bucket{area="${area}",le="${bound}"} ${buckets[i]}`),
    `gezhi_request_seconds_bucket{area="${area}",le="+Inf"} ${count}`,
    `gezhi_request_seconds_sum{area="${area}"} ${seconds}`,
    `gezhi_request_seconds_count{area="${area}"} ${count}`
  ]

  const text = (gauges: Readonly<Record<string, number>>) => {
    const { rss, heapUsed } = process.memoryUsage()
    const lines = [
      '# TYPE gezhi_requests_total counter',
      ...[...answered].map(([labels, n]) => `gezhi_requests_total{${labels}} ${n}`),
      '# TYPE gezhi_request_seconds histogram',
      ...[...series].flatMap(([area, own]) => histogram(area, own)),
      ...gauge('process_resident_memory_bytes', rss),
      ...gauge('nodejs_heap_size_used_bytes', heapUsed),
      ...gauge('process_uptime_seconds', process.uptime()),
      ...Object.entries(gauges).flatMap(([name, value]) => gauge(`gezhi_${name}`, value))
    ]
    return `${lines.join('\n')}\n`
  }

  return { observe, text }
}
