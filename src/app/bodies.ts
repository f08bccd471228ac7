import type { FastifyInstance } from 'fastify'
import { AppError, worded } from '#kernel'
import { notJsonWords, notUtf8Words, oddFieldWords } from './knowledge/framework-words.ts'

const mebibyte = 1024 * 1024
/** What an order, a decision or a batch of them may have. */
export const bodyLimit = 16 * mebibyte
/** One file of a list. */
export const fileLimit = 512 * mebibyte
const recordsLimit = 256 * mebibyte
const textTypes = ['application/x-ndjson', 'application/yaml', 'text/plain']
/** Addresses that take records or orders as text; to all others text is as short as anything else. */
const takingText = ['/api/records', '/api/orders/check', '/api/rules/packs']
/** What is read of somebody who is not known yet: an address, a password, the answer of a passkey. */
const strangersLimit = 64 * 1024

/** Bodies are text in UTF-8 and nothing else: bytes that are not are refused, never replaced by a guess. */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addHook('onRoute', (route) => {
    if (route.config?.deed === 'open') route.bodyLimit ??= strangersLimit
    else if (!takingText.includes(route.url)) route.bodyLimit ??= bodyLimit
  })
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body)
    if (text instanceof Error) return done(text)
    parseJson(request, text, (error, value) => (error ? done(notJson(text, error)) : done(null, value)))
  })
  app.addContentTypeParser(
    textTypes,
    { parseAs: 'buffer', bodyLimit: recordsLimit },
    (_request, body, done) => {
      const text = decode(body)
      return text instanceof Error ? done(text) : done(null, text)
    },
  )
}

function decode(body: Buffer | string): string | AppError {
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    return new AppError({ code: 'invalid_input', ...worded(notUtf8Words) }, cause)
  }
}

/** The framework says only that it is no JSON; the reader of the sentence wants the place. */
function notJson(text: string, error: Error): Error {
  if (text.trim() === '') return error
  try {
    JSON.parse(text)
    return new AppError({ code: 'unknown_field', ...worded(oddFieldWords) })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    return new AppError({ code: 'invalid_input', ...worded(notJsonWords(said)) }, cause)
  }
}
