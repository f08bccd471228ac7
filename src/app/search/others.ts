import { namesInside, sightOf } from '#access'
import { closedTo } from '#casework'
import { pageOfEvidence } from '#documents'
import type { Act } from '#kernel'
import type { Tx } from '#storage'
import type { Found } from './find.ts'
import { askedWords, tokensOf } from './words.ts'

interface Asked {
  readonly text: string
  readonly limit: number
}

/** Evidence by the words of its title or file name, within the sight of the one who asks; the newest first. */
export async function findEvidence(tx: Tx, act: Act, { text, limit }: Asked): Promise<Found[]> {
  const found = await pageOfEvidence(tx, {
    q: text,
    limit,
    sight: sightOf(act, 'evidence.read'),
    needToKnow: sightOf(act, 'evidence.readRestricted'),
    closed: await closedTo(tx, act),
  })
  return found.map(({ id, title, filename }) => ({
    kind: 'evidence',
    key: id,
    title,
    detail: filename,
    score: 2,
  }))
}

/** People of the house by their names. */
export async function findPeople(tx: Tx, { text, limit }: Asked): Promise<Found[]> {
  const words = askedWords(text)
  if (words.length === 0) return []
  const people = await namesInside(tx)
  const found = people.filter(({ name }) => {
    const tokens = tokensOf([name])
    return words.every((word) => tokens.some((token) => token.startsWith(word.text)))
  })
  return found
    .slice(0, limit)
    .map(({ id, name }) => ({ kind: 'person', key: id, title: name, detail: null, score: 2 }))
}
