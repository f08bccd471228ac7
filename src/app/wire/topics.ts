import { meaningsOn } from '#lists'

type Meaning = ReturnType<typeof meaningsOn>[number]

const byEffect: Record<Meaning['effect'], string> = {
  freeze: 'sanction',
  restriction: 'export.control',
  signal: 'poi',
  counterMeasure: 'sanction.counter',
}
const byListing: Partial<Record<NonNullable<Meaning['listing']>, string>> = {
  wbDebarred: 'debarment',
  nbimExcluded: 'invest.ban',
}

/** What it means to be on a list, in FollowTheMoney's words (types/topic.py, 2026-10), by the programmes of an entry. */
export function topicsOn(list: string, programmes: readonly string[]): string[] {
  const topics = meaningsOn(list, programmes).map(
    ({ effect, listing }) => (listing && byListing[listing]) ?? byEffect[effect],
  )
  return [...new Set(topics)].sort()
}
