import { overdueReviews } from '#access'
import type { Act, Instant } from '#kernel'
import { type ListStatus, listStatus } from '#lists'
import { tell, tidyNotices } from '#notices'
import type { News } from '#notices/model'
import { type Db, inTransaction, type Jobs } from '#storage'
import { ageLimitIn } from '../list-sync/age-limit.ts'

/** What scheduled work acts on. */
export interface TickGround {
  readonly db: Db
  readonly now: () => Instant
  act(more: Pick<Act, 'by'>): Act
}

/** What is told by the clock, and stands in no log: lists that grow old, reviews that nobody made, tidying. */
export function scheduleTicks(jobs: Jobs, ground: TickGround): void {
  const { db, now } = ground
  const act = () => ground.act({ by: 'aktsam' })
  jobs.schedule('staleLists', { cron: '*/10 * * * *' }, () => tellOfLists(db, act()))
  jobs.schedule('overdueReviews', { cron: '*/10 * * * *' }, () => tellOfReviews(db, act()))
  jobs.schedule('tidyNotices', { cron: '20 3 * * *' }, () => tidyNotices({ db, now }))
}

async function tellOfLists(db: Db, act: Act): Promise<void> {
  const limit = await inTransaction(db, act.at, ageLimitIn)
  const lists = await listStatus(db, act.at, limit)
  await tellAll(db, act, [...staleNews(lists), ...endingNews(lists, act.at)])
}

/** Once for each look at the publisher that has grown too old. */
export function staleNews(lists: readonly Pick<ListStatus, 'name' | 'checkedAt' | 'isStale'>[]): News[] {
  return lists.flatMap(({ name, checkedAt, isStale }) =>
    isStale && checkedAt !== null
      ? [
          {
            key: 'listStale',
            params: { list: name, at: checkedAt },
            about: { kind: 'list', id: name, link: '/lists' },
            once: `stale/${name}/${checkedAt}`,
          },
        ]
      : [],
  )
}

/** Days before its last one on which the owner of an own list is told. */
const daysBefore = 14

/** Once for each last day that is near. */
export function endingNews(
  lists: readonly Pick<ListStatus, 'name' | 'title' | 'own'>[],
  at: Instant,
): News[] {
  const near = new Date(Date.parse(at) + daysBefore * 86_400_000).toISOString().slice(0, 10)
  return lists.flatMap(({ name, title, own }): News[] => {
    if (!own || own.expiresOn > near) return []
    const { owner, expiresOn } = own
    return [
      {
        key: 'ownListEnds',
        params: { list: title, expiresOn },
        about: { kind: 'list', id: name, link: '/lists/own' },
        once: `ownEnds/${name}/${expiresOn}`,
        ...(owner.startsWith('usr_') ? { persons: [owner], roles: ['complianceOfficer'] } : {}),
      },
    ]
  })
}

async function tellOfReviews(db: Db, act: Act): Promise<void> {
  const overdue = await overdueReviews(db, act.at)
  const news = overdue.map(
    ({ id, reviewDue }): News => ({
      key: 'breakGlassUnreviewed',
      params: { dueAt: reviewDue },
      about: { kind: 'breakGlass', id, link: '/administration/emergencies' },
      once: `unreviewed/${id}`,
    }),
  )
  await tellAll(db, act, news)
}

async function tellAll(db: Db, act: Act, all: readonly News[]): Promise<void> {
  if (all.length === 0) return
  await inTransaction(db, act.at, async (tx) => {
    for (const news of all) await tell(tx, act, news)
  })
}
