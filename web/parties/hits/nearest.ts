/** The two names, one of each side, that share the most of their letters: those a reader wants beside each other. */
export function nearest(ours: readonly string[], theirs: readonly string[]): readonly [string, string] {
  const pairs = ours.flatMap((one) => theirs.map((other) => ({ one, other, likeness: likeness(one, other) })))
  const best = pairs.reduce<(typeof pairs)[number] | undefined>(
    (former, pair) => (former && former.likeness >= pair.likeness ? former : pair),
    undefined,
  )
  return best ? [best.one, best.other] : [ours[0] ?? '', theirs[0] ?? '']
}

/** Whether the two hold one thing in common, blanks, marks and case aside. */
export function shareOne(ours: readonly string[], theirs: readonly string[]): boolean {
  const listed = new Set(theirs.map(plain))
  return ours.some((one) => listed.has(plain(one)))
}

const plain = (text: string): string => text.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Share of pairs of letters that both hold (Dice), 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.length + b.length === 0) return 0
  const left = [...b]
  const common = a.filter((pair) => {
    const place = left.indexOf(pair)
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
  return (2 * common.length) / (a.length + b.length)
}

function pairsOf(text: string): string[] {
  const letters = [...plain(text)]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}
