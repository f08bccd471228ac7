import { AppError } from '#kernel'
import { entriesIn, newIntake, settle } from '../../src/lists/intake.ts'
import type { ListFile } from '../../src/lists/list.ts'
import type { ListEntry } from '../../src/lists/model.ts'
import { listOfOwn } from '../../src/lists/own/list.ts'
import type { OwnLayout, OwnList, OwnMapping } from '../../src/lists/own/model.ts'
import { newSession } from '../../src/lists/own/session.ts'
import type { Read } from './lists.ts'

/** An own list of a layout, made up. */
export function ownList(layout: OwnLayout, more: Partial<OwnList> = {}): OwnList {
  return {
    ...{ type: 'ownList', name: 'own-test', title: 'Test', owner: 'Anna', reason: 'for the tests of lists' },
    ...{ expiresOn: '2027-12-31', layout, mapping: null, reading: 1, state: 'open', createdBy: 'anna' },
    ...{ createdAt: '2026-11-21T08:00:00.000Z', endedAt: null, endReason: null },
    ...more,
  }
}

/** Reads a file as an own list to its end, or throws what refused it. */
export async function readOwn(layout: OwnLayout, file: ListFile, given?: OwnMapping) {
  const session = newSession({ given })
  const intake = newIntake(listOfOwn(ownList(layout), session))
  const entries: ListEntry[] = []
  for await (const entry of entriesIn(intake, [file], { acceptOrphans: false })) entries.push(entry)
  return { ...intake, entries, tally: settle(intake), session } satisfies Read & { session: unknown }
}

/** The sentence with which a file is refused. */
export async function ownRefusal(layout: OwnLayout, file: ListFile, given?: OwnMapping): Promise<string> {
  try {
    await readOwn(layout, file, given)
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  return 'not refused'
}
