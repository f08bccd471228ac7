import type { LogEntry } from '#log/model'
import type { News, NewsAbout } from './model.ts'

type Entry = Pick<LogEntry, 'type' | 'object' | 'body'>
type Tell = (entry: Entry) => News | readonly News[] | undefined

/** Which deeds are news, and what is told of them. All else is in the log for those who look. */
const tellings: Readonly<Record<string, Tell>> = {
  'alert.open': ({ object, body }) => ({
    key: 'hitToDecide',
    params: { party: object, matches: numberIn(body, 'matches') },
    about: about('party', object, `/alerts?party=${encodeURIComponent(object)}`),
  }),
  'breakGlass.open': ({ object }) => ({
    key: 'breakGlassOpened',
    about: about('breakGlass', object, '/administration/emergencies'),
  }),
  'deadline.tell': ofDeadline,
  'decision.sign': ({ object }) => ({
    key: 'decisionSigned',
    params: { decision: object },
    about: about('decision', object, `/records/decision/${encodeURIComponent(object)}`),
  }),
  'delegation.give': ({ object, body }) => {
    const to = textIn(body, 'taker')
    return to === undefined
      ? undefined
      : { key: 'delegationGiven', persons: [to], about: about('delegation', object, '/account') }
  },
  'exception.end': ({ object }) => ofException('exceptionEnded', object),
  'exception.grant': ({ object }) => ofException('exceptionGranted', object),
  'exception.refuse': ({ object }) => ofException('exceptionRefused', object),
  'exception.request': ({ object }) => ofException('exceptionAsked', object),
  'hit.decide': ({ object, body }) => {
    if (textIn(body, 'verdict') !== 'trueMatch') return undefined
    const params = { party: textIn(body, 'party') ?? '–', list: textIn(body, 'list') ?? '–' }
    return {
      key: 'hitConfirmed',
      params,
      about: about('hit', object, `/parties/${encodeURIComponent(params.party)}`),
    }
  },
  'list.look': ofLook,
  // A person who ends a list knows it; that one ended by the clock is news.
  'list.ownEnd': ({ object, body }) => {
    if (textIn(body, 'state') !== 'expired') return undefined
    const owner = textIn(body, 'owner') ?? ''
    return {
      key: 'ownListEnded',
      params: { list: textIn(body, 'title') ?? object },
      about: about('list', object, '/lists/own'),
      ...(owner.startsWith('usr_') ? { persons: [owner], roles: ['complianceOfficer'] } : {}),
    }
  },
  'list.refuse': ({ object }) => {
    const list = object.split('/')[0] ?? object
    const once = `list.refuse/${object}` // the same file, however often it is looked at
    return { key: 'listRefused', params: { list }, about: about('list', list, '/lists'), once }
  },
  'order.amend': ofOrder,
  // Only a check that followed from another deed (a new list, new rules) says in which state it left the order.
  'order.check': ofOrder,
  'order.release': ofOrder,
  'order.ship': ofOrder,
  'order.submit': ofOrder,
  'rules.activate': ({ object, body }) => ({
    key: 'rulesActivated',
    params: {
      pack: [textIn(body, 'pack'), textIn(body, 'version')].filter((part) => part !== undefined).join(' '),
    },
    about: about('rules', object, '/rules'),
  }),
  'service.outage': () => ({ key: 'screeningAway', about: about('installation', 'screening', '/lists') }),
  'webhook.disable': ({ object, body }) => ({
    key: 'webhookDisabled',
    params: { webhook: textIn(body, 'host') ?? object },
    about: about('webhook', object, '/administration/webhooks'),
  }),
}

/** The deeds that are news. */
export const newsworthy: readonly string[] = Object.keys(tellings)

/** What is told of an entry of the log; nothing of what was refused, and of what is nobody's news. */
export function newsOf(entry: Entry): readonly News[] {
  if (isRefused(entry) || !Object.hasOwn(tellings, entry.type)) return []
  const told = tellings[entry.type]?.(entry) ?? []
  return 'key' in told ? [told] : told
}

/** A deed that was refused is in the log under its name; its body says so. */
export function isRefused({ body }: Pick<Entry, 'body'>): boolean {
  return memberOf(body, 'refused') !== undefined
}

/** Once for each spell in which a publisher gives nothing, and for each day on which very much changed. */
function ofLook({ object, body }: Entry): News | undefined {
  const told = { params: { list: object }, about: about('list', object, '/lists') }
  if (memberOf(body, 'isUnusual') === true) return { key: 'listUnusual', ...told }
  const isFirst = textIn(body, 'outcome') === 'failed' && memberOf(body, 'failures') === 1
  return isFirst ? { key: 'listNotFetched', ...told } : undefined
}

/** Held for screening, it is the compliance officer's to look at: sales are told that it waits, and no more. */
function ofOrder({ object, body }: Entry): News | readonly News[] | undefined {
  const state = textIn(body, 'state')
  const link = `/orders/${encodeURIComponent(object)}`
  const told = { params: { order: object }, about: about('order', object, link) }
  if (state === 'blocked') return { key: 'orderBlocked', ...told }
  if (state !== 'held') return undefined
  if (textIn(body, 'kind') !== 'screening') return { key: 'orderHeld', ...told }
  return [
    { key: 'screeningHolds', ...told },
    { key: 'orderHeld', ...told, roles: ['sales'] },
  ]
}

const deadlineKeys: Readonly<Record<string, News['key']>> = {
  reminder: 'deadlineNear',
  missed: 'deadlineMissed',
  overdue: 'deadlineMissed',
  escalation: 'deadlineEscalated',
}

/** One piece of news for each signal of a deadline, to the person or the role that it goes to. */
function ofDeadline({ object, body }: Entry): readonly News[] {
  const signals = memberOf(body, 'signals')
  if (!Array.isArray(signals)) return []
  const what = textIn(memberOf(body, 'object'), 'id') ?? textIn(body, 'duty') ?? object
  return signals.flatMap((signal: unknown): News[] => {
    const kind = textIn(signal, 'kind') ?? ''
    const key = deadlineKeys[kind]
    const to = memberOf(signal, 'to')
    const [who, id] = [textIn(to, 'kind'), textIn(to, 'id')]
    if (!key || id === undefined) return []
    const params = { what, dueOn: textIn(body, 'dueOn') ?? '–' }
    const whom = who === 'person' ? { persons: [id] } : { roles: [id] }
    const again = kind === 'overdue' ? { urgency: 'digest' as const } : {}
    return [{ key, params, about: about('deadline', object, `/deadlines/${object}`), ...whom, ...again }]
  })
}

function ofException(key: News['key'], object: string): News {
  return {
    key,
    params: { exception: object },
    about: about('exception', object, `/exceptions/${encodeURIComponent(object)}`),
  }
}

function about(kind: string, id: string, link: string): NewsAbout {
  return { kind, id, link }
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? new Map(Object.entries(body)).get(name)
    : undefined
}

function numberIn(body: unknown, name: string): string {
  const value = memberOf(body, name)
  return typeof value === 'number' ? String(value) : '–'
}

/** A member of a body, where it is text. */
export function textIn(body: unknown, name: string): string | undefined {
  const value = memberOf(body, name)
  return typeof value === 'string' ? value : undefined
}
