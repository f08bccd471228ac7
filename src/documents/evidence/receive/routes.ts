import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
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
  if (!request.isMultipart()) throw new AppError({ code: 'invalid_input', ...worded(recordMultipartWords) })
  const folder = await makeIntake(dataDir)
  try {
    const { files, text } = await readParts(request, folder)
    const checked = validate(NewEvidence, jsonOf(text))
    if (!checked.ok) throw new AppError(checked.refusal)
    return { order: { record: checked.value, files }, discard: () => discard(folder) }
  } catch (error) {
    await discard(folder)
    throw error
  }
}

async function readParts(request: FastifyRequest, folder: string) {
  const files: Upload[] = []
  let text: string | undefined
  const bounds = { fileSize: limits.file, files: limits.files, fields: 1, fieldSize: recordLimit }
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
