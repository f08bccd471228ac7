import { type Wording, wording } from '#kernel'

/** Reports, tables and the search, asked for what they do not have. */

export function noReportWords(id: string, known: string): Wording {
  return wording(
    `Det finns ingen rapport '${id}'. Dessa finns: ${known}.`,
    `Det finnes ingen rapport '${id}'. Disse finnes: ${known}.`,
    `Raporttia '${id}' ei ole. Nämä ovat olemassa: ${known}.`,
    `There is no report '${id}'. There are: ${known}.`,
  )
}
export function oddPeriodWords(from: string | undefined, to: string | undefined): Wording {
  return wording(
    `från ${from ?? '–'} till ${to ?? '–'}: två dagar väntades, den första före den sista.`,
    `fra ${from ?? '–'} til ${to ?? '–'}: det ventes to dager, den første før den siste.`,
    `${from ?? '–'} – ${to ?? '–'}: odotettiin kahta päivää, ensimmäinen ennen viimeistä.`,
    `from ${from} to ${to}: expected two days, the first before the last.`,
  )
}
export function noSearchKindWords(kind: string, known: string): Wording {
  return wording(
    `Det går inte att söka bland '${kind}'; det går bland ${known}.`,
    `Det er ikke mulig å søke blant '${kind}'; det er mulig blant ${known}.`,
    `Lajista '${kind}' ei voi hakea; mahdollisia ovat ${known}.`,
    `There is no kind '${kind}' to search among; known are ${known}.`,
  )
}
export function unknownKind(kind: string): Wording {
  return wording(
    `okänt slag '${kind}'`,
    `ukjent slag '${kind}'`,
    `tuntematon laji '${kind}'`,
    `unknown kind '${kind}'`,
  )
}
export function noTableWords(name: string, known: string): Wording {
  return wording(
    `Det finns ingen tabell '${name}'; dessa finns: ${known}.`,
    `Det finnes ingen tabell '${name}'; disse finnes: ${known}.`,
    `Taulukkoa '${name}' ei ole; nämä ovat olemassa: ${known}.`,
    `There is no table '${name}'; known are ${known}.`,
  )
}
export function noFilterWords(name: string, filter: string, known: readonly string[]): Wording {
  const all = known.join(', ')
  const none = known.length === 0
  return wording(
    `Tabellen '${name}' kan inte filtreras på '${filter}'; ${none ? 'den har inga filter' : `den känner ${all}`}.`,
    `Tabellen '${name}' kan ikke filtreres på '${filter}'; ${none ? 'den har ingen filtre' : `den kjenner ${all}`}.`,
    `Taulukkoa '${name}' ei voi suodattaa kentällä '${filter}'; ${none ? 'sillä ei ole suodattimia' : `se tuntee: ${all}`}.`,
    `The table '${name}' cannot be filtered by '${filter}'; ${none ? 'it has none' : `it knows ${all}`}.`,
  )
}
