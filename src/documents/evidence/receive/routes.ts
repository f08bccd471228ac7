import { Readable } from 'node:stream'
import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { AppError, validate, worded } from '#kernel'
import {
  fileTooLargeWords,
  noRecordWords,
  otherFieldWords,
  recordMultipartWords,
  recordNotJsonWords,
} from '../../knowledge/evidence-words.ts'
import { cleanFileName } from '../file-name.ts'
import { discard, makeIntake, takeIn } from '../files/store.ts'
import { limits, NewEvidence } from '../model.ts'
import type { EvidenceOrder, Upload } from './actions.ts'

export interface Intake {
  readonly order: EvidenceOrder
  discard(): Promise<void>
}

const recordLimit = 64 * 1024 // bytes

/**
 * Reads a request of files and one field `record`: the files go to the disk as they come. Throws `invalid_input`,
 * `unknown_field`, `too_large`.
 */
export async function receive(request: FastifyRequest, dataDir: string): Promise<Intake> {
  const { record, files, discard: away } = await receiveRecord(request, { dataDir, schema: NewEvidence })
  return { order: { record, files }, discard: away }
}

/** A record with files that came in one request; whoever took them in discards what was not kept. */
export interface Received<T> {
  readonly record: T
  readonly files: readonly Upload[]
  discard(): Promise<void>
}

/** The same for other rooms: `record` is what their schema says. `files`: how many at most; left out, `limits.files`. */
export async function receiveRecord<T extends TSchema>(
  request: FastifyRequest,
  { dataDir, schema, files: most = limits.files }: { dataDir: string; schema: T; files?: number },
): Promise<Received<Static<T>>> {
  if (!request.isMultipart()) throw new AppError({ code: 'invalid_input', ...worded(recordMultipartWords) })
  const folder = await makeIntake(dataDir)
  try {
    const { files, text } = await readParts(request, { folder, most })
    const checked = validate(schema, jsonOf(text))
    if (!checked.ok) throw new AppError(checked.refusal)
    return { record: checked.value, files, discard: () => discard(folder) }
  } catch (error) {
    await discard(folder)
    throw error
  }
}

/** Files that are in memory already (attachments of a mail), laid where uploads wait. */
export async function stageFiles(
  dataDir: string,
  given: readonly { readonly filename: string; readonly declared: string; readonly bytes: Uint8Array }[],
): Promise<{ readonly files: readonly Upload[]; discard(): Promise<void> }> {
  const folder = await makeIntake(dataDir)
  try {
    const files: Upload[] = []
    for (const { filename, declared, bytes } of given) {
      const incoming = await takeIn(folder, String(files.length), Readable.from([bytes]))
      files.push({ ...incoming, filename, declared })
    }
    return { files, discard: () => discard(folder) }
  } catch (error) {
    await discard(folder)
    throw error
  }
}

async function readParts(request: FastifyRequest, { folder, most }: { folder: string; most: number }) {
  const files: Upload[] = []
  let text: string | undefined
  const bounds = { fileSize: limits.file, files: most, fields: 1, fieldSize: recordLimit }
  for await (const part of request.parts({ limits: bounds, preservePath: true })) {
    if (part.type === 'file') {
      const incoming = await takeIn(folder, String(files.length), part.file)
      if (part.file.truncated) throw tooLarge(part.filename)
      files.push({ ...incoming, filename: part.filename, declared: part.mimetype })
    } else if (part.fieldname === 'record') text = String(part.value)
    else throw new AppError({ code: 'unknown_field', ...worded(otherFieldWords(part.fieldname)) })
  }
  return { files, text }
}

function tooLarge(filename: string): AppError {
  const said = fileTooLargeWords(cleanFileName(filename), limits.file / 1024 / 1024)
  return new AppError({ code: 'too_large', ...worded(said) })
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) throw new AppError({ code: 'invalid_input', ...worded(noRecordWords) })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError({ code: 'invalid_input', ...worded(recordNotJsonWords) }, cause)
  }
}
