import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { importList, type SyncDesk, setSource } from '#lists'
import { listSyncDesk } from '../src/app/list-sync/desk.ts'
import { listNamed } from '../src/lists/register.ts'
import { syncLists } from '../src/lists/sync/actions.ts'
import { openPublisher, type Publisher } from '../test/support/publisher.ts'
import { data, lists } from './lists.ts'
import { type Question, seconds, timed } from './question.ts'
import { servicesAt } from './services.ts'

/** How long a look at all publishers takes where none has anything new. */
export const question: Question = {
  name: 'sync',
  target: 'unchanged sync of the lists at hand < 3 s',
  needsLists: true,
  run: async (dataDir) => {
    const services = await servicesAt(dataDir)
    const publisher = await openPublisher()
    const act = services.act({ by: 'bench' })
    // The sample of OFAC is of two days: its orphans are taken, as when it was loaded.
    const load: SyncDesk['load'] = (by, order) =>
      importList(services.store.db, by, { ...order, acceptOrphans: true })
    const desk = { ...listSyncDesk(services), load }
    try {
      for (const [list, paths] of lists)
        await setSource(services.store.db, act, {
          list,
          wish: { on: true, urls: serve(publisher, list, paths) },
        })
      const look = () => syncLists(desk, act, { asked: 'hand' })
      const hashed = await timed(look)
      const asked = await timed(look)
      const said = ({ value }: typeof asked) =>
        value.ok ? value.value.map(({ outcome }) => outcome).join(', ') : value.refusal.detail
      return [
        {
          what: 'same files, known by their hash',
          target: '< 3 s',
          measured: `${seconds(hashed.took)}: ${said(hashed)}`,
        },
        { what: 'nothing new (304)', target: '< 3 s', measured: `${seconds(asked.took)}: ${said(asked)}` },
      ]
    } finally {
      await publisher.close()
      await services.close()
    }
  },
}

function serve(publisher: Publisher, list: string, paths: readonly string[]): Record<string, string> {
  const downloads = listNamed(list)?.facts.downloads ?? []
  return Object.fromEntries(
    paths.flatMap((path, n) => {
      const file = downloads[n]?.file
      if (file === undefined) return []
      const at = `/${list}/${n}`
      const whole = join(data, 'lists', path)
      publisher.at(at, ({ headers }, response) => {
        const etag = '"1"'
        if (headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
        response.writeHead(200, { etag, 'content-length': statSync(whole).size })
        createReadStream(whole).pipe(response)
      })
      return [[file, `${publisher.url}${at}`]]
    }),
  )
}
