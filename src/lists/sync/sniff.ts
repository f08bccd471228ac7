import type { Fault, Found } from './fault.ts'

/** Bytes of a file that are looked at. */
export const headLength = 1_024

const signatures: readonly (readonly [Found, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x1f, 0x8b]],
]

function foundIn(head: Uint8Array): Found {
  const signed = signatures.find(([, bytes]) => bytes.every((byte, n) => head[n] === byte))
  if (signed) return signed[0]
  const text = new TextDecoder('utf-8').decode(head).trimStart()
  if (/^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*(<!doctype html|<html|<head|<body)/i.test(text)) return 'html'
  return text.startsWith('<') || text.startsWith('{') || text.startsWith('[') ? 'data' : 'text'
}

/** What a file of that name may begin as. Names that say nothing are taken as they are, unless a page comes. */
const expected: Readonly<Record<string, readonly Found[]>> = {
  xml: ['data', 'archive'],
  json: ['data', 'archive'],
  xlsx: ['archive'],
  zip: ['archive'],
  gz: ['archive'],
  html: ['html', 'data', 'text'],
  htm: ['html', 'data', 'text'],
  pdf: ['pdf'],
}
const otherwise: readonly Found[] = ['text', 'data', 'archive']

/** What is wrong with a file by its first bytes: a page where a list was to come; undefined where nothing is. */
export function wrongKind(file: string, head: Uint8Array, contentType?: string): Fault | undefined {
  if (head.byteLength === 0) return { kind: 'empty', file }
  const found = foundIn(head)
  const extension = file.toLowerCase().split('.').at(-1) ?? ''
  const wanted = expected[extension] ?? otherwise
  const isPage = /^text\/html\b/i.test(contentType ?? '') && found === 'text' && !wanted.includes('html')
  if (isPage) return { kind: 'otherKind', file, found: 'html' }
  return wanted.includes(found) ? undefined : { kind: 'otherKind', file, found }
}
