import { sql } from 'kysely'
import type { Migration } from '#storage'
import { columns } from './columns.ts'

/** Indexes of the listing: by name, by country and kind and then name, and by the time of the last change. */
export const indexListing: Migration = {
  up: async (db) => {
    const { name, country, kind } = columns
    const indexes = {
      by_name: `((${name}), key)`,
      by_country: `((${country}), (${name}), key)`,
      by_kind: `((${kind}), (${name}), key)`,
      by_change: '(at, key)',
    }
    for (const [suffix, on] of Object.entries(indexes))
      await sql`create index ${sql.id(`organisation_${suffix}`)} on parties.organisation ${sql.raw(on)}`.execute(
        db,
      )
  },
}
