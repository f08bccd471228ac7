/** Opens the directory, finds what was acknowledged before, then checks, releases and imports until it is killed. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orThrow } from '#kernel'
import { checkOrder, moveOrder, type OrderDesk } from '#orders'
import { configOf } from '../../../src/app/config.ts'
import { importAndFollow } from '../../../src/app/deeds/import-list.ts'
import { recordKinds } from '../../../src/app/records/all.ts'
import { importRecords } from '../../../src/app/records/import.ts'
import { readRecords } from '../../../src/app/records/read.ts'
import { openServices } from '../../../src/app/services.ts'
import type { Acknowledged, Told } from './acknowledged.ts'
import { fictionalList } from './fictional-list.ts'
import { findAll } from './find.ts'

const [dataDir = '', known = '', round = '0', isLast = ''] = process.argv.slice(2)
const company = join(import.meta.dirname, '../../../src/app/demo/company.yml')

const services = await openServices(configOf({ data: dataDir }, {}))
const acknowledged: Acknowledged = JSON.parse(readFileSync(known, 'utf8'))
const inForce = await findAll(services, acknowledged)
if (inForce) say({ told: 'inForce', sha256: inForce })
say({ found: acknowledged.verdicts.length })
if (isLast) await services.close()
else {
  if (acknowledged.verdicts.length === 0) await furnish() // the same records once more change nothing
  say({ ready: true })
  await Promise.all([sell(), loadLists()])
}

/** A line on a pipe is written before this returns: what was said survives the one who said it. */
function say(line: Told | object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function furnish(): Promise<void> {
  const records = orThrow(readRecords(readFileSync(company, 'utf8')))
  orThrow(await importRecords(services.store.db, services.act(), { kinds: recordKinds, records }))
}

/** Order after order: a check, and for every second one its way to release. */
async function sell(): Promise<never> {
  const desk: OrderDesk = { db: services.store.db, services: services.orders }
  for (let n = 0; ; n++) {
    const order = orderOf(`K-${round}-${n}`, n % 5 === 4 ? 'LG-D4' : 'AL-D4V')
    const { traceId: trace, digest } = orThrow(await checkOrder(desk, services.act(), { order }))
    say({ told: 'verdict', trace, digest })
    if (n % 2 === 0) await move(desk, order.ref, n < 4)
  }
}

/** The first two of a life stay under way, for the rechecks of later lists; the others are cancelled again. */
async function move(desk: OrderDesk, ref: string, isKept: boolean): Promise<void> {
  for (const deed of isKept ? (['submit', 'release'] as const) : (['submit', 'release', 'cancel'] as const)) {
    const answer = await moveOrder(desk, services.act(), { order: ref, deed })
    if (!answer.ok) return
    const { state, version, verdict } = answer.value
    if (verdict) say({ told: 'verdict', trace: verdict.traceId, digest: verdict.digest })
    say({ told: 'moved', order: ref, state, version })
  }
}

function orderOf(ref: string, sku: string) {
  const use = { scenario: null, text: 'skalskydd', functions: [] }
  const line = { sku, quantity: 1, price: 1500, purpose: 'newSale' as const, site: 'lindhultsskolan', use }
  const shipTo = { country: 'SE', area: null }
  return {
    ref,
    legalEntity: 'se',
    buyer: 'lindhult',
    endUser: 'lindhult',
    shipTo,
    currency: 'SEK',
    lines: [line],
  }
}

/** A new version each time, and now and then the one before once more. */
async function loadLists(): Promise<never> {
  for (let n = 0; ; n++) {
    const generation = Number(round) * 100 + n - (n % 3 === 2 ? 2 : 0)
    const bytes = Buffer.from(fictionalList(generation))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    say({ told: 'importing', sha256, generation })
    const files = [{ name: 'fictional.xml', open: () => inPieces(bytes) }]
    orThrow(await importAndFollow(services, services.act(), { list: 'eu-fsf', files }))
    say({ told: 'imported', sha256 })
  }
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
