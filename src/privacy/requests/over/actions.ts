import { type Act, type Day, ok, type Result, refuse } from '#kernel'
import { livesIn } from '#lifecycle'
import { record } from '#log'
import type { Tx } from '#storage'
import type { DueItem } from '../../desk/index.ts'
import { noRequest } from '../actions.ts'
import { requestKind } from '../kind/index.ts'
import type { SubjectRequest } from '../model.ts'
import { forgetVersions, lockRequest, requests, requestsOver } from '../store.ts'

/** Requests that were closed before that day and still hold data. */
export async function requestsDue(tx: Tx, before: Day, limit: number): Promise<DueItem[]> {
  const closed = (await livesIn(tx, requestKind.kind, ['closed'])).filter(({ since }) => since < before)
  const refs = closed.map(({ object }) => object)
  const since = new Map(closed.map((life) => [life.object, life.since]))
  return (await requestsOver(tx, { refs, limit })).map(({ ref, subject }) => ({
    ...{ kind: requestKind.kind, id: ref, since: since.get(ref) ?? before },
    texts: [subject.name, ...subject.aliases, ...subject.emails],
  }))
}

/** Requests of our company that name one of these addresses or this very name. */
export async function findRequests(
  tx: Tx,
  { name, emails, legalEntity }: { name: string; emails: readonly string[]; legalEntity: string },
): Promise<SubjectRequest[]> {
  const all = new Map<string, SubjectRequest>()
  for (let after: string | undefined; ; ) {
    const page = await requests.page(tx, { limit: 500, ...(after === undefined ? {} : { after }) })
    for (const { key, record: request } of page)
      if (request.legalEntity === legalEntity && names(request, { name, emails })) all.set(key, request)
    if (page.length < 500) return [...all.values()]
    after = page.at(-1)?.key
  }
}

function names(
  { subject }: SubjectRequest,
  { name, emails }: { name: string; emails: readonly string[] },
): boolean {
  const asked = emails.map((email) => email.toLowerCase())
  return (
    subject.name.toLowerCase() === name.toLowerCase() ||
    subject.emails.some((email) => asked.includes(email.toLowerCase()))
  )
}

/** Erases who asked, what was found and what was said; that there was a request, when and how it ended, remains. */
export async function eraseRequest(tx: Tx, act: Act, ref: string): Promise<Result<{ ref: string }>> {
  const kept = await lockRequest(tx, ref)
  if (!kept) return refuse(noRequest(ref))
  const { record: request } = kept
  const { identity, extension, refusal, carriedOut } = request
  await requests.put(tx, act, {
    ...request,
    ...{ subject: { name: '–', aliases: [], emails: [], birthDate: null, identifiers: [] }, contact: '–' },
    ...{ asked: null, items: [], erasedAt: act.at },
    identity: identity && { ...identity, how: '–', evidence: null },
    extension: extension && { ...extension, reason: '–' },
    refusal: refusal && { ...refusal, explanation: '–' },
    carriedOut: carriedOut && { ...carriedOut, done: null },
  })
  await forgetVersions(tx, ref)
  await record(tx, act, { type: 'privacy.erase', object: ref, body: { request: true } })
  return ok({ ref })
}
