import type { SequencedEntry } from '#log/model'
import { isRefused, textIn } from '../from-log.ts'
import type { Message, StoredWebhook } from './model.ts'

/** Is an address told of a deed on business of a legal entity (undefined: of the whole group)? */
export function isTold(
  { events, entities, disabled }: Pick<StoredWebhook, 'events' | 'entities' | 'disabled'>,
  type: string,
  entity: string | undefined,
): boolean {
  const isOurs = entities === 'all' || (entity !== undefined && entities.includes(entity))
  return disabled === null && isOurs && namesOne(events, type)
}

/** Does one of the patterns name a deed? */
export function namesOne(patterns: readonly string[], type: string): boolean {
  return patterns.some((pattern) => matches(pattern, type))
}

/** Does a pattern (`*`, `order.*`, `order.release`) name a deed? */
export function matches(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === type) return true
  return pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1))
}

/** What is said of an entry: which deed, on what, and what came of it. No prose and nothing personal. */
export function messageOf({ seq, entry }: Pick<SequencedEntry, 'seq' | 'entry'>): Message {
  const outcome = textIn(entry.body, 'outcome')
  const state = textIn(entry.body, 'state')
  return {
    type: entry.type,
    timestamp: entry.at,
    data: {
      event: entry.id,
      seq,
      object: entry.object,
      refused: isRefused(entry),
      ...(outcome === undefined ? {} : { outcome }),
      ...(state === undefined ? {} : { state }),
    },
  }
}
