import type {
  DataClass,
  DataClassView,
  DueClass,
  LegalHold,
  PersonalAccess,
  PlaceHold,
  Purged,
  ReceiveRequest,
  SetRetention,
  SubjectRequestLine,
  SubjectRequestView,
} from '#privacy/model'
import { ask, change, type Page, write } from '../app/client.ts'

interface All<T> {
  readonly items: readonly T[]
}

export const fetchClasses = () => ask<All<DataClassView>>('/api/privacy/classes')
export const fetchDue = () => ask<All<DueClass>>('/api/privacy/due')
export const setRetention = (dataClass: DataClass, body: SetRetention) =>
  change<unknown>('PUT', `/api/privacy/classes/${dataClass}/retention`, { body })
export const purge = (dataClass: DataClass, reason: string) =>
  write<Purged>('/api/privacy/purge', { dataClass, reason })

/** Those that stand, then those that were lifted. */
export async function fetchHolds(): Promise<readonly LegalHold[]> {
  const asked = ['', '&lifted=true'].map((which) =>
    ask<All<LegalHold>>(`/api/privacy/holds?limit=200${which}`),
  )
  return (await Promise.all(asked)).flatMap(({ items }) => items)
}
export const placeHold = (hold: PlaceHold) => write<LegalHold>('/api/privacy/holds', hold)
export const liftHold = (id: string, reason: string) =>
  change<LegalHold>('DELETE', `/api/privacy/holds/${encodeURIComponent(id)}`, { body: { reason } })

export const accessesPath = '/api/privacy/accesses'
export type Access = PersonalAccess

export const fetchRequests = () => ask<Page<SubjectRequestLine>>('/api/privacy/requests?limit=200')
const one = (ref: string) => `/api/privacy/requests/${encodeURIComponent(ref)}`
export const fetchRequest = (ref: string) => ask<SubjectRequestView>(one(ref))
export const receive = (request: ReceiveRequest) =>
  write<SubjectRequestView>('/api/privacy/requests', request)
/** One step of the work: `identify`, `gather`, `decisions`, `review`, `extend`, `carry-out`, `answer`, `refuse`, `close`. */
export const step = (ref: string, name: string, body: object = {}) =>
  write<SubjectRequestView>(`${one(ref)}/${name}`, body)
export const exportOf = (ref: string) => `${one(ref)}/export`
