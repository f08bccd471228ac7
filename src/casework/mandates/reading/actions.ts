import { readFile } from 'node:fs/promises'
import { degrees, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { findEvidence, openEvidence, pageOfEvidence } from '#documents'
import { type Evidence, isNeedToKnow } from '#documents/model'
import { type Act, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { notShownWords, stampLine } from '../../knowledge/mandate-words.ts'
import type { MandateDesk } from '../desk/index.ts'
import type { ExpertMandate, ReadablePiece } from '../model.ts'
import { insideRoom } from '../serve/actions.ts'
import { plainLetters, shownAs, stampedPage } from './stamp.ts'

/** Pieces of a case at most that are listed to an expert. */
const most = 500

/** What the expert may read of the case: its evidence but what is for those only who need to know. */
export async function piecesFor(desk: MandateDesk, act: Act, ref: string): Promise<Result<ReadablePiece[]>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const inside = await insideRoom(tx, act, ref)
    if (!inside.ok) return inside
    const found = await pageOfEvidence(tx, {
      about: { kind: 'case', id: inside.value.kept.case },
      limit: most,
      sight: { entities: 'all', parties: [] },
      needToKnow: { entities: [], parties: [] },
    })
    return ok(
      found.map(({ id, title, sourceClass, mediaType, receivedAt }) => ({
        ...{ id, title, sourceClass, mediaType, receivedAt, shown: shownAs(mediaType) },
      })),
    )
  })
}

/** What goes to the reader: never the original. */
export interface Stamped {
  readonly type: 'application/pdf' | 'text/html; charset=utf-8'
  readonly bytes: Uint8Array
}

/**
 * One piece, every page stamped with name, time and case. Noted in its custody and in the log. Refuses `not_found` for
 * evidence of another case (logged), `not_allowed` outside the window, and for what cannot be shown stamped.
 */
export async function readStamped(
  desk: MandateDesk,
  act: Act,
  { ref, id }: { readonly ref: string; readonly id: string },
): Promise<Result<Stamped>> {
  const found = await inTransaction(desk.db, act.at, (tx) => readable(tx, act, { ref, id }))
  if (!found.ok) return found
  const { piece, kept, act: by } = found.value
  const opened = await openEvidence(desk, by, { id, isLetIn: true })
  if (!opened.ok) return opened
  const bytes = new Uint8Array(await readFile(opened.value.path))
  const stamp = stampLine({ name: kept.expertName, at: act.at, case: kept.case, ref })
  const stamped = await stampOf(piece, { bytes, stamp })
  if (stamped.ok) return stamped
  await inTransaction(desk.db, act.at, (tx) => noteRead(tx, by, { ref, id, refused: stamped.refusal.code }))
  return stamped
}

interface Readable {
  readonly piece: Evidence
  readonly kept: ExpertMandate
  readonly act: Act
}

async function readable(
  tx: Tx,
  asked: Act,
  { ref, id }: { ref: string; id: string },
): Promise<Result<Readable>> {
  const inside = await insideRoom(tx, asked, ref)
  if (!inside.ok) return inside
  const { kept, act } = inside.value
  const piece = await findEvidence(tx, id)
  const isOfCase = piece?.about.some((one) => one.kind === 'case' && one.id === kept.case)
  const refusal =
    !piece || !isOfCase || isNeedToKnow(piece.confidentiality)
      ? { code: 'not_found' as const, ...worded(noSuch(things.evidence, id)) }
      : shownAs(piece.mediaType) === null
        ? { code: 'not_allowed' as const, ...worded(notShownWords(id)) }
        : undefined
  await noteRead(tx, act, { ref, id, ...(refusal ? { refused: refusal.code } : {}) })
  return refusal || !piece
    ? refuse(refusal ?? { code: 'not_found', ...worded(noSuch(things.evidence, id)) })
    : ok({ piece, kept, act })
}

async function noteRead(
  tx: Tx,
  act: Act,
  { ref, id, refused }: { ref: string; id: string; refused?: string },
): Promise<void> {
  const body = { evidence: id, ...(refused === undefined ? {} : { refused }) }
  await record(tx, act, { type: 'mandate.read', object: ref, body })
}

async function stampOf(
  { id, title, mediaType }: Evidence,
  { bytes, stamp }: { bytes: Uint8Array; stamp: string },
): Promise<Result<Stamped>> {
  if (shownAs(mediaType) === 'pdf') {
    const pdf = await stampPdf(bytes, stamp).catch(() => undefined) // damaged or locked by a password
    if (!pdf) return refuse({ code: 'not_allowed', ...worded(notShownWords(id)) })
    return ok({ type: 'application/pdf', bytes: pdf })
  }
  const content = mediaType.startsWith('image/')
    ? { picture: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}` }
    : { text: new TextDecoder().decode(bytes) }
  const page = stampedPage({ title, stamp, content })
  return ok({ type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(page) })
}

/** Every page crossed by the stamp, and named at its foot. */
export async function stampPdf(bytes: Uint8Array, stamp: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes)
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const text = plainLetters(stamp)
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize()
    const size = Math.max(8, Math.min(24, (1.1 * width) / font.widthOfTextAtSize(text, 1)))
    const color = rgb(0.45, 0.45, 0.45)
    for (const part of [0.15, 0.45, 0.75])
      page.drawText(text, {
        ...{ x: width * 0.06, y: height * part, size, font, color },
        ...{ rotate: degrees(24), opacity: 0.3 },
      })
    page.drawText(text, { x: 12, y: 8, size: 7, font, color: rgb(0.25, 0.25, 0.25) })
  }
  return await pdf.save()
}
