/** What it costs to turn one word into another, letter by letter: screening's classes of slips and spellings. */

const size = 37
const other = 36
const vowels = 'aeiouy'

/** Read as: letters of one group may stand for each other at this cost. The first group that holds both counts. */
const groups: readonly (readonly [number, string])[] = [
  [0.4, 'iyj'],
  [0.4, 'ou'],
  [0.4, 'sz'],
  [0.4, 'ckq'],
  [0.5, 'vwf'],
  [0.5, 'ae'],
  [0.5, 'ei'],
  [0.5, 'uw'],
  [0.6, 'aeiou'],
  [0.6, 'td'],
  [0.6, 'bp'],
  [0.6, 'gk'],
  [0.6, 'gj'],
  [0.6, 'cs'],
  [0.7, 'gh'],
  [0.7, 'kh'],
  [0.7, 'mn'],
  [0.7, 'jz'],
  [0.7, 'kx'],
  [0.3, '0o'],
  [0.3, '1il'],
  [0.3, '3e'],
  [0.3, '4a'],
  [0.3, '5s'],
  [0.3, '6bg'],
  [0.3, '7t'],
  [0.3, '8b'],
  [0.3, '9g'],
]
const isDigitCode = (code: number) => code >= 26 && code < other

const substitution = makeSubstitutions()
const insertion = makeInsertions()

function makeSubstitutions(): Float64Array {
  const table = new Float64Array(size * size).fill(1)
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) if (isDigitCode(a) && isDigitCode(b)) table[a * size + b] = 1.5
    table[a * size + a] = a === other ? 1 : 0
  }
  for (const [cost, letters] of [...groups].reverse()) {
    const codes = [...codesOf(letters)]
    for (const a of codes) for (const b of codes) if (a !== b) table[a * size + b] = cost
  }
  return table
}

function makeInsertions(): Float64Array {
  const table = new Float64Array(size).fill(1)
  for (const code of codesOf(vowels)) table[code] = 0.6
  for (const code of codesOf('h')) table[code] = 0.4
  for (let code = 26; code < other; code++) table[code] = 1.5
  return table
}

/** What one letter in place of another costs, 0 when they are the same. Letters as `codesOf` gives them. */
export function substitutionCost(a: number, b: number): number {
  return a === b ? 0 : (substitution[a * size + b] ?? 1)
}

/** Letters a–z as 0–25, digits as 26–35, anything else 36. */
export function codesOf(text: string): Uint8Array {
  const codes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    codes[i] = unit >= 97 && unit <= 122 ? unit - 97 : unit >= 48 && unit <= 57 ? unit - 22 : other
  }
  return codes
}

/** Read as: consonants of one class may stand for each other below 1; between classes nothing is cheaper. */
const classes = ['ckqgxsz', 'td', 'bp', 'mn', 'l', 'r', 'vf']
/** A digit may be a letter in disguise: nothing is known about such a word. */
const wild = 1 << 31
const classOf = makeClasses()

function makeClasses(): Int8Array {
  const table = new Int8Array(size).fill(-1)
  classes.forEach((letters, index) => {
    for (const code of codesOf(letters)) table[code] = index
  })
  return table
}

/** How often each class of consonants occurs, four bits a class; doubled letters count once. h, j, w and y come and go. */
export function consonantCounts(codes: Uint8Array): number {
  let counts = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? other
    if (code >= 26) return wild
    const group = classOf[code] ?? -1
    if (group < 0 || (i > 0 && codes[i - 1] === code)) continue
    if (((counts >>> (group * 4)) & 15) < 15) counts += 1 << (group * 4)
  }
  return counts
}

/** Counts of two words written together; more than fifteen of a class is nothing known. */
export function addCounts(countsA: number, countsB: number): number {
  if (countsA === wild || countsB === wild) return wild
  for (let shift = 0; shift < 28; shift += 4) {
    if (((countsA >>> shift) & 15) + ((countsB >>> shift) & 15) > 15) return wild
  }
  return countsA + countsB
}

/** Two words cannot cost less than this, by the consonants that only one of them has. */
export function leastCost(countsA: number, countsB: number): number {
  if (countsA === wild || countsB === wild) return 0
  if (countsA === countsB) return 0
  let onlyA = 0
  let onlyB = 0
  for (let shift = 0; shift < 24; shift += 4) {
    const gap = ((countsA >>> shift) & 15) - ((countsB >>> shift) & 15)
    if (gap > 0) onlyA += gap
    else onlyB -= gap
  }
  // v and f stand half-way: w and u come between
  const soft = (((countsA >>> 24) & 15) - ((countsB >>> 24) & 15)) / 2
  return Math.max(onlyA + Math.max(0, soft), onlyB + Math.max(0, -soft))
}

const longest = 64
let above = new Float64Array(longest + 1)
let row = new Float64Array(longest + 1)
let twoAbove = new Float64Array(longest + 1)

function gap(codes: Uint8Array, at: number): number {
  const code = codes[at] ?? other
  return at > 0 && codes[at - 1] === code ? 0.3 : (insertion[code] ?? 1)
}

const gapsB = new Float64Array(longest)

/** Letters as `codesOf` gives them, somewhere in a run of bytes. */
export interface Letters {
  readonly bytes: Uint8Array
  readonly at: number
  readonly end: number
}

/** All letters of a word. */
export function lettersOf(codes: Uint8Array): Letters {
  return { bytes: codes, at: 0, end: codes.length }
}

/** `editCost` of a word and one that stands in a run of bytes. */
export function editCostTo(a: Uint8Array, { bytes, at, end }: Letters, limit: number): number {
  const length = end - at
  if (length > longest) return Number.POSITIVE_INFINITY
  for (let j = 0; j < length; j++) facing[j] = bytes[at + j] ?? other
  return costOf(a, length, limit)
}

/**
 * Cost of the cheapest way from one word to the other (optimal string alignment with costs), or Infinity
 * once it is above `limit` or a word is longer than 64 letters. A differing first letter weighs more.
 */
export function editCost(a: Uint8Array, b: Uint8Array, limit: number): number {
  return editCostTo(a, lettersOf(b), limit)
}

/** The letters that a word is compared with: where they come from costs nothing while it is done. */
const facing = new Uint8Array(longest)

function costOf(a: Uint8Array, length: number, limit: number): number {
  if (a.length > longest || Math.abs(a.length - length) * 0.3 > limit) return Number.POSITIVE_INFINITY
  for (let j = 0; j < length; j++) gapsB[j] = gap(facing, j)
  above[0] = 0
  for (let j = 1; j <= length; j++) above[j] = (above[j - 1] ?? 0) + (gapsB[j - 1] ?? 0)
  for (let i = 1; i <= a.length; i++) {
    // a swap may still come in below this row by 0.4
    if (fillRow(a, length, i) > limit + 0.4) return Number.POSITIVE_INFINITY
    const spare = twoAbove
    twoAbove = above
    above = row
    row = spare
  }
  const cost = (above[length] ?? 0) + (a[0] === (length > 0 ? facing[0] : undefined) ? 0 : 0.25)
  return cost > limit + 1e-9 ? Number.POSITIVE_INFINITY : cost
}

function fillRow(a: Uint8Array, length: number, i: number): number {
  const letter = a[i - 1] ?? other
  const drop = gap(a, i - 1)
  let left = (above[0] ?? 0) + drop
  row[0] = left
  let least = left
  for (let j = 1; j <= length; j++) {
    const against = facing[j - 1] ?? other
    let replace = substitution[letter * size + against] ?? 1
    if (i === 1 && j === 1) replace *= 1.2
    let cost = (above[j - 1] ?? 0) + replace
    if ((above[j] ?? 0) + drop < cost) cost = (above[j] ?? 0) + drop
    if (left + (gapsB[j - 1] ?? 1) < cost) cost = left + (gapsB[j - 1] ?? 1)
    if (i > 1 && j > 1 && letter === facing[j - 2] && a[i - 2] === against && letter !== against) {
      cost = Math.min(cost, (twoAbove[j - 2] ?? 0) + 0.6)
    }
    row[j] = cost
    left = cost
    if (cost < least) least = cost
  }
  return least
}
