import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError, fieldFault, unknownField, validate, worded } from '#kernel'
import type { Download, ImportOrder } from '../actions.ts'
import { multipartWords, tooLargeWords, unknownFieldsWords } from '../knowledge/import-words.ts'
import { ownRefusals } from '../knowledge/own-words.ts'
import { OwnMapping } from '../own/model.ts'
import { uploadPrefix } from '../uploads.ts'

/** What came with a request: its files at rest on the disk, and what was said beside them. */
export interface Upload {
  readonly order: Omit<ImportOrder, 'list'>
  discard(): Promise<void>
}

/** Files go to the disk as they come: a list is larger than what a server wants in its memory. */
export async function receive(request: FastifyRequest, dataDir: string): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new AppError({ code: 'invalid_input', ...worded(multipartWords) })
  }
  await mkdir(dataDir, { recursive: true })
  const folder = await mkdtemp(join(dataDir, uploadPrefix))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    const files: Download[] = []
    const fields = new Map<string, string>()
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const path = join(folder, String(files.length))
        await pipeline(part.file, createWriteStream(path))
        if (part.file.truncated)
          throw new AppError({ code: 'too_large', ...worded(tooLargeWords(part.filename)) })
        files.push({ name: nameIn(part.filename), open: () => createReadStream(path) })
      } else fields.set(part.fieldname, String(part.value))
    }
    return { order: { files, ...optionsOf(fields) }, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

const longestFileName = 200

/** The name stands in sentences and in the log: what no file system shows is left out of it. */
function nameIn(given: string | undefined): string {
  const name = basename(given ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, longestFileName)
  return name.toWellFormed() || 'file'
}

const said = ['published', 'acceptOrphans', 'acceptOlder', 'acceptLoss', 'mapping']

function optionsOf(fields: ReadonlyMap<string, string>): Omit<ImportOrder, 'list' | 'files'> {
  const unknown = [...fields.keys()].filter((name) => !said.includes(name))
  if (unknown.length > 0) {
    const errors = unknown.map((name) => fieldFault(`/${name}`, unknownField(name)))
    throw new AppError({ code: 'unknown_field', ...worded(unknownFieldsWords(unknown)), errors })
  }
  const published = fields.get('published')
  const mapping = fields.get('mapping')
  const isTrue = (name: string) => fields.get(name) === 'true'
  return {
    ...(published ? { published } : {}),
    ...(mapping ? { mapping: mappingIn(mapping) } : {}),
    acceptOrphans: isTrue('acceptOrphans'),
    acceptOlder: isTrue('acceptOlder'),
    acceptLoss: isTrue('acceptLoss'),
  }
}

function mappingIn(text: string): OwnMapping {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const errors = [fieldFault('/mapping', ownRefusals.notJson)]
    throw new AppError({ code: 'invalid_input', ...worded(ownRefusals.notJson), errors })
  }
  const checked = validate(OwnMapping, value)
  if (checked.ok) return checked.value
  const errors = (checked.refusal.errors ?? []).map((one) => ({ ...one, path: `/mapping${one.path}` }))
  throw new AppError({ ...checked.refusal, errors })
}
