import knowledge from './knowledge/nicknames.json' with { type: 'json' }

const none: readonly number[] = []
const groupsByName = new Map<string, number[]>()
knowledge.groups.forEach((group, index) => {
  for (const name of group) groupsByName.set(name, [...(groupsByName.get(name) ?? []), index])
})

/** The groups of one given name's forms that a word belongs to. */
export function nicknameGroups(text: string): readonly number[] {
  return groupsByName.get(text) ?? none
}

/** Both are forms of one given name: Bob and Robert, Ivan and John. */
export function isNickname(
  a: { readonly groups: readonly number[] },
  b: { readonly groups: readonly number[] },
) {
  if (a.groups.length === 0 || b.groups.length === 0) return false
  return a.groups.some((group) => b.groups.includes(group))
}

/** Every other form of a given name that the table knows. */
export function nicknamesOf(text: string): readonly string[] {
  const forms = nicknameGroups(text).flatMap((group) => knowledge.groups[group] ?? [])
  return forms.filter((form) => form !== text)
}
