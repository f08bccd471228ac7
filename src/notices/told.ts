import type { News, NoticePreferences, Reader, Urgency, Way } from './model.ts'
import { tellingOf } from './words.ts'

/** A piece of news that is to be handed out; `by` did what it tells of. */
export type Told = News & { readonly by: string | null }

/**
 * Who is told: the persons and the holders of the roles that the news names (else those that its key names), for the
 * legal entity it is about. Never the one who did it, and nobody who may not read it.
 */
export function whoIsTold(
  news: Told,
  readers: readonly Reader[],
  mayRead: (reader: Reader) => boolean,
): readonly Reader[] {
  const persons = news.persons ?? []
  const roles = news.roles ?? (news.persons ? [] : tellingOf(news.key).roles)
  return readers.filter(
    (reader) =>
      reader.id !== news.by &&
      (persons.includes(reader.id) || holdsOne(reader, roles, news.entity ?? null)) &&
      mayRead(reader),
  )
}

function holdsOne({ grants }: Reader, roles: readonly string[], entity: string | null): boolean {
  return grants.some(
    ({ role, entities }) =>
      roles.includes(role) && (entity === null || entities === 'all' || entities.includes(entity)),
  )
}

export function urgencyOf({ key, urgency }: Pick<News, 'key' | 'urgency'>): Urgency {
  return urgency ?? tellingOf(key).urgency
}

/** How a reader is told of news of an urgency; without an address, or where no mail is sent, in the application. */
export function wayTo(reader: Reader, preferences: NoticePreferences, urgency: Urgency): Way {
  return reader.email === null ? 'app' : preferences[urgency]
}
