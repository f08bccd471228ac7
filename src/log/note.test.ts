import { expect, test } from 'vitest'
import { AppError } from '#kernel'
import { isSignedBy, newSigningKey, parseSigningKey, signNote, textOfNote } from './note.ts'

/** The worked example in the documentation of the reference implementation (golang.org/x/mod/sumdb/note). */
const secret = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const verifier = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

test('the published example is signed to the same bytes', () => {
  const key = parseSigningKey(secret)
  expect(key.verifier).toBe(verifier)
  expect(signNote(text, [key])).toBe(note)
})

test('a note is signed by the key that signed it, and by no other', () => {
  const other = parseSigningKey(newSigningKey('PeterNeumann', new Uint8Array(32)))
  expect(isSignedBy(note, verifier)).toBe(true)
  expect(isSignedBy(note, other.verifier)).toBe(false)
  expect(isSignedBy(signNote(text, [other, parseSigningKey(secret)]), verifier)).toBe(true)
})

test('a note that was changed by one letter is not signed', () => {
  expect(isSignedBy(note.replace('answer', 'Answer'), verifier)).toBe(false)
  expect(isSignedBy(note.replace('x08go', 'y08go'), verifier)).toBe(false)
})

test('what is no signed note has no text', () => {
  expect(textOfNote(note)).toBe(text)
  expect(textOfNote(text)).toBeUndefined()
  expect(textOfNote('')).toBeUndefined()
})

test('a signing key that cannot be read is refused without being repeated', () => {
  for (const broken of ['', 'PRIVATE+KEY+a+00000000+AAAA', secret.replace('c74f20a3', 'c74f20a4')]) {
    expect(() => parseSigningKey(broken)).toThrow(AppError)
    expect(() => parseSigningKey(broken)).not.toThrow('AYEKFALV')
  }
})
