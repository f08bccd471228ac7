import type { Instant } from '#kernel'
import { type AgeLimit, ageOf, isStale } from './age.ts'
import { meansWords } from './knowledge/meaning-words.ts'
import type { List } from './list.ts'
import type { Alarm, ListStatus, ListVersion, OwnList } from './model.ts'

export interface StatusOf {
  readonly active: readonly ListVersion[]
  readonly alarms: readonly Alarm[]
  readonly at: Instant
  readonly limit: AgeLimit
  /** Records of those that are own lists. */
  readonly own?: readonly OwnList[]
}

/** One line for every registered list, loaded or not. An alarm shows until a later import of its list succeeds. */
export function statusLines(
  lists: readonly List[],
  { active, alarms, at, limit, own = [] }: StatusOf,
): ListStatus[] {
  return lists.map(({ facts }) => {
    const { name, title, publisher, url, jurisdiction, schedule, files, means } = facts
    const version = active.find(({ list }) => list === name)
    const alarm = alarms.find(({ list, settledAt }) => list === name && settledAt === null) ?? null
    const { effect, act } = means
    const says = meansWords({ name, jurisdiction, effect })
    const mine = ownOf(own.find((record) => record.name === name))
    const head = { name, title, publisher, url, jurisdiction, means: { effect, act, says }, schedule, files }
    return { ...head, ...(version ? loaded(version, at, limit) : absent), alarm, ...mine }
  })
}

type Head = 'name' | 'title' | 'publisher' | 'url' | 'jurisdiction' | 'means' | 'schedule' | 'files'
type Rest = Omit<ListStatus, Head | 'alarm' | 'own'>

function ownOf(record: OwnList | undefined): Pick<ListStatus, 'own'> {
  if (!record) return {}
  const { owner, reason, expiresOn } = record
  return { own: { owner, reason, expiresOn } }
}

function loaded(version: ListVersion, at: Instant, limit: AgeLimit): Rest {
  const { entries, persons, organisations, vessels, aircraft, aliases } = version.tally
  return {
    ...{ version: version.version, entries, persons, organisations, vessels, aircraft, aliases },
    publishedOn: version.publishedOn,
    importedAt: version.importedAt,
    checkedAt: version.checkedAt,
    ageHours: Math.round(ageOf(version, at) * 10) / 10,
    isStale: isStale(version, at, limit),
    doubts: version.report.doubts,
    state: 'active',
  }
}

const absent: Rest = {
  ...{ version: null, entries: 0, persons: 0, organisations: 0, vessels: 0, aircraft: 0, aliases: 0 },
  publishedOn: null,
  importedAt: null,
  checkedAt: null,
  ageHours: null,
  isStale: false,
  doubts: [],
  state: 'absent',
}
