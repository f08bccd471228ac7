import { cutText } from '#kernel'
import { type Language, languages } from '../model.ts'

/** What a provider says of somebody, as far as we ask. */
export interface Subject {
  readonly subject: string
  /** In small letters; undefined where the provider keeps it to itself. */
  readonly email: string | undefined
  /** Whether the provider says that the address is theirs; undefined where it says nothing. */
  readonly emailVerified: boolean | undefined
  readonly name: string
  readonly language: Language
  readonly groups: readonly string[]
}

type Claims = Readonly<Record<string, unknown>>

/** Reads the claims of the id token and of userinfo together; the signed token comes first. */
export function subjectIn(idToken: Claims, userInfo: Claims, groupsClaim: string): Subject {
  const claim = (name: string) => idToken[name] ?? userInfo[name]
  const email = textOf(claim('email'))?.trim().normalize('NFKC').toLowerCase()
  const verified = claim('email_verified')
  return {
    subject: textOf(idToken.sub) ?? '',
    email,
    emailVerified: verified === undefined ? undefined : verified === true || verified === 'true',
    name: nameOf(textOf(claim('name')) ?? textOf(claim('preferred_username')) ?? email ?? ''),
    language: languageOf(textOf(claim('locale'))),
    groups: groupsOf(claim(groupsClaim)),
  }
}

/** What stands in our own field for a name: without control characters and blanks around it. */
function nameOf(text: string): string {
  return cutText(text.replaceAll(/\p{Cc}/gu, ' ').trim(), 200).trim()
}

/** `sv-SE` is sv; `no` and `nn` are read as nb; anything else is en. */
function languageOf(locale: string | undefined): Language {
  const [code = ''] = (locale ?? '').toLowerCase().split(/[-_]/)
  if (code === 'no' || code === 'nn') return 'nb'
  return languages.find((language) => language === code) ?? 'en'
}

function groupsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((group) => typeof group === 'string') : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** Where the browser comes back to when it did not go well: to the door, or to where a proof was asked for. */
export function wayBack(
  problem: string,
  { returnTo, isProof }: Back = { returnTo: '/', isProof: false },
): string {
  const base = 'http://ours'
  const page = new URL(isProof ? ownPath(returnTo) : '/sign-in', base)
  page.searchParams.append('problem', problem)
  if (!isProof && ownPath(returnTo) !== '/') page.searchParams.append('to', ownPath(returnTo))
  return page.href.slice(base.length)
}
export interface Back {
  readonly returnTo: string | undefined
  /** Somebody who is signed in was to prove who they are. */
  readonly isProof: boolean
}

/** Where the browser goes afterwards: a page of ours, never another site. */
export function ownPath(path: string | undefined): string {
  const isOwn = path !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)
  return isOwn ? path : '/'
}
