import { eraseAnswers, eraseDocument, eraseEvidence } from '#documents'
import { cutText } from '#kernel'
import type { Holding, HoldingQuery } from '#privacy'
import type { FoundItem } from '#privacy/model'
import type { Db, Tx } from '#storage'
import { fieldsOf, sourceNamed, sources } from '../found.ts'
import { matcherOf } from '../matching.ts'
import { personsFor } from './parties.ts'
import { evidenceBefore, evidenceNaming, type KeptEvidence } from './store.ts'
import { answersTo, answersToBefore, documentsBefore, documentsNaming } from './texts-store.ts'

interface Room {
  readonly db: Db
  readonly dataDir: string
}

/** Files about the person that are neither restricted nor privileged, and from no whistleblower. */
export function evidenceHolding(room: Room): Holding {
  return {
    dataClass: 'evidence',
    find: async (tx, query) => (await piecesFor(tx, query, false)).map(pieceItem),
    due: async (tx, before, limit) =>
      (await evidenceBefore(tx, { before, limit })).map(({ id, receivedAt, about, title, from }) => ({
        ...{ kind: 'evidence', id, since: receivedAt, about, texts: [title, from] },
      })),
    erase: (act, { id }) => eraseEvidence(room, act, id),
  }
}

/** What is never given out. It is found for nobody's answer, and shown to those who may see restricted evidence. */
export const sealedHolding: Holding = {
  dataClass: 'whistleblower',
  find: async () => [],
  sealed: async (tx, query) => {
    const { entities } = query.sight
    const sees = ({ legalEntity }: KeptEvidence) =>
      entities === 'all' || (legalEntity !== null && entities.includes(legalEntity))
    return (await piecesFor(tx, query, true)).filter(sees).map(pieceItem)
  },
}

async function piecesFor(
  tx: Tx,
  { subject, legalEntity, limit }: HoldingQuery,
  sealed: boolean,
): Promise<KeptEvidence[]> {
  const matcher = matcherOf(subject)
  const persons = await personsFor(tx, matcher)
  const about = persons.map(({ ref }) => ({ kind: 'party', id: ref }))
  const found = await evidenceNaming(tx, { about, mentions: matcher.mentions, sealed, limit })
  return found.filter((one) => one.legalEntity === null || one.legalEntity === legalEntity)
}

function pieceItem({ id, title, filename, from, about, receivedAt }: KeptEvidence): FoundItem {
  return {
    ...{ dataClass: 'evidence', kind: 'evidence', id, title },
    fields: fieldsOf({ file: filename, at: receivedAt }),
    ...{ source: sourceNamed(from), link: `/evidence/${id}`, about },
  }
}

/** Letters and documents. */
export function documentHolding(room: Room): Holding {
  return {
    dataClass: 'document',
    find: async (tx, { subject, legalEntity, limit }) => {
      const found = await documentsNaming(tx, matcherOf(subject).mentions, limit)
      return found
        .filter((one) => one.legalEntity === null || one.legalEntity === legalEntity)
        .map(({ id, at, title, template, about }) => ({
          ...{ dataClass: 'document', kind: 'document', id, title: title ?? template },
          fields: fieldsOf({ template, at }),
          ...{ source: sources.machine, link: `/documents/${id}`, about },
        }))
    },
    due: async (tx, before, limit) =>
      (await documentsBefore(tx, before, limit)).map(({ id, at, about, title, text }) => ({
        ...{ kind: 'document', id, since: at, about, texts: [title ?? '', text] },
      })),
    erase: (act, { id }) => eraseDocument(room, act, id),
  }
}

/** What was answered to forms. */
export function formAnswerHolding(room: Room): Holding {
  return {
    dataClass: 'formAnswer',
    find: async (tx, { subject, legalEntity, limit }) => {
      const found = await answersTo(tx, matcherOf(subject).mentions, limit)
      return found
        .filter((one) => one.legalEntity === null || one.legalEntity === legalEntity)
        .map(({ id, at, form, about, text }) => ({
          ...{ dataClass: 'formAnswer', kind: 'answer', id, title: form },
          fields: fieldsOf({ template: form, at, content: cutText(text, 4000) }),
          ...{ source: sources.records, link: null, about },
        }))
    },
    due: async (tx, before, limit) =>
      (await answersToBefore(tx, before, limit)).map(({ id, at, about, text }) => ({
        ...{ kind: 'answer', id, since: at, about, texts: [text] },
      })),
    erase: (act, { id }) => eraseAnswers(room, act, id),
  }
}
