import knowledge from './knowledge/nicknames.json' with { type: 'json' }

/** What it costs that two words are forms of one given name: spelt otherwise, shortened, or of another language. */
const costs = [0.3, 0.5, 0.9] as const
const groups = [knowledge.spellings, knowledge.short, knowledge.national].flatMap((lines, kind) =>
  lines.map((line) => ({ kind, names: line.split(' ') })),
)
const none: readonly number[] = []
const groupsByName = new Map<string, number[]>()
groups.forEach(({ names }, index) => {
  for (const name of names) groupsByName.set(name, [...(groupsByName.get(name) ?? []), index])
})

/** The groups of one given name's forms that a word belongs to: those of the nearest kind first. */
export function nicknameGroups(text: string): readonly number[] {
  return groupsByName.get(text) ?? none
}

type Grouped = { readonly groups: readonly number[] }

/** Both are forms of one given name: 0.3 Sergei and Serhii, 0.5 Bob and Robert, 0.9 Ivan and John; else Infinity. */
export function formCost(a: Grouped, b: Grouped): number {
  if (a.groups.length === 0 || b.groups.length === 0) return Number.POSITIVE_INFINITY
  const shared = a.groups.find((group) => b.groups.includes(group))
  return shared === undefined ? Number.POSITIVE_INFINITY : (costs[groups[shared]?.kind ?? 2] ?? 0.9)
}

/** Every other form of a given name that the table knows. */
export function nicknamesOf(text: string): readonly string[] {
  const forms = nicknameGroups(text).flatMap((group) => groups[group]?.names ?? [])
  return [...new Set(forms)].filter((form) => form !== text)
}
