/** One of several processes on one PostgreSQL server: when told to, it releases orders, each at the moment of its name. */
import { createInterface } from 'node:readline'
import { moveOrder } from '#orders'
import { openStore } from '#storage'
import { actAt, openDesk } from '../../support/orders.ts'

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const desk = await openDesk((wanted) => openStore({ dataDir, databaseUrl }, wanted))
console.log('ready')
for await (const line of createInterface(process.stdin)) {
  const times: number[] = JSON.parse(line)
  const answers = await Promise.all(times.map(release))
  console.log(JSON.stringify({ answers }))
  break
}
await desk.store.close()

async function release(time: number) {
  const answer = await moveOrder(desk, actAt(new Date(time).toISOString()), {
    order: `ST-${time}`,
    deed: 'release',
  })
  return {
    time,
    state: answer.ok ? answer.value.state : answer.refusal.code,
    isOfD1: JSON.stringify(answer).includes('D-1/newSale'),
  }
}
