import type { Tx } from '#storage'
import type { WrittenEntry } from './leaf.ts'

interface Sealed {
  readonly salt: Uint8Array
  readonly payload: string
}

/** One statement, with or without a personal part. */
export async function insertEntry(
  tx: Tx,
  { entry, personal }: { entry: WrittenEntry; personal: Sealed | null },
): Promise<void> {
  const insert = tx.insertInto('log.entry').values(entry)
  if (!personal) {
    await insert.execute()
    return
  }
  await tx
    .with('written', () => insert.returning('id'))
    .insertInto('log.payload')
    .columns(['entry', 'salt', 'payload'])
    .expression((from) =>
      from
        .selectFrom('written')
        .select(({ val }) => [
          'written.id',
          val(personal.salt).as('salt'),
          val(personal.payload).as('payload'),
        ]),
    )
    .execute()
}
