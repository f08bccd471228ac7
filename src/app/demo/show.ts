import type { FastifyInstance } from 'fastify'
import { orThrow } from '#kernel'
import { checkOrder, replayVerdict } from '#orders'
import type { Store } from '#storage'
import { backUpIfDue } from '../backup/schedule.ts'
import type { Output } from '../cli/output.ts'
import { startServer, untilStopped } from '../cli/serve.ts'
import { verdictText } from '../cli/verdict-text.ts'
import type { Config } from '../config.ts'
import { openMemoryServices, type Services } from '../services.ts'
import { storyClock } from './clock.ts'
import { demoOrders } from './company.ts'
import { beginning, live } from './life.ts'
import { neighbourhood, openNeighbours } from './neighbours.ts'
import { demoPassword, demoRoutes } from './people.ts'
import { draftRules } from './rules.ts'
import type { House } from './story.ts'

/** The group's other systems are on this machine, and nowhere else. */
function besideThem({ notices, ...config }: Config): Config {
  const networks = notices?.webhookNetworks ?? []
  return { ...config, notices: { mail: notices?.mail, webhookNetworks: [neighbourhood, ...networks] } }
}

/** A show for people, piped or not; NDJSON only where it is asked for. */
interface Stage {
  readonly out: Output
  readonly isJson: boolean
}

export interface Demo extends Stage {
  /** A store in memory. */
  readonly opening: Promise<Store>
  readonly config: Config
  /** End after the answers instead of serving them. */
  readonly isOnce: boolean
}

/** The company lives until now, the fourteen orders are answered, and all of it is served until somebody stops it. */
export async function showDemo({ opening, config, isOnce, ...stage }: Demo): Promise<void> {
  const clock = storyClock(beginning)
  const neighbours = await openNeighbours()
  const services = await openMemoryServices({ config: besideThem(config), now: clock.now, opening })
  try {
    await show(stage, services, () => live(services, clock, neighbours))
    if (!isOnce) await serve({ services, config, stage })
  } finally {
    await services.close()
    await neighbours.close()
  }
}

async function show({ out, isJson }: Stage, services: Services, live: () => Promise<House>): Promise<void> {
  out.complain(
    'Furnishing a fictional group: three legal entities, their people, suppliers and customers, a fictional list, ten weeks of work …',
  )
  const house = await live()
  const desk = { db: services.store.db, services: services.orders }
  const traces: string[] = []
  for (const [index, { title, order }] of demoOrders().entries()) {
    const verdict = orThrow(await checkOrder(desk, services.act(), { order }))
    traces.push(verdict.traceId)
    if (isJson) out.json({ title, order: order.ref, verdict })
    else out.line(`\n${index + 1}. ${title} (${order.ref})\n${verdictText(verdict)}`)
  }
  await draftRules(house)
  await prove(services, { out, isJson }, traces[1] ?? '')
}

/** One answer shown again, and the log verified. */
async function prove(services: Services, { out, isJson }: Stage, trace: string): Promise<void> {
  const replay = orThrow(
    await replayVerdict({ db: services.store.db, services: services.orders }, services.act(), trace),
  )
  await services.log.sequence()
  const log = await services.log.verify()
  if (isJson) {
    out.json({ replay: { trace, identical: replay.identical, digest: replay.digest } })
    out.json({ log })
    return
  }
  out.line(
    `\nReplay of answer 2 (${trace}): ${replay.identical ? 'identical' : 'DIFFERENT'}, SHA-256 ${replay.digest}`,
  )
  out.line(`Log: ${log.says}`)
}

interface Served {
  readonly services: Services
  readonly config: Config
  readonly stage: Stage
}

async function serve({ services, config, stage: { out, isJson } }: Served): Promise<void> {
  const more = async (app: FastifyInstance) => void (await app.register(demoRoutes))
  const { url, close } = await startServer(services, config, more)
  const next = [
    `The same company on the web: ${url}  (this machine only; Ctrl C ends it and forgets everything)`,
    `  Sign in as anybody of the company: the page offers them. The password of all is "${demoPassword}".`,
    `  ${url}/orders       the order desk: change a quantity, a purpose, a buyer, and read the answer`,
    `  ${url}/alerts       parties that resemble listed ones: compare, decide, sign as the second person`,
    `  ${url}/lists        the lists and their age; a name is looked for on all of them`,
    `  ${url}/log          the log: verify it, prove one entry`,
    `  ${url}/docs         the API`,
  ]
  if (isJson) out.json({ url })
  else out.line(`\n${next.join('\n')}`)
  const backup = backUpIfDue(services).catch((err: unknown) => services.logger.error({ err }, 'no backup'))
  await untilStopped()
  await backup
  await close()
}
