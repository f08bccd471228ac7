import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { permit, sightOf } from '#access'
import {
  type Act,
  newId,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  things,
  validate,
  worded,
} from '#kernel'
import { digestOf, record } from '#log'
import { inTransaction, type Tx } from '#storage'
import type { Room } from '../evidence/actions.ts'
import { isKept, keepBytes, pathOf } from '../evidence/files/store.ts'
import type { AboutThing } from '../evidence/model.ts'
import {
  documentErasedWords,
  fromRecordsOnlyWords,
  noFontWords,
  noTemplateWords,
  templateGoneWords,
} from '../knowledge/document-words.ts'
import { notInPlaceWords } from '../knowledge/evidence-words.ts'
import { unwritable } from '../pdf/fonts.ts'
import { engine, renderPdf } from '../pdf/index.ts'
import { fill } from './fill.ts'
import { renderHtml } from './html.ts'
import { templateNamed } from './knowledge/built-in.ts'
import type { Filled, LetterLanguage, MadeDocument, MadeDocumentView, Remade, Template } from './model.ts'
import * as store from './store.ts'

export interface DocumentOrder {
  readonly template: string
  readonly language: LetterLanguage
  readonly data: unknown
  readonly about?: readonly AboutThing[]
  readonly legalEntity?: string | null
}

/** A document that is set and whose files are kept, but that nobody has put on record yet. */
export interface Prepared {
  readonly document: MadeDocumentView
  readonly template: Template
}

export const documentsRoot = (dataDir: string) => join(dataDir, 'documents')

/** Where a file of a document lies. */
export function madePlaceOf(dataDir: string, sha256: string): string {
  return pathOf(documentsRoot(dataDir), sha256)
}

/**
 * Sets a document from its data: the slow part, before any transaction. Refuses `unknown_reference` (no such template)
 * and `invalid_input` (data that does not fill it, letters that no font has). The same order at the same instant gives
 * the same bytes.
 */
export async function prepareDocument(
  room: Pick<Room, 'dataDir'>,
  act: Act,
  order: DocumentOrder,
): Promise<Result<Prepared>> {
  const template = templateNamed(order.template)
  if (!template) return refuse({ code: 'unknown_reference', ...worded(noTemplateWords(order.template)) })
  const valid = validate(template.data, order.data)
  if (!valid.ok) return valid
  const filled = fill(template, { language: order.language, data: order.data, at: act.at })
  if (!filled.ok) return filled
  const odd = unwritable(JSON.stringify(filled.value))
  if (odd.length > 0) return refuse(notWritable(odd))
  const { pdf, html } = await render(filled.value)
  const root = documentsRoot(room.dataDir)
  const plain = plainOf(template)
  return ok({
    template: plain,
    document: {
      id: newId('doc', act),
      template: template.name,
      templateVersion: template.version,
      templateDigest: digestOf(plain),
      language: order.language,
      title: filled.value.title,
      erasedAt: null,
      about: [...(order.about ?? [])],
      legalEntity: order.legalEntity ?? null,
      at: act.at,
      by: act.by,
      madeFrom: { digest: digestOf(order.data) },
      pdf: { sha256: await keepBytes(root, pdf), size: pdf.byteLength },
      html: { sha256: await keepBytes(root, html), size: html.byteLength },
      needToKnow: template.needToKnow,
      engine,
      data: order.data,
    },
  })
}

function notWritable(letters: readonly string[]): Refusal {
  return { code: 'invalid_input', ...worded(noFontWords(letters.join(' '))) }
}

async function render(filled: Filled): Promise<{ pdf: Uint8Array; html: Uint8Array }> {
  return { pdf: await renderPdf(filled), html: new TextEncoder().encode(renderHtml(filled)) }
}

/** As it is kept: JSON alone, without what only the running program knows. */
function plainOf(template: Template): Template {
  return JSON.parse(JSON.stringify(template))
}

/** Puts a prepared document on record, in the transaction of the deed that it belongs to. */
export async function keepDocument(tx: Tx, act: Act, prepared: Prepared): Promise<MadeDocument> {
  const { document, template } = prepared
  await store.insertTemplate(tx, document.templateDigest, template)
  await store.insertDocument(tx, document)
  const { id, template: name, templateVersion, language, madeFrom, pdf, html } = document
  const body = { template: name, templateVersion, language, madeFrom, pdf: pdf.sha256, html: html.sha256 }
  await record(tx, act, { type: 'document.make', object: id, body })
  const { data, ...made } = document
  return made
}

/**
 * Makes a letter that a person wrote. Documents from records are made by their own deeds, with `prepareDocument` and
 * `keepDocument`: nobody types a verdict. Refusals are logged.
 */
export async function makeLetter(room: Room, act: Act, order: DocumentOrder): Promise<Result<MadeDocument>> {
  const { legalEntity, template } = order
  const allowed = permit(act, 'document.make', legalEntity == null ? {} : { entity: legalEntity })
  const prepared = allowed.ok ? await prepareLetter(room, allowed.value, order) : allowed
  return await inTransaction(room.db, act.at, async (tx) => {
    if (prepared.ok) return ok(await keepDocument(tx, allowed.ok ? allowed.value : act, prepared.value))
    const body = { template, refused: prepared.refusal.code }
    await record(tx, act, { type: 'document.make', object: 'none', body })
    return prepared
  })
}

async function prepareLetter(room: Room, act: Act, order: DocumentOrder): Promise<Result<Prepared>> {
  if (templateNamed(order.template)?.madeFrom !== 'records') return await prepareDocument(room, act, order)
  return refuse({ code: 'not_allowed', ...worded(fromRecordsOnlyWords(order.template)) })
}

export type DocumentQuery = Omit<store.DocumentWish, 'sight' | 'needToKnow'>

/** What this one may see, newest first. */
export async function listDocuments(
  { db }: Pick<Room, 'db'>,
  act: Act,
  { limit, ...query }: DocumentQuery,
): Promise<{ items: MadeDocument[]; next: string | null }> {
  return await inTransaction(db, act.at, async (tx) => {
    const sight = sightOf(act, 'document.read')
    const needToKnow = sightOf(act, 'document.readRestricted')
    const found = await store.pageOfDocuments(tx, { ...query, limit: limit + 1, sight, needToKnow })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
  })
}

/** One document with what it was made from. Refuses `not_found` and `forbidden` (logged). */
export async function readDocument(
  { db }: Pick<Room, 'db'>,
  act: Act,
  id: string,
): Promise<Result<MadeDocumentView>> {
  return await inTransaction(db, act.at, (tx) => visible(tx, act, id))
}

async function visible(tx: Tx, act: Act, id: string): Promise<Result<MadeDocumentView>> {
  const found = await store.findDocument(tx, id)
  if (!found) return refuse({ code: 'not_found', ...worded(noSuch(things.document, id)) })
  const about = found.legalEntity === null ? {} : { entity: found.legalEntity }
  const allowed = permit(act, found.needToKnow ? 'document.readRestricted' : 'document.read', about)
  if (allowed.ok) return ok(found)
  await record(tx, act, { type: 'document.open', object: id, body: { refused: allowed.refusal.code } })
  return allowed
}

/** The PDF or HTML of a document, noted in the log. Refuses `unavailable` where the file is not in its place. */
export async function openDocument(
  { db, dataDir }: Room,
  act: Act,
  { id, form }: { readonly id: string; readonly form: 'pdf' | 'html' },
): Promise<Result<{ document: MadeDocument; path: string; size: number }>> {
  return await inTransaction(db, act.at, async (tx) => {
    const found = await visible(tx, act, id)
    if (!found.ok) return found
    if (found.value.erasedAt) return refuse(erased(id, found.value.erasedAt))
    const { sha256, size } = found.value[form]
    if (!(await isKept(documentsRoot(dataDir), sha256)))
      return refuse({ code: 'unavailable', ...worded(notInPlaceWords(id, sha256)) })
    await record(tx, act, { type: 'document.open', object: id, body: { form, sha256 } })
    return ok({ document: found.value, path: pathOf(documentsRoot(dataDir), sha256), size })
  })
}

/** Makes a document again from what it was made from, and compares. Nothing is kept. */
export async function remakeDocument(
  { db }: Pick<Room, 'db'>,
  act: Act,
  id: string,
): Promise<Result<Remade>> {
  const kept = await inTransaction(db, act.at, async (tx) => {
    const found = await visible(tx, act, id)
    if (!found.ok) return found
    if (found.value.erasedAt) return refuse(erased(id, found.value.erasedAt))
    const template = await store.findTemplate(tx, found.value.templateDigest)
    if (template) return ok({ ...found.value, layout: template })
    return refuse({ code: 'unavailable', ...worded(templateGoneWords(id)) })
  })
  if (!kept.ok) return kept
  const { layout, language, data, at, pdf, html } = kept.value
  const filled = fill(layout, { language, data, at })
  if (!filled.ok) return filled
  const again = await render(filled.value)
  const [newPdf, newHtml] = [sha256Of(again.pdf), sha256Of(again.html)]
  return ok({ same: newPdf === pdf.sha256 && newHtml === html.sha256, pdf: newPdf, html: newHtml, engine })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function erased(id: string, at: string): Refusal {
  return { code: 'unavailable', ...worded(documentErasedWords(id, at)), facts: { reason: 'erased', at } }
}
