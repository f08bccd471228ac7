import type { Deed } from '#access'
import type { Wording } from '#kernel'
import type { LogEntry } from '#log/model'
import type { Kind } from './model.ts'
import { listWords, wordsOf } from './words.ts'

type Entry = Pick<LogEntry, 'type' | 'object' | 'body'>

/** How one entry of the log is told. Entries with one `group` are told as one line. */
export interface Told {
  readonly kind: Kind
  readonly group: string
  /** What changed: an order counts once, by its latest change. */
  readonly thing: string
  readonly read: Deed
  /** Only told in the legal entities where the reader may read it. */
  readonly isOfEntity: boolean
  says(count: number, one: string): Wording
  link(count: number, one: string): string | null
}

const orderStates = ['held', 'blocked', 'released', 'shipped'] as const

/** What an entry of the log changed for those who work with it; undefined where it is nobody's news, or was refused. */
export function toldOf(entry: Entry): Told | undefined {
  if (memberOf(entry.body, 'refused') !== undefined) return undefined
  const [kind] = entry.type.split('.')
  if (kind === 'order') return ofOrder(entry)
  if (entry.type === 'list.activate') return ofList(entry)
  return others[entry.type]?.(entry)
}

/** A released order that is checked again, or goes out in part, is released as it was: no news. */
function ofOrder({ type, object, body }: Entry): Told | undefined {
  const state = orderStates.find((one) => one === memberOf(body, 'state'))
  if (!state || (state === 'released' && type !== 'order.release')) return undefined
  return {
    ...{ kind: 'order', group: `order ${state}`, thing: `order ${object}`, read: 'order.read' },
    isOfEntity: true,
    says: wordsOf[state],
    link: (count, one) => (count === 1 ? `/orders/${encodeURIComponent(one)}` : `/orders?state=${state}`),
  }
}

function ofList({ object, body }: Entry): Told {
  const [list = object, version = ''] = object.split('/')
  const delta = memberOf(body, 'delta')
  const counted = ['added', 'changed', 'removed'].map((name) => memberOf(delta, name))
  const [added, changed, removed] = counted.map((count) => (typeof count === 'number' ? count : undefined))
  return {
    ...{ kind: 'list', group: `list ${list}`, thing: object, read: 'list.read', isOfEntity: false },
    says: () => listWords({ list, version, added, changed, removed }),
    link: () => `/lists?list=${encodeURIComponent(list)}`,
  }
}

const ofException =
  (group: 'granted' | 'asked' | 'ended') =>
  ({ object }: Entry): Told => ({
    ...{ kind: 'exception', group: `exception ${group}`, thing: `exception ${object}` },
    ...{ read: 'exception.read', isOfEntity: true, says: wordsOf[group] },
    link: (count, one) => (count === 1 ? `/exceptions/${encodeURIComponent(one)}` : '/exceptions'),
  })

const others: Readonly<Record<string, (entry: Entry) => Told | undefined>> = {
  'exception.request': ofException('asked'),
  'exception.grant': ofException('granted'),
  'exception.end': ofException('ended'),
  'rules.activate': ({ object }) => ({
    ...{ kind: 'rules', group: 'rules', thing: `rules ${object}`, read: 'rules.read', isOfEntity: false },
    ...{ says: wordsOf.rules, link: () => '/rules' },
  }),
  'decision.sign': ({ object }) => ({
    ...{ kind: 'decision', group: 'decision', thing: `decision ${object}`, read: 'partner.read' },
    ...{ isOfEntity: false, says: wordsOf.decision, link: () => null },
  }),
  'hit.decide': ({ object }) => ({
    ...{ kind: 'hit', group: 'hit', thing: `hit ${object}`, read: 'screening.read', isOfEntity: false },
    ...{ says: wordsOf.hit, link: () => null },
  }),
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? new Map(Object.entries(body)).get(name)
    : undefined
}
