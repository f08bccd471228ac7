import { ok, type Result, refuse, worded } from '#kernel'
import { step } from '#lifecycle/interpret'
import { notCustomerWords, notFromWords } from '../knowledge/notice-words.ts'
import { type NoticeDeed, noticeLife } from './life.ts'
import type { Notice } from './model.ts'

const languages: Readonly<Record<string, Notice['language']>> = { SE: 'sv', NO: 'nb', FI: 'fi' }

/** In which language a customer is written to, by the country of their sites. */
export function languageOf(country: string | null): Notice['language'] {
  return languages[country ?? ''] ?? 'en'
}

/** A notice after a deed. The same refusal for every state, with the name of whom it is to. */
export function stepped(notice: Notice, deed: NoticeDeed): Result<Notice> {
  const outcome = step(noticeLife, { state: notice.state, deed }, { context: null })
  if (outcome.ok) return ok({ ...notice, state: outcome.value })
  return refuse({
    code: 'not_allowed_from',
    ...worded(notFromWords(notice.name)),
    facts: { state: notice.state },
  })
}

/** Those whom it is about: the named, or else all from whom the deed leads on. */
export function chosen<T extends { readonly record: Notice }>(
  kept: readonly T[],
  deed: NoticeDeed,
  customers: readonly string[] | undefined,
): Result<readonly T[]> {
  if (!customers)
    return ok(
      kept.filter(({ record }) => step(noticeLife, { state: record.state, deed }, { context: null }).ok),
    )
  const stranger = customers.find((one) => kept.every(({ record }) => record.customer !== one))
  if (stranger !== undefined)
    return refuse({ code: 'unknown_reference', ...worded(notCustomerWords(stranger)) })
  return ok(kept.filter(({ record }) => customers.includes(record.customer)))
}
