import { orThrow } from '#kernel'
import { searchLists } from '#screening'
import type { Scene } from './story.ts'

const searches = [
  { by: 'elin', daysAgo: 9, hour: '09:20', asked: { name: 'Pellervo Kuusniemi', country: 'FI' } },
  { by: 'maja', daysAgo: 4, hour: '13:05', asked: { name: 'Хайлайн Секьюрити Системс' } },
] as const

/** Names that came up in a conversation, looked for on the lists: nothing found, and something. */
export function searchScenes(): Scene[] {
  return searches.map(({ by, asked, ...moment }) => ({
    ...moment,
    play: async ({ services: { store, snapshots }, as }) =>
      orThrow(await searchLists({ db: store.db, snapshot: () => snapshots.current() }, as(by), asked)),
  }))
}
