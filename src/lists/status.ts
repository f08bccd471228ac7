import type { Instant } from '#kernel'
import { type AgeLimit, ageOf, isStale } from './age.ts'
import type { List } from './list.ts'
import type { Alarm, ListStatus, ListVersion } from './model.ts'

export interface StatusOf {
  readonly active: readonly ListVersion[]
  readonly alarms: readonly Alarm[]
  readonly at: Instant
  readonly limit: AgeLimit
}

/** One line for every registered list, loaded or not. An alarm shows until a later import of its list succeeds. */
export function statusLines(lists: readonly List[], { active, alarms, at, limit }: StatusOf): ListStatus[] {
  return lists.map(({ facts: { name, title, publisher, url } }) => {
    const version = active.find(({ list }) => list === name)
    const alarm = alarms.find(({ list, settledAt }) => list === name && settledAt === null) ?? null
    const head = { name, title, publisher, url }
    return version ? { ...head, ...loaded(version, at, limit), alarm } : { ...head, ...absent, alarm }
  })
}

type Rest = Omit<ListStatus, 'name' | 'title' | 'publisher' | 'url' | 'alarm'>

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
