/**
 * How the Commission writes whose equipment is covered. Reviewed against the sixteen rows of 2026-07-28. A row that
 * follows none of these sentences names nobody that we could be sure of.
 */
const made = '(?:produced(?: or provided)?|provided|supplied, directly or indirectly,) by'
const ends = [
  ', to the extent',
  ', including',
  ' or any of its',
  ',? subject to section',
  ' and its wholly-owned subsidiary',
  String.raw`\.?$`,
].join('|')
const maker = new RegExp(String.raw`\b${made} (.+?)(?=${ends})`, 's')
const subsidiary = new RegExp(` wholly-owned subsidiary (.+?)(?=${ends})`, 's')

/** A name has its capital letters; prose ("such entity", "any company") has none. */
const isName =
  /^(?:\p{Lu}[\p{L}\p{N}&.'’-]*|\([^()]+\)|of|and|de)(?:,? (?:\p{Lu}[\p{L}\p{N}&.'’-]*|\([^()]+\)|of|and|de)){0,11}$/u

/** The companies that a row names; undefined where it names one in a way that is not known. */
export function companiesIn(row: string): readonly string[] | undefined {
  const found = [maker, subsidiary].flatMap((pattern) => pattern.exec(row)?.[1]?.trim() ?? [])
  return found.length > 0 && found.every((name) => isName.test(name)) ? found : undefined
}

/** Whether a row covers what is made abroad, whoever made it: there is no company to look for. */
export function coversAnyMaker(row: string): boolean {
  return /\bproduced in a foreign country\b|^Foreign-produced\b/.test(row)
}

/** The law that a row points to for its companies, where it does: "listed in Section 1709(a)(1) of …". */
export function lawPointedTo(row: string): string | undefined {
  return /\blisted in (Section \d+\S*)/i.exec(row)?.[1]
}
