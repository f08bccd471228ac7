import { beforeAll, describe, expect, test } from 'vitest'
import { analyse, type NameKind, nameCost, scriptOf } from '#names'
import { type Snapshot, screen } from '#screening'
import { realSnapshot } from '../../bench/real-lists.ts'
import { noTestData } from '../support/lists.ts'

/**
 * Names of each script that are damaged and looked for. Their own entry may be lost once in a script; of all that
 * a full comparison brings to 0.75, three in twenty: chance resemblances of acronyms and of single syllables.
 */
const scripts = ['latin', 'cyrillic', 'arabic', 'greek', 'han', 'hangul'] as const
const perScript = 40
const mayLose = { own: 1, share: 0.15, few: 5 }
/** 0.75 as a cost. */
const clearly = 1.45

let snapshot: Snapshot
beforeAll(async () => {
  if (!noTestData) snapshot = await realSnapshot()
}, 300_000)

/** A number that looks random and is the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** One or two slips: a letter left out, doubled, replaced by another of the name, or swapped with the next. */
function damage(name: string, random: Iterator<number, void>): string {
  const next = () => random.next().value ?? 0
  const letters = [...name]
  for (let slips = next() < 0.6 ? 1 : 2; slips > 0; slips--) {
    const at = Math.floor(next() * letters.length)
    const letter = letters[at] ?? ''
    if (!/\p{L}/u.test(letter)) continue
    const kind = Math.floor(next() * 4)
    if (kind === 0) letters.splice(at, 1)
    else if (kind === 1) letters.splice(at, 0, letter)
    else if (kind === 2) letters[at] = letters[Math.floor(next() * letters.length)] ?? letter
    else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse())
  }
  return letters.join('')
}

const referenceOf = (entry: number) => `${snapshot.listOf(entry)} ${snapshot.entry(entry).entry}`

/** Every entry of this kind that a full comparison with every listed name brings to the threshold. */
function bruteForce(name: string, kind: NameKind): Set<string> {
  const query = analyse(name, kind)
  const found = new Set<string>()
  for (let id = 0; id < snapshot.counts.names; id++) {
    if (snapshot.kindOf(id) !== kind || nameCost(query, snapshot.name(id), clearly) > clearly) continue
    found.add(referenceOf(snapshot.entryOf(id)))
  }
  return found
}

function namesIn(script: string, count: number) {
  const all: number[] = []
  for (let id = 0; id < snapshot.counts.names; id++)
    if (scriptOf(snapshot.name(id).full) === script) all.push(id)
  const step = Math.max(1, Math.floor(all.length / count))
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((id) => ({
      full: snapshot.name(id).full,
      kind: snapshot.kindOf(id),
      own: referenceOf(snapshot.entryOf(id)),
    }))
}

describe.skipIf(noTestData !== false)(
  `what a full comparison finds, the index finds (${noTestData || 'real lists'})`,
  () => {
    test.each(scripts)('names in %s letters', { timeout: 600_000 }, (script) => {
      const random = numbers(scripts.indexOf(script) + 7)
      let wanted = 0
      let ownLost = 0
      const lost: string[] = []
      for (const { full, kind, own } of namesIn(script, perScript)) {
        const name = damage(full, random)
        const schema = kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'Vessel'
        const answer = screen(snapshot, { name, schema }, { limit: 100_000 })
        if (answer.status === 'refused') continue
        const found = new Set(answer.matches.map(({ list, entry }) => `${list} ${entry}`))
        for (const entry of bruteForce(name, kind)) {
          wanted++
          if (found.has(entry)) continue
          lost.push(`${full} as ${name}: ${entry}`)
          if (entry === own) ownLost++
        }
      }
      expect(ownLost, lost.join('\n')).toBeLessThanOrEqual(mayLose.own)
      const most = Math.max(mayLose.few, mayLose.share * wanted)
      expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(most)
    })
  },
)
