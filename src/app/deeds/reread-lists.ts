import type { Act, Result } from '#kernel'
import {
  activeVersions,
  type Download,
  type Imported,
  type ListVersion,
  mayReadAgain,
  originalOf,
  parserOf,
  readAgain,
} from '#lists'
import type { Services } from '../services.ts'
import { importAndFollow } from './import-list.ts'

/**
 * Lists in force that were read by an earlier reader are read again from the files that were kept, so that what we learnt
 * to read acts at once, and the next difference is the publisher's alone. Nobody looks at the publisher: the age of the
 * list stays. A list whose files are not kept waits for its next import, and so does one whose file twice did not let us
 * end: it may be what ends our process. Answers what came of those that were read.
 */
export async function rereadLists(services: Services, act: Act): Promise<Imported[]> {
  const { db, dataDir } = services.store
  const done: Imported[] = []
  for (const { list: name } of await activeVersions(db)) {
    // Asked again each time: while we read one list the publisher of another may have given us a newer one.
    const version = (await activeVersions(db)).find(({ list }) => list === name)
    if (!version || (parserOf(version.list) ?? version.parser) === version.parser) continue
    const files = await keptFiles(dataDir, version)
    if (!files) continue
    const parser = parserOf(version.list) ?? version.parser
    if (!(await mayReadAgain(db, act, { list: name, version: version.version, parser }))) continue
    const read = await readOne(services, act, { version, files })
    if (!read?.ok) continue
    await readAgain(db, act, name)
    done.push(read.value)
  }
  return done
}

interface Kept {
  readonly version: ListVersion
  readonly files: Download[]
}

/** What goes wrong with one list keeps no other from being read. */
async function readOne(
  services: Services,
  act: Act,
  { version, files }: Kept,
): Promise<Result<Imported> | undefined> {
  const { list, report, publishedOn, checkedAt } = version
  try {
    const again = { list, files, acceptOrphans: report.acceptOrphans, acceptOlder: true, lookedAt: checkedAt }
    const published = publishedOn ?? undefined
    const read = await importAndFollow(services, act, { ...again, published, now: services.now })
    if (!read.ok)
      services.logger.error({ list, reason: read.refusal.detail }, 'a list could not be read again')
    return read
  } catch (err) {
    services.logger.error({ err, list }, 'a list could not be read again')
    return undefined
  }
}

/** The files of a version as they came; undefined where one of them is not kept. */
async function keptFiles(dataDir: string, { report }: ListVersion): Promise<Download[] | undefined> {
  const files: Download[] = []
  for (const { name, sha256 } of report.files) {
    const open = await originalOf(dataDir, sha256)
    if (!open) return undefined
    files.push({ name, open })
  }
  return files
}
