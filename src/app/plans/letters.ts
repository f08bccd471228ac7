import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Zip, ZipPassThrough } from 'fflate'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { documentsAbout, madePlaceOf } from '#documents'
import { type Instant, orThrow, Ref } from '#kernel'
import { type LetterDesk, makeLetters, takeLetters } from '#phaseout'
import { LettersMade, LetterWish, MakeLetters } from '#phaseout/model'
import { inTransaction } from '#storage'
import { byteOrderMark, csvLine } from '../tables/cells.ts'

interface PlanLetterRoutes extends LetterDesk {
  readonly act: ActOf
}
const tags = ['plans']
const config = { deed: 'notice.send' } as const
const Named = Type.Object({ ref: Ref })

/** `/api/plans/:ref/letters`: the letters of a plan, made a few at a time and taken away as one file. */
export const planLetterRoutes: FastifyPluginAsyncTypebox<PlanLetterRoutes> = async (
  app,
  { act, ...desk },
) => {
  app.post(
    '/api/plans/:ref/letters',
    {
      config,
      schema: {
        ...{ tags, summary: 'Make some of the letters that are not made yet', params: Named },
        ...{ body: MakeLetters, response: { 200: LettersMade } },
      },
    },
    async (request) => orThrow(await makeLetters(desk, act(request), { ...request.params, ...request.body })),
  )
  app.get(
    '/api/plans/:ref/letters',
    {
      config,
      schema: {
        ...{ tags, summary: 'The letters as a zip: a PDF each, and a list of where each goes' },
        ...{ params: Named, querystring: LetterWish, produces: ['application/zip'] },
      },
    },
    async (request, reply) => {
      const { ref } = request.params
      const who = act(request)
      const files = await inTransaction(desk.db, who.at, async (tx) => {
        const letters = orThrow(await takeLetters(tx, who, { ref, ...request.query }))
        const made = await documentsAbout(tx, [{ kind: 'phaseOutPlan', id: ref }])
        return filesOf(letters, (id) => pdfOf(desk, made, id))
      })
      return await reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${encodeURIComponent(ref)}.zip"`)
        .send(Readable.from(zipOf(files, who.at)))
    },
  )
}

type Made = Awaited<ReturnType<typeof documentsAbout>>

/** Where its PDF lies; nowhere, where the letter was erased. */
function pdfOf({ dataDir }: LetterDesk, made: Made, id: string): string | undefined {
  const found = made.find((one) => one.id === id)
  return found && found.erasedAt === null ? madePlaceOf(dataDir, found.pdf.sha256) : undefined
}

interface ZipFile {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}
type Letters = Extract<Awaited<ReturnType<typeof takeLetters>>, { ok: true }>['value']

/** A name that every system can write, in the order of the list, and the list itself. */
function filesOf(letters: Letters, placeOf: (document: string) => string | undefined): ZipFile[] {
  const rows = letters.map(({ notice, document }, n) => {
    const place = placeOf(document)
    const stem = `${String(n + 1).padStart(4, '0')}-${notice.customer.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}`
    return { notice, place, file: place === undefined ? '' : `${stem.slice(0, 120)}.pdf` }
  })
  const heads = csvLine(['file', 'customer', 'name', 'language', 'channel', 'address'])
  const lines = rows.map(({ file, notice: { customer, name, language, channel, address } }) =>
    csvLine([file, customer, name, language, channel, address]),
  )
  const list = new TextEncoder().encode([byteOrderMark, heads, ...lines].join(''))
  return [
    { name: 'letters.csv', bytes: async () => list },
    ...rows.flatMap(({ file, place }) =>
      place === undefined ? [] : [{ name: file, bytes: () => readFile(place) }],
    ),
  ]
}

/** One file after another, so that hundreds of letters never lie in memory at once. PDF is packed already. */
async function* zipOf(files: readonly ZipFile[], at: Instant): AsyncGenerator<Buffer> {
  const parts: Buffer[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(Buffer.from(part))
  })
  for (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name)
    entry.mtime = new Date(at)
    zip.add(entry)
    entry.push(await bytes(), true)
    yield* parts.splice(0)
  }
  zip.end()
  yield* parts
}
