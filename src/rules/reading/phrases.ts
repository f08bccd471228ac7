import type { Language, Wording } from '#kernel'
import type { HoldKind } from '../model.ts'

const say = (...[sv, nb, fi, en]: readonly [string, string, string, string]): Wording => ({ sv, nb, fi, en })

/**
 * How each question is said. `{s}`: the fact's name, or the clause of one that is true or false; `{v}`: the values.
 * Finnish and the quoted forms keep the name as it stands, so that nothing has to be inflected.
 */
export const phrases = {
  is: say('{s} är {v}', '{s} er {v}', '{s} on {v}', '{s} is {v}'),
  isNot: say('{s} är inte {v}', '{s} er ikke {v}', '{s} ei ole {v}', '{s} is not {v}'),
  notIn: say(
    '{s} är varken {v}',
    '{s} er verken {v}',
    '{s} ei ole mikään näistä ({v})',
    '{s} is none of {v}',
  ),
  has: say('{v} finns bland {s}', '{v} finnes blant {s}', 'tiedossa ”{s}” on {v}', '{v} is among {s}'),
  hasAny: say(
    'minst ett av {v} finns bland {s}',
    'minst én av {v} finnes blant {s}',
    'tiedossa ”{s}” on ainakin yksi näistä ({v})',
    'at least one of {v} is among {s}',
  ),
  startsWith: say(
    '{s} börjar med {v}',
    '{s} begynner med {v}',
    '{s} alkaa merkeillä {v}',
    '{s} begins with {v}',
  ),
  startsWithAny: say(
    'något under ”{s}” börjar med {v}',
    'noe under «{s}» begynner med {v}',
    'jokin kohdassa ”{s}” alkaa merkeillä {v}',
    'something under “{s}” begins with {v}',
  ),
  sameAs: say(
    '{s} är samma som {v}',
    '{s} er det samme som {v}',
    '{s} on sama kuin {v}',
    '{s} is the same as {v}',
  ),
  sameClause: say(
    '{s} precis när detta stämmer: {v}',
    '{s} nøyaktig når dette stemmer: {v}',
    '{s} täsmälleen silloin, kun tämä pitää paikkansa: {v}',
    '{s} exactly when this is so: {v}',
  ),
  lt: say(
    '{s} är mindre än {v}',
    '{s} er mindre enn {v}',
    '{s} on pienempi kuin {v}',
    '{s} is less than {v}',
  ),
  lte: say('{s} är högst {v}', '{s} er høyst {v}', '{s} on enintään {v}', '{s} is at most {v}'),
  gt: say('{s} är mer än {v}', '{s} er mer enn {v}', '{s} on suurempi kuin {v}', '{s} is more than {v}'),
  gte: say('{s} är minst {v}', '{s} er minst {v}', '{s} on vähintään {v}', '{s} is at least {v}'),
  before: say('{s} ligger före {v}', '{s} ligger før {v}', '{s} on aikaisempi kuin {v}', '{s} is before {v}'),
  notAfter: say(
    '{s} är senast {v}',
    '{s} er senest {v}',
    '{s} on viimeistään {v}',
    '{s} is no later than {v}',
  ),
  after: say('{s} ligger efter {v}', '{s} ligger etter {v}', '{s} on myöhempi kuin {v}', '{s} is after {v}'),
  notBefore: say(
    '{s} är tidigast {v}',
    '{s} er tidligst {v}',
    '{s} on aikaisintaan {v}',
    '{s} is no earlier than {v}',
  ),
  empty: say(
    'uppgiften ”{s}” är tom',
    'opplysningen «{s}» er tom',
    'tieto ”{s}” on tyhjä',
    'the fact “{s}” is empty',
  ),
  filled: say(
    'uppgiften ”{s}” är inte tom',
    'opplysningen «{s}» er ikke tom',
    'tieto ”{s}” ei ole tyhjä',
    'the fact “{s}” is not empty',
  ),
  known: say(
    'uppgiften ”{s}” är känd',
    'opplysningen «{s}» er kjent',
    'tieto ”{s}” tunnetaan',
    'the fact “{s}” is known',
  ),
  unknown: say(
    'uppgiften ”{s}” är okänd',
    'opplysningen «{s}» er ukjent',
    'tietoa ”{s}” ei tunneta',
    'the fact “{s}” is unknown',
  ),
  knownWhether: say(
    'det är känt om {s}',
    'det er kjent om {s}',
    'on tiedossa, pitääkö paikkansa: {s}',
    'it is known whether {s}',
  ),
  unknownWhether: say(
    'det är inte känt om {s}',
    'det er ikke kjent om {s}',
    'ei ole tiedossa, pitääkö paikkansa: {s}',
    'it is not known whether {s}',
  ),
  noAnswer: say(
    'frågan om {s} är inte tillämplig',
    'spørsmålet om {s} er ikke aktuelt',
    'kysymys ei koske tätä: {s}',
    'the question whether {s} does not arise',
  ),
  anAnswer: say(
    'frågan om {s} är tillämplig',
    'spørsmålet om {s} er aktuelt',
    'kysymys koskee tätä: {s}',
    'the question whether {s} arises',
  ),
} as const
export type Phrase = keyof typeof phrases

/** How conditions are put together. `{s}`: what is inside; `{v}`: the roles asked about. */
export const frames = {
  not: say(
    'det är inte så att {s}',
    'det er ikke slik at {s}',
    'ei pidä paikkaansa, että {s}',
    'it is not so that {s}',
  ),
  anyParty: say(
    'för minst en av {v} gäller: {s}',
    'for minst én av {v} gjelder: {s}',
    'ainakin yhdestä näistä ({v}) pätee: {s}',
    'for at least one of {v}: {s}',
  ),
  everyParty: say(
    'för var och en av {v} gäller: {s}',
    'for hver av {v} gjelder: {s}',
    'jokaisesta näistä ({v}) pätee: {s}',
    'for each of {v}: {s}',
  ),
  when: say(
    '{v} när detta gäller: {s}',
    '{v} når dette gjelder: {s}',
    '{v}, kun seuraava pitää paikkansa: {s}',
    '{v} when {s}',
  ),
  unless: say(
    ' – om inte detta gäller: {s}',
    ' – med mindre dette gjelder: {s}',
    ' – paitsi kun seuraava pitää paikkansa: {s}',
    ' – unless {s}',
  ),
} as const

/** What stands above the branches of a tree. */
export const headings = {
  all: say('Allt detta gäller', 'Alt dette gjelder', 'Kaikki nämä pitävät paikkansa', 'All of these are so'),
  any: say(
    'Minst ett av detta gäller',
    'Minst ett av dette gjelder',
    'Ainakin yksi näistä pitää paikkansa',
    'At least one of these is so',
  ),
  not: say('Detta gäller inte', 'Dette gjelder ikke', 'Tämä ei pidä paikkaansa', 'This is not so'),
  anyParty: say(
    'För minst en av {v} gäller',
    'For minst én av {v} gjelder',
    'Ainakin yhdestä näistä pätee: {v}',
    'For at least one of {v}',
  ),
  everyParty: say(
    'För var och en av {v} gäller',
    'For hver av {v} gjelder',
    'Jokaisesta näistä pätee: {v}',
    'For each of {v}',
  ),
} as const

export const everyRole = say(
  'orderns parter',
  'ordrens parter',
  'tilauksen osapuolet',
  'the parties of the order',
)
export const andWord = say('och', 'og', 'ja', 'and')
export const orWord = say('eller', 'eller', 'tai', 'or')

export const holdWords: Readonly<Record<HoldKind, Wording>> = {
  review: say('prövning', 'vurdering', 'arviointi', 'review'),
  data: say('uppgifter saknas', 'opplysninger mangler', 'tietoja puuttuu', 'missing facts'),
  clause: say('avtalsklausul', 'avtaleklausul', 'sopimuslauseke', 'contract clause'),
  licence: say('tillstånd', 'lisens', 'lupa', 'licence'),
  balance: say('intresseavvägning', 'interesseavveining', 'intressipunninta', 'balance test'),
  legal: say('juridisk prövning', 'juridisk vurdering', 'oikeudellinen arvio', 'legal review'),
  screening: say('kontroll mot listor', 'kontroll mot lister', 'listatarkistus', 'screening'),
}

/** "A, B and C"; where a part has commas of its own, outside brackets, semicolons keep the parts apart. */
export function joined(parts: readonly string[], word: Wording, language: Language): string {
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return last
  const isTangled = parts.some((part) => /[,;]/.test(part.replace(/\(.*\)/g, '')))
  const head = parts.slice(0, -1).join(isTangled ? '; ' : ', ')
  return `${head}${isTangled ? ';' : ''} ${word[language]} ${last}`
}

/** Fills `{s}` and `{v}` in one pass, so that braces in a value stay what they are. */
export function fill(template: string, { s, v = '' }: { s: string; v?: string }): string {
  return template.replace(/\{([sv])\}/g, (_brace, name: string) => (name === 's' ? s : v))
}
