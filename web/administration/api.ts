import type {
  BreakGlassView,
  DelegationView,
  GrantedRole,
  InvitationView,
  KeyView,
  PersonView,
} from '#access/model'
import type { UnsentMail } from '#notices/model'
import type { Delivery, Webhook, WebhookDraft, WebhookWithSecret } from '#notices/webhooks/model'
import { ask, change, type Page, write } from '../app/client.ts'
import type { Said } from '../ui/said.ts'

const one = (path: string, id: string, rest = '') => `${path}/${encodeURIComponent(id)}${rest}`
const most = 40

/** All pages of a list that stays short: people, keys, companies. */
export async function askAll<T>(path: string, limit = 500): Promise<readonly T[]> {
  const items: T[] = []
  let after = ''
  for (let page = 0; page < most; page++) {
    const query = new URLSearchParams({ limit: String(limit), ...(after ? { after } : {}) })
    const answer: Page<T> = await ask<Page<T>>(`${path}${path.includes('?') ? '&' : '?'}${query}`)
    items.push(...answer.items)
    if (!answer.next) break
    after = answer.next
  }
  return items
}

export const fetchPeople = () => askAll<PersonView>('/api/people')
export const fetchInvitations = () => askAll<InvitationView>('/api/people/invitations')
export interface Invitation {
  readonly email: string
  readonly name: string
  readonly language: string
  readonly grants: readonly GrantedRole[]
  readonly expiresInDays: number
}
/** A link that is shown once. */
export interface LinkOnce {
  readonly link: string
  readonly expiresAt: string
}
export const invite = (body: Invitation) => write<LinkOnce>('/api/people/invitations', body)
export const revokeInvitation = (id: string) => change<unknown>('DELETE', one('/api/people/invitations', id))
export const changeGrants = ({ id, version }: PersonView, grants: readonly GrantedRole[]) =>
  change<PersonView>('PUT', one('/api/people', id, '/grants'), { body: { grants }, version })
export const suspend = (id: string) => write<PersonView>(one('/api/people', id, '/suspend'))
export const restore = (id: string) => write<PersonView>(one('/api/people', id, '/restore'))
export const resetLink = (id: string) => write<LinkOnce>(one('/api/people', id, '/reset'))

export interface PermissionLine {
  readonly deed: string
  readonly words: Said
  readonly by: readonly string[]
  readonly where: 'entity' | 'group' | 'whole'
  readonly own: readonly string[]
  readonly signature: boolean
}
export const fetchPermissions = async () => (await ask<Page<PermissionLine>>('/api/permissions')).items

export const fetchKeys = () => askAll<KeyView>('/api/keys')
export interface KeyOrder {
  readonly title: string
  readonly scopes: readonly string[]
  readonly entities: 'all' | readonly string[]
  readonly expiresOn: string
}
export const makeKey = (body: KeyOrder) => write<KeyView & { readonly secret: string }>('/api/keys', body)
export const revokeKey = (id: string) => change<KeyView>('DELETE', one('/api/keys', id))

export const fetchDelegations = () => askAll<DelegationView>('/api/delegations')
export const fetchEmergencies = () => askAll<BreakGlassView>('/api/break-glass')
export const openEmergency = (body: { readonly reason: string; readonly roles: readonly string[] }) =>
  write<BreakGlassView>('/api/break-glass', body)
export interface Review {
  readonly id: string
  readonly verdict: string
  readonly reason: string
}
export const reviewEmergency = ({ id, ...body }: Review) =>
  write<BreakGlassView>(one('/api/break-glass', id, '/review'), body)

export const fetchWebhooks = async () => (await ask<Page<Webhook>>('/api/webhooks')).items
export const fetchEventTypes = async () =>
  (await ask<Page<{ readonly type: string; readonly says: string }>>('/api/webhooks/events')).items
export const addWebhook = (draft: WebhookDraft) => write<WebhookWithSecret>('/api/webhooks', draft)
export const changeWebhook = ({ id, version }: Webhook, body: WebhookDraft) =>
  change<Webhook>('PUT', one('/api/webhooks', id), { body, version })
export const dropWebhook = (id: string) => change<unknown>('DELETE', one('/api/webhooks', id))
export const testWebhook = (id: string) => write<unknown>(one('/api/webhooks', id, '/test'))
export const rotateSecret = (id: string) =>
  write<{ readonly secret: string; readonly oldUntil: string }>(one('/api/webhooks', id, '/rotate'))
/** Of one address, or the dead letters of all. */
export const deliveriesPath = (webhook: string | undefined) =>
  webhook === undefined ? '/api/webhooks/dead' : one('/api/webhooks', webhook, '/deliveries')
export const fetchDeliveries = (path: string, after: string) =>
  ask<Page<Delivery>>(`${path}?${new URLSearchParams({ limit: '50', ...(after ? { after } : {}) })}`)
interface Replayed {
  readonly replayed: number
}
export const replayOne = (id: string) => write<Replayed>(one('/api/webhooks/deliveries', id, '/replay'))
export const replayDead = (webhook: string | undefined) =>
  write<Replayed>('/api/webhooks/dead/replay', webhook === undefined ? {} : { webhook })

export const fetchUnsentMail = () => askAll<UnsentMail>('/api/notices/mail', 200)
export const retryMail = (id: string) => write<unknown>(one('/api/notices/mail', id, '/retry'))
