import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { addEvidence, changeEvidence, type EvidenceOrder } from '#documents'
import { Credibility, type Evidence, NewEvidence, Reliability } from '#documents/model'
import { AppError, inEnglish, orThrow } from '#kernel'
import { readPart } from './read.ts'
import { pdfOf, thermalPicture } from './sheets.ts'
import type { House, Scene } from './story.ts'

const Paper = Type.Object(
  {
    key: Type.String(),
    ago: Type.Integer(),
    by: Type.String(),
    file: Type.Object({
      name: Type.String(),
      kind: Type.Enum(['pdf', 'txt', 'png']),
      title: Type.Optional(Type.String()),
    }),
    text: Type.Optional(Type.String()),
    record: NewEvidence,
    /** Weighed later, by somebody else. */
    graded: Type.Optional(
      Type.Object({
        ...{ by: Type.String(), ago: Type.Integer(), reason: Type.String() },
        ...{ reliability: Reliability, credibility: Credibility },
      }),
    ),
    /** It is a translation of this one. */
    of: Type.Optional(Type.String()),
    translator: Type.Optional(
      Type.Object({
        ...{ by: Type.String(), kind: Type.Enum(['human', 'machine']), checkedBy: Type.String() },
      }),
    ),
  },
  { additionalProperties: false },
)
type Paper = Static<typeof Paper>

/** Pieces of evidence by their key in the file, as they are now. */
export type Papers = Map<string, Evidence>

/** What proves something: handed in, weighed, translated. `kept` is filled as the scenes are played. */
export function paperScenes(kept: Papers): Scene[] {
  return readPart('papers.yml', Type.Array(Paper)).flatMap((paper) => {
    const { key, ago, by, graded } = paper
    const given: Scene = {
      ...{ daysAgo: ago, hour: '11:20' },
      play: async (house) => void kept.set(key, await handIn(house, by, orderOf(paper, kept))),
    }
    if (!graded) return [given]
    const { by: weigher, ago: daysAgo, ...change } = graded
    const weighed: Scene = {
      ...{ daysAgo, hour: '13:40' },
      play: async ({ services, as }) => {
        const { id, version } = keptAs(kept, key)
        kept.set(key, orThrow(await changeEvidence(services.store, as(weigher), { id, version, change })))
      },
    }
    return [given, weighed]
  })
}

/** A piece of evidence that was handed in before. Throws `not_found`. */
export function keptAs(kept: Papers, key: string): Evidence {
  const paper = kept.get(key)
  if (paper) return paper
  throw new AppError({ code: 'not_found', ...inEnglish(`No paper '${key}' was handed in before.`) })
}

interface Given {
  readonly record: NewEvidence
  readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly declared: string }
}

function orderOf({ record, file, text = '', of, translator }: Paper, kept: Papers): Given {
  const translation = of && translator ? { translation: { of: keptAs(kept, of).id, ...translator } } : {}
  return { record: { ...record, ...translation }, file: { name: file.name, ...contentOf(file, text) } }
}

function contentOf({ kind, title = '' }: Paper['file'], text: string) {
  switch (kind) {
    case 'pdf':
      return { bytes: pdfOf(title, text), declared: 'application/pdf' }
    case 'png':
      return { bytes: thermalPicture(), declared: 'image/png' }
    case 'txt':
      return { bytes: new TextEncoder().encode(text), declared: 'text/plain' }
  }
}

/** A file comes by the intake, as one that is uploaded does. */
async function handIn({ services, as }: House, by: string, { record, file }: Given): Promise<Evidence> {
  const { db, dataDir } = services.store
  const folder = await mkdtemp(join(dataDir, 'upload-'))
  try {
    const path = join(folder, '0')
    await writeFile(path, file.bytes)
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const upload = { path, sha256, size: file.bytes.byteLength, filename: file.name, declared: file.declared }
    const order: EvidenceOrder = { record, files: [upload] }
    const [piece] = orThrow(await addEvidence({ db, dataDir }, as(by), order))
    if (piece) return piece
    throw new AppError({ code: 'fault', ...inEnglish(`${file.name} was taken in and is not there.`) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
