import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError, type Language, languageFor, languages, worded } from '#kernel'
import { multipartWords, noFileWords, tooLargeWords } from '../knowledge/import-words.ts'
import { limits } from './model.ts'

/** One file, whole in memory and no larger than it may be. */
export async function receive(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }> {
  if (!request.isMultipart()) throw new AppError({ code: 'invalid_input', ...worded(multipartWords) })
  const file = await request.file({ limits: { fileSize: limits.bytes, files: 1, fields: 0 } })
  if (!file) throw new AppError({ code: 'invalid_input', ...worded(noFileWords) })
  const parts: Buffer[] = []
  for await (const part of file.file) parts.push(part)
  if (file.file.truncated)
    throw new AppError({ code: 'too_large', ...worded(tooLargeWords(limits.bytes / 1_048_576)) })
  const name = (file.filename.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, 200)
  return { name: name.toWellFormed() || 'file', bytes: new Uint8Array(Buffer.concat(parts)) }
}

/** In which language reasons are told: as asked, or that of the reader. */
export const InLanguage = Type.Object({
  language: Type.Optional(
    Type.Enum([...languages], { description: 'of the reasons; of the reader if left out' }),
  ),
})

export function languageOf({ headers }: FastifyRequest): Language {
  return languageFor(headers['accept-language'])
}

/** The name of a file of errors, beside that of the file they are of. */
export const errorsName = (name: string): string => `${name.replace(/\.[^.]*$/, '')} - errors`
