import { type Piece, wordDifference } from '../../ui/word-difference.ts'

/** A stretch of two texts put into one: what both have once, what went, what came. `gap`: so much of both is left out. */
export interface Stretch {
  readonly text: string
  readonly kind: 'same' | 'went' | 'came' | 'gap'
}

/** Of what both have, so many letters stay on each side of a difference. */
const around = 80

/** Two long texts as one: a remark of a page in which one sentence is new is read once, and only around that sentence. */
export function mergedDifference(before: string, after: string): readonly Stretch[] {
  const head = commonHead(before, after)
  const tail = commonTail(before.slice(head), after.slice(head))
  const { left, right } = wordDifference(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  )
  const middle = woven(left, right)
  const all: Stretch[] = [
    { kind: 'same', text: before.slice(0, head) },
    ...middle,
    { kind: 'same', text: after.slice(after.length - tail) },
  ]
  const joined = joinedSame(all.filter(({ text }) => text !== ''))
  return joined.flatMap((stretch, index) => shortened(stretch, index > 0, index < joined.length - 1))
}

/** The pieces of both in their order; what both have stands once. */
function woven(left: readonly Piece[], right: readonly Piece[]): Stretch[] {
  const all: Stretch[] = []
  const [went, came] = [[...left], [...right]]
  while (went.length + came.length > 0) {
    const [old, now] = [went[0], came[0]]
    if (old?.isOwn || now === undefined) all.push({ kind: 'went', text: went.shift()?.text ?? '' })
    else if (now.isOwn || old === undefined) all.push({ kind: 'came', text: came.shift()?.text ?? '' })
    else {
      // One of the two may be interrupted where the other goes on.
      const length = Math.min(old.text.length, now.text.length)
      all.push({ kind: 'same', text: now.text.slice(0, length) })
      for (const pieces of [went, came]) {
        const rest = pieces.shift()?.text.slice(length) ?? ''
        if (rest !== '') pieces.unshift({ text: rest, isOwn: false })
      }
    }
  }
  return all
}

/** To the last blank before the texts part, so that no word is torn. */
function commonHead(one: string, other: string): number {
  let end = 0
  while (end < one.length && one[end] === other[end]) end++
  return one.lastIndexOf(' ', end - 1) + 1
}

function commonTail(one: string, other: string): number {
  let length = 0
  const most = Math.min(one.length, other.length)
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length++
  const blank = one.indexOf(' ', one.length - length)
  return blank < 0 ? 0 : one.length - blank
}

function joinedSame(all: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of all) {
    const last = joined.at(-1)
    if (last?.kind === 'same' && stretch.kind === 'same')
      joined[joined.length - 1] = { kind: 'same', text: last.text + stretch.text }
    else joined.push(stretch)
  }
  return joined
}

function shortened(stretch: Stretch, hasBefore: boolean, hasAfter: boolean): Stretch[] {
  const { text, kind } = stretch
  const kept = (hasBefore ? around : 0) + (hasAfter ? around : 0)
  if (kind !== 'same' || text.length <= kept + around) return [stretch]
  const start = hasBefore ? text.slice(0, text.indexOf(' ', around) + 1) : ''
  const end = hasAfter ? text.slice(text.lastIndexOf(' ', text.length - around)) : ''
  const gap = text.length - start.length - end.length
  return [
    { kind: 'same', text: start },
    { kind: 'gap', text: text.slice(start.length, start.length + gap) },
    { kind: 'same', text: end },
  ].filter((one): one is Stretch => one.text !== '')
}
