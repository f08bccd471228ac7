/** One end of a holding: a party by its reference, or an entry of a list. */
export type End =
  | { readonly kind: 'party'; readonly ref: string }
  | { readonly kind: 'entry'; readonly list: string; readonly entry: string }

const mark = 'entry:'

/** What an end of a holding names. What begins as an entry and names no list or no entry is a party. */
export function readEnd(text: string): End {
  const slash = text.indexOf('/')
  if (!text.startsWith(mark) || slash <= mark.length || slash === text.length - 1)
    return { kind: 'party', ref: text }
  return { kind: 'entry', list: text.slice(mark.length, slash), entry: text.slice(slash + 1) }
}
