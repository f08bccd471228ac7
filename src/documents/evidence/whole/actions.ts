import { permit } from '#access'
import { type Act, AppError } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { evidenceRoot, type Room } from '../actions.ts'
import { hashOf, keptFiles, pathOf } from '../files/store.ts'
import type { AboutThing, Evidence, Verification } from '../model.ts'
import { pageOfEvidence, referredFiles } from '../store.ts'

const everywhere = { entities: 'all', parties: [] } as const

/** Every piece of evidence about a thing, whoever may see it: for deeds that read it in somebody's stead. */
export async function evidenceAbout(tx: Tx, about: AboutThing): Promise<Evidence[]> {
  const found: Evidence[] = []
  const limit = 500
  for (let after: string | undefined; ; ) {
    const page = await pageOfEvidence(tx, {
      ...{ about, limit, sight: everywhere, needToKnow: everywhere },
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page)
    after = page.at(-1)?.id
    if (page.length < limit || after === undefined) return found
  }
}

/** Those whose file is gone, or is not what it was when it was handed in. What was lawfully erased is not asked. */
export async function alteredAmong(dataDir: string, evidence: readonly Evidence[]): Promise<Evidence[]> {
  const altered: Evidence[] = []
  for (const piece of evidence) {
    if (piece.erasedAt) continue
    if ((await hashOf(pathOf(evidenceRoot(dataDir), piece.sha256))) !== piece.sha256) altered.push(piece)
  }
  return altered
}

/** Where the file of a piece lies. */
export function placeOf(dataDir: string, { sha256 }: Pick<Evidence, 'sha256'>): string {
  return pathOf(evidenceRoot(dataDir), sha256)
}

/** Hashes every file again. Says which are gone, which are not what they were, and how many nobody refers to. */
export async function verifyEvidence({ db, dataDir }: Room, act: Act): Promise<Verification> {
  const root = evidenceRoot(dataDir)
  const referred = await inTransaction(db, act.at, (tx) => referredFiles(tx))
  const [missing, altered]: [string[], string[]] = [[], []]
  for (const sha256 of referred) {
    const now = await hashOf(pathOf(root, sha256))
    if (now === undefined) missing.push(sha256)
    else if (now !== sha256) altered.push(sha256)
  }
  const known = new Set(referred)
  const unknown = (await keptFiles(root)).filter((name) => !known.has(name)).length
  return { checked: referred.length, missing, altered, unknown }
}

/** The same, asked for by a person and put on record. */
export async function verifyOnRequest(room: Room, act: Act): Promise<Verification> {
  const allowed = permit(act, 'evidence.verify')
  if (!allowed.ok) throw new AppError(allowed.refusal)
  const verification = await verifyEvidence(room, act)
  await inTransaction(room.db, act.at, (tx) =>
    record(tx, allowed.value, { type: 'evidence.verify', object: 'evidence', body: verification }),
  )
  return verification
}
