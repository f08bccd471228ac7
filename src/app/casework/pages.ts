import { readFile } from 'node:fs/promises'
import { everybody } from '#access'
import {
  type DecisionDesk,
  listFindings,
  listHearings,
  listInterims,
  listMandates,
  listMeasures,
  listProposals,
  listQuestionnaires,
  listRequests,
  readCase,
  readTimeline,
  readWeighing,
} from '#casework'
import { documentsAbout, evidenceAbout, madePlaceOf, placeOf } from '#documents'
import { type Act, orThrow } from '#kernel'
import type { Tx } from '#storage'

type Files = Map<string, Uint8Array>

/** What stands in the room of a case, a page a part, and the things of which the log says what was done to them. */
export async function pagesOfCase(
  tx: Tx,
  act: Act,
  { desk, ref }: { readonly desk: DecisionDesk; readonly ref: string },
): Promise<{ readonly pages: Files; readonly objects: readonly string[] }> {
  const timeline = orThrow(await readTimeline(tx, act, ref))
  const parts = {
    findings: orThrow(await listFindings(tx, act, ref)),
    hearings: orThrow(await listHearings(tx, act, ref)),
    requests: orThrow(await listRequests(tx, act, { case: ref })),
    questionnaires: orThrow(await listQuestionnaires(tx, act, ref)),
    mandates: orThrow(await listMandates(tx, act, ref)),
    interim: orThrow(await listInterims(tx, act, ref)),
    decisions: orThrow(await listProposals(tx, act, { desk, ref })),
    measures: orThrow(await listMeasures(tx, act, ref)),
  }
  const whole = {
    ...{ case: orThrow(await readCase(tx, act, ref)), timeline, ...parts },
    weighing: orThrow(await readWeighing(tx, act, { ref, language: 'en' })),
  }
  const named = timeline.flatMap(({ object }) =>
    object === null || object.startsWith('usr_') ? [] : [object],
  )
  const refs = Object.values(parts).flatMap((part) => part.map((one: { readonly ref: string }) => one.ref))
  return {
    pages: new Map(Object.entries(whole).map(([name, page]) => [`${name}.json`, asJson(page)])),
    objects: [...new Set([ref, ...named, ...refs])],
  }
}

/** The evidence of a case and the documents that were made about it or about a thing of it, with their files. */
export async function filesOfCase(
  tx: Tx,
  {
    dataDir,
    ref,
    objects,
  }: { readonly dataDir: string; readonly ref: string; readonly objects: readonly string[] },
): Promise<{ readonly files: Files; readonly objects: readonly string[] }> {
  const evidence = await evidenceAbout(tx, { kind: 'case', id: ref })
  const documents = await documentsAbout(
    tx,
    objects.flatMap((id) => kinds.map((kind) => ({ kind, id }))),
  )
  const files: Files = new Map([
    ['evidence.json', asJson(evidence)],
    ['documents.json', asJson(documents)],
  ])
  for (const piece of evidence)
    if (!piece.erasedAt) files.set(`evidence/${piece.id}`, await readFile(placeOf(dataDir, piece)))
  for (const { id, erasedAt, pdf, html } of documents)
    for (const [form, { sha256 }] of Object.entries(erasedAt ? {} : { pdf, html }))
      files.set(`documents/${id}.${form}`, await readFile(madePlaceOf(dataDir, sha256)))
  const ids = [...evidence, ...documents].map(({ id }) => id)
  return { files, objects: [...new Set([...objects, ...ids])] }
}
/** Of what letters and memos of a case are made. */
const kinds = ['case', 'decision', 'documentRequest', 'hearing', 'mandate', 'questionnaire'] as const

/** Who those are that the pages name by their id. */
export async function peopleIn(
  tx: Tx,
  { at }: Act,
  pages: Iterable<Uint8Array>,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const named = new Set<string>()
  for (const page of pages)
    for (const [id] of new TextDecoder().decode(page).matchAll(/usr_[0-9a-f-]{36}/g)) named.add(id)
  return (await everybody(tx, at)).filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }))
}

export const asJson = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
