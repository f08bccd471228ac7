import { fieldFault, ok, type Refusal, type Result, refuse, type Wording, worded } from '#kernel'
import {
  commonWords,
  ownNameWords,
  passwordWords,
  repeatsWords,
  tooLong,
  tooShort,
} from '../knowledge/account-words.ts'

export const shortest = 12
export const longest = 200

/** Whose password it will be; whether a word is on the list of common passwords. */
interface Owner {
  readonly email: string
  readonly name: string
  readonly isCommon: (word: string) => boolean
}

/**
 * Whether somebody may have this password: long rather than strange (NIST SP 800-63B-4 §3.1.1), not on the list of
 * common ones, not one of them with figures around it or written twice, and not made of their own name or address.
 */
export function judgePassword(password: string, owner: Owner): Result<string> {
  const length = [...password].length
  if (length < shortest) return no(tooShort(length, shortest))
  if (length > longest) return no(tooLong(length, longest))
  const plain = plainly(password)
  if (new Set(plain).size < 5) return no(repeatsWords)
  if (variants(plain).some(owner.isCommon)) return no(commonWords)
  if (isOfOwner(plain, owner)) return no(ownNameWords)
  return ok(password)
}

/** How words are compared: compatibility forms and case make no other password. */
export function plainly(password: string): string {
  return password.normalize('NFKC').toLowerCase()
}

/** Itself; without figures and signs at its ends; half of it, where it is written twice. */
function variants(plain: string): string[] {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const repeated = /^(.+?)\1+$/u.exec(plain)?.[1]
  return [plain, core, ...(repeated === undefined ? [] : [repeated])].filter((word) => word !== '')
}

/** What is left when name and address are taken out must still be half a password. */
function isOfOwner(plain: string, { email, name }: Owner): boolean {
  const parts = [email, ...email.split(/[@.+_-]/), ...name.split(/[\s-]+/)]
    .map(plainly)
    .filter((part) => part.length >= 4)
  const rest = parts
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, part) => text.replaceAll(part, ''), plain)
  return rest !== plain && [...rest].length < shortest / 2
}

function no(because: Wording): { readonly ok: false; readonly refusal: Refusal } {
  return refuse({
    code: 'invalid_input',
    ...worded(passwordWords(because)),
    errors: [fieldFault('/password', because)],
  })
}
