/** A process that opens a data directory, keeps one row for each line it is told, and holds on until it is killed. */
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { inTransaction, openStore } from '#storage'
import { migrations, sites } from './site.ts'

const [dataDir = '', url = ''] = process.argv.slice(2)
const at = '2026-11-23T08:00:00.000Z'
const store = await openStore({ dataDir }, migrations)
if (url) store.publish(url)
console.log(`open ${process.pid}`)
for await (const ref of createInterface(process.stdin)) {
  const act = {
    at,
    by: 'anna',
    role: 'complianceOfficer',
    random: (n: number) => new Uint8Array(randomBytes(n)),
  }
  await inTransaction(store.db, at, (tx) => sites.put(tx, act, { ref, country: 'SE' }))
  console.log(`kept ${ref}`)
}
