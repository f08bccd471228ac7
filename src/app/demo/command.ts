import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { orThrow } from '#kernel'
import { checkOrder, replayVerdict } from '#orders'
import { command } from '../cli/command.ts'
import type { Output } from '../cli/output.ts'
import { startServer, untilStopped } from '../cli/serve.ts'
import { verdictText } from '../cli/verdict-text.ts'
import { openServices, type Services } from '../services.ts'
import { furnishAdministration } from './administration.ts'
import { demoOrders, furnish } from './company.ts'
import { leaveWork } from './duties.ts'
import { demoPassword, demoRoutes, settleIn } from './people.ts'
import { draftRules } from './rules.ts'

export const demo = command(
  'The main job with a fictional company: fourteen orders and their answers, then the same on the web.',
  {
    once: { type: 'boolean', description: 'end after the answers instead of serving them' },
    port: { type: 'string', description: 'insist on this port', valueHint: 'PORT' },
  },
  async (args, { config, out }) => {
    const stage = { out, isJson: args.json === true }
    const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-demo-'))
    try {
      const services = await openServices({ ...config, dataDir, databaseUrl: undefined })
      const serving = args.once
        ? { close: services.close, url: '' }
        : await startServer(services, config, async (app) => void (await app.register(demoRoutes)))
      try {
        await show(services, stage)
        if (!args.once) await goOn(serving.url, stage)
      } finally {
        await serving.close()
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
    return 0
  },
)

/** A show for people, piped or not; NDJSON only where it is asked for. */
interface Stage {
  readonly out: Output
  readonly isJson: boolean
}

async function show(services: Services, { out, isJson }: Stage): Promise<void> {
  out.complain(
    'Furnishing a fictional company: three legal entities, six suppliers, ten customers, a fictional list …',
  )
  await furnish(services)
  await settleIn(services)
  await furnishAdministration(services)
  const desk = { db: services.store.db, services: services.orders }
  const traces: string[] = []
  for (const [index, { title, order }] of demoOrders().entries()) {
    const verdict = orThrow(await checkOrder(desk, services.act(), { order }))
    traces.push(verdict.traceId)
    if (isJson) out.json({ title, order: order.ref, verdict })
    else out.line(`\n${index + 1}. ${title} (${order.ref})\n${verdictText(verdict)}`)
  }
  await draftRules(services)
  await leaveWork(services)
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

async function goOn(url: string, { out, isJson }: Stage): Promise<void> {
  const next = [
    `The same company on the web: ${url}  (this machine only; Ctrl C ends it and forgets everything)`,
    `  Sign in as anybody of the company: the page offers them. The password of all is "${demoPassword}".`,
    `  ${url}/orders       the order desk: change a quantity, a purpose, a buyer, and read the answer`,
    `  ${url}/lists        the list and its age`,
    `  ${url}/log          the log: verify it, prove one entry`,
    `  ${url}/docs         the API`,
  ]
  if (isJson) out.json({ url })
  else out.line(`\n${next.join('\n')}`)
  await untilStopped()
}
