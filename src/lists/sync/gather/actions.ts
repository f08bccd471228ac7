import { createReadStream } from 'node:fs'
import type { Act } from '#kernel'
import type { Download } from '../../actions.ts'
import type { List } from '../../list.ts'
import { masked } from '../address.ts'
import type { SyncDesk } from '../desk/index.ts'
import { FetchFault } from '../fault.ts'
import { fetchFile, nothingTold } from '../fetching/actions.ts'
import type { Laid } from '../folder/actions.ts'
import { mostBytesOf } from '../limits.ts'
import type { LookedFile } from '../model.ts'
import { type Network, openNetwork } from '../network/actions.ts'
import { originalOf } from '../originals/store.ts'
import { dropPart, placeOf } from '../parts/store.ts'
import { openSource } from '../sources/actions.ts'
import { type FetchedFile, hashOfUrl, type KnownFile, readFetched } from '../store.ts'

/** The files of one look, as far as they were had. */
export interface Gathered {
  /** What happened to each, in the order in which they were asked for; filled while they come. */
  readonly looked: LookedFile[]
  readonly files: Taken[]
  /** Whether a file was last read by an earlier parser of ours: the same bytes are read again. */
  isReadAnew: boolean
}

/** A file that can be imported. */
export interface Taken extends Download {
  /** Null where a folder was read: the import hashes it. */
  readonly sha256: string | null
  readonly fetched: FetchedFile | null
  /** Whether it came now, and is not among the originals yet. */
  readonly isNew: boolean
  readonly discard: () => Promise<void>
}

export interface Gathering {
  readonly desk: SyncDesk
  readonly act: Act
  readonly list: List
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}

const nothing = async () => {}

/** From a folder: the files as they lie there. */
export function fromFolder({ files }: Laid, into: Gathered): void {
  for (const file of files) {
    into.looked.push({
      ...{ file: file.name, url: null, status: null, bytes: file.size, ms: 0, tries: 1 },
      ...{ etag: null, sha256: null },
    })
    into.files.push({ ...file, sha256: null, fetched: null, isNew: true, discard: nothing })
  }
}

/** From the publisher, one file after the other. Throws `FetchFault` at the first that cannot be had. */
export async function fromPublisher(gathering: Gathering, into: Gathered): Promise<void> {
  const { desk, list } = gathering
  const source = await openSource({ ...desk, at: desk.now() }, list)
  const known = await readFetched(desk.db, list.facts.name)
  const network = openNetwork(desk.proxy, desk.limits)
  try {
    for (const { publication, url, lacksToken } of source.files) {
      if (lacksToken) throw new FetchFault({ kind: 'noToken' })
      const before = known.get(publication.file)
      if (before && before.parser !== list.facts.parser) into.isReadAnew = true
      const one = { ...source, file: publication.file, url, before }
      into.files.push(await fetchOne({ ...gathering, network }, one, into.looked))
    }
  } finally {
    await network.close()
  }
}

interface One {
  readonly file: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  readonly before: KnownFile | undefined
}

async function fetchOne(
  { desk, list, signal, network, onBytes }: Gathering & { readonly network: Network },
  { file, url, headers, secrets, before }: One,
  looked: LookedFile[],
): Promise<Taken> {
  const { dataDir, limits, now, random } = desk
  const { name, parser } = list.facts
  const place = placeOf(dataDir, name, file)
  const kept = before && (await originalOf(dataDir, before.sha256))
  // Conditions only where what they would spare us is at hand, from this address, and read as we read now.
  const known = kept && before.urlHash === hashOfUrl(url) && before.parser === parser ? before : undefined
  const told = nothingTold()
  const began = Date.parse(now())
  const look = (sha256: string | null): LookedFile => {
    const { status, bytes, tries, etag } = told
    const ms = Math.max(0, Date.parse(now()) - began)
    return {
      file,
      url: masked(url, secrets),
      status,
      bytes,
      ms,
      tries,
      etag: etag?.slice(0, 200) ?? null,
      sha256,
    }
  }
  const wanted = {
    ...{ file, url, headers, secrets, known, place, onBytes },
    mostBytes: mostBytesOf(before?.bytes, limits),
  }
  try {
    const got = await fetchFile({ network, limits, signal, now, random }, wanted, told)
    const discard = () => dropPart(place)
    if (got.change === 'came') {
      const { path, sha256, size, etag, lastModified } = got
      looked.push(look(sha256))
      const fetched = { file, url, etag, lastModified, sha256, bytes: size, parser }
      return { name: file, sha256, fetched, isNew: true, discard, open: () => createReadStream(path) }
    }
    if (!known || !kept) throw new FetchFault({ kind: 'ours' })
    looked.push(look(known.sha256))
    const { etag, lastModified, sha256, bytes } = known
    const fetched = { file, url, etag, lastModified, sha256, bytes, parser }
    return { name: file, sha256, fetched, isNew: false, discard, open: kept }
  } catch (error) {
    looked.push(look(null))
    throw error
  }
}
