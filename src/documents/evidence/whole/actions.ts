import type { Tx } from '#storage'
import { evidenceRoot } from '../actions.ts'
import { hashOf, pathOf } from '../files/store.ts'
import type { AboutThing, Evidence } from '../model.ts'
import { pageOfEvidence } from '../store.ts'

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
