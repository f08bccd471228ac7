import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Instant } from '#kernel'
import type { Db } from '#storage'
import { version } from '../version.ts'

/** A figure that is read when somebody asks for it. Labels come from closed lists: never a name, never free text. */
export interface Collector {
  /** `aktsam_…`, with its unit at the end. */
  readonly name: string
  readonly help: string
  readonly labels?: readonly string[]
  read(source: Source): Promise<readonly Sample[]>
}
export interface Source {
  readonly db: Db
  readonly at: Instant
}
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** The figures of this process, in the text format of Prometheus. */
export interface Metrics {
  /** Adds a figure; rooms bring their own. */
  register(collector: Collector): void
  countRequest(
    labels: { readonly method: string; readonly route: string; readonly status: string },
    seconds: number,
  ): void
  countCheck(labels: CheckLabels, seconds: number): void
  /** All figures; those that are read from the database at most ten seconds old. */
  text(): Promise<string>
  readonly contentType: string
}

export interface CheckLabels {
  readonly deed: string
  readonly outcome: string
  /** Which layer gave the outcome: `law`, `policy`, `both`. */
  readonly layer: string
}

export interface MetricsSettings {
  readonly db: Db
  readonly now: () => Instant
  /** Told of a figure that cannot be read; the others are given all the same. */
  readonly onError: (error: unknown, collector: string) => void
}

const readFor = 10_000 // milliseconds
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const checkBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

export function openMetrics(settings: MetricsSettings): Metrics {
  const register = new Registry()
  const registers = [register]
  const requests = new Histogram({
    ...{
      name: 'aktsam_http_request_seconds',
      help: 'Time to answer a request, by template of its route',
      registers,
    },
    ...{ labelNames: ['method', 'route', 'status'], buckets: requestBuckets },
  })
  const checks = new Counter({
    ...{
      name: 'aktsam_order_checks_total',
      help: 'Orders judged, by deed, outcome and deciding layer',
      registers,
    },
    labelNames: ['deed', 'outcome', 'layer'],
  })
  const latencies = new Histogram({
    ...{ name: 'aktsam_order_check_seconds', help: 'Time to judge one order', registers },
    ...{ labelNames: ['deed'], buckets: checkBuckets },
  })
  new Gauge({
    name: 'aktsam_build_info',
    help: 'The version that runs',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1)
  const figures = readFigures(settings, register)
  let hasDefaults = false
  return {
    register: figures.add,
    countRequest: (labels, seconds) => requests.observe(labels, seconds),
    countCheck: (labels, seconds) => {
      checks.inc({ ...labels })
      latencies.observe({ deed: labels.deed }, seconds)
    },
    text: async () => {
      if (!hasDefaults) collectDefaultMetrics({ register }) // from the first time that somebody asks
      hasDefaults = true
      await figures.refresh()
      return await register.metrics()
    },
    contentType: register.contentType,
  }
}

/** Takes all values away; `reset` alone would leave a figure without labels at zero. */
function clear(gauge: Gauge, { labels = [] }: Collector): void {
  if (labels.length === 0) gauge.remove()
  else gauge.reset()
}

/** The figures that are read when asked for. Who asks more often than every ten seconds gets those of before. */
function readFigures({ db, now, onError }: MetricsSettings, register: Registry) {
  const registers = [register]
  const all: { collector: Collector; gauge: Gauge }[] = []
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  const read = async () => {
    for (const { collector, gauge } of all) {
      try {
        const samples = await collector.read({ db, at: now() })
        clear(gauge, collector)
        for (const { labels = {}, value } of samples) gauge.set({ ...labels }, value)
      } catch (error) {
        clear(gauge, collector) // an old figure would look like a new one, and none at all like zero
        onError(error, collector.name)
      }
    }
    readAt = performance.now()
    reading = undefined
  }
  return {
    add: (collector: Collector) => {
      const { name, help, labels = [] } = collector
      all.push({ collector, gauge: new Gauge({ name, help, labelNames: [...labels], registers }) })
    },
    refresh: async () => {
      if (performance.now() - readAt < readFor) return
      reading ??= read()
      await reading
    },
  }
}
