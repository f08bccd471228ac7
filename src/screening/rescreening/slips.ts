/** How neighbours may be written together so that they cost one edit at most (`editCost` of #names) to be a word. */

const letters = [...'abcdefghijklmnopqrstuvwxyz']
/** Letters of one group stand for each other at 0.6 or less. */
const groups = [
  ...[
    'iyj',
    'ou',
    'sz',
    'ckq',
    'vwf',
    'aeiou',
    'uw',
    'td',
    'bp',
    'gk',
    'gj',
    'cs',
    'gh',
    'kh',
    'mn',
    'jz',
    'kx',
  ],
  ...['0o', '1il', '3e', '4a', '5s', '6bg', '7t', '8b', '9g'],
]
/** Left out or added at 0.6 or less, so that something else may differ too. */
const comesAndGoes = new Set('aeiouyh')

const likeLetter: ReadonlyMap<string, readonly string[]> = new Map(
  [...letters, ...'0123456789'].map((letter) => {
    const all = groups.filter((group) => group.includes(letter)).flatMap((group) => [...group])
    return [letter, [...new Set(all)].filter((other) => other !== letter)]
  }),
)

/**
 * A word as it is and with one slip: a letter left out, added, in another's place, two turned round. Where the letter
 * left out or added is a vowel or an h, with one more slip that costs little. The first letter stays.
 */
export function slipsOf(text: string): Set<string> {
  const slips = new Set([text])
  addSubstitutes(slips, text, [...letters, ...'0123456789'])
  addInserts(slips, text, letters)
  addCheap(slips, text)
  for (let at = 1; at <= text.length; at++)
    for (const letter of comesAndGoes) addCheap(slips, text.slice(0, at) + letter + text.slice(at))
  for (let at = 1; at < text.length; at++) {
    const without = text.slice(0, at) + text.slice(at + 1)
    slips.add(without)
    if (!comesAndGoes.has(text[at] ?? '')) continue
    addInserts(slips, without, comesAndGoes)
    addCheap(slips, without)
  }
  return slips
}

function addCheap(slips: Set<string>, text: string): void {
  for (let at = 1; at < text.length; at++) {
    const [head, letter = '', next = '', tail] = [
      text.slice(0, at),
      text[at],
      text[at + 1],
      text.slice(at + 2),
    ]
    for (const other of likeLetter.get(letter) ?? []) slips.add(head + other + next + tail)
    if (next !== '') slips.add(head + next + letter + tail)
    // two letters in the places of two: one of them is the other of the two, moved
    if (!likeLetter.get(letter)?.includes(next)) continue
    for (const other of likeLetter.get(next) ?? []) slips.add(head + next + other + tail)
    for (const other of likeLetter.get(letter) ?? []) slips.add(head + other + letter + tail)
  }
}

function addSubstitutes(slips: Set<string>, text: string, others: Iterable<string>): void {
  for (let at = 1; at < text.length; at++)
    for (const other of others) slips.add(text.slice(0, at) + other + text.slice(at + 1))
}

function addInserts(slips: Set<string>, text: string, others: Iterable<string>): void {
  for (let at = 1; at <= text.length; at++)
    for (const other of others) slips.add(text.slice(0, at) + other + text.slice(at))
}
