import { type Wording, wording, wordingOf } from '#kernel'

/** The fields of an entry as people call them, in the singular. */
export const fieldWords = {
  schema: wording('slag', 'slag', 'laji', 'kind'),
  names: wording('namn', 'navn', 'nimi', 'name'),
  birthDates: wording('födelsedatum', 'fødselsdato', 'syntymäaika', 'birth date'),
  birthPlaces: wording('födelseort', 'fødested', 'syntymäpaikka', 'birth place'),
  nationalities: wording('nationalitet', 'nasjonalitet', 'kansalaisuus', 'nationality'),
  gender: wording('kön', 'kjønn', 'sukupuoli', 'gender'),
  countries: wording('land', 'land', 'maa', 'country'),
  addresses: wording('adress', 'adresse', 'osoite', 'address'),
  identifiers: wording('nummer', 'nummer', 'numero', 'number'),
  titles: wording('titel', 'tittel', 'arvonimi', 'title'),
  positions: wording('befattning', 'stilling', 'asema', 'position'),
  programmes: wording('program', 'program', 'ohjelma', 'programme'),
  measures: wording('åtgärd', 'tiltak', 'toimenpide', 'measure'),
  listedOn: wording('listningsdag', 'oppføringsdato', 'listauspäivä', 'listing date'),
  unReference: wording('FN-referens', 'FN-referanse', 'YK-viite', 'UN reference'),
  remarks: wording('anmärkningar', 'merknader', 'huomautukset', 'remarks'),
} as const

export interface Values {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What became of a field: `name added: B`, `birth date changed from 1962 to 1963`. */
export function changeSays(field: keyof typeof fieldWords, { added, removed }: Values): Wording {
  const word = fieldWords[field]
  const [one = ''] = added
  const [other = ''] = removed
  if (added.length === 1 && removed.length === 1)
    return wording(
      `${word.sv} ändrat från ${other} till ${one}`,
      `${word.nb} endret fra ${other} til ${one}`,
      `${word.fi}: ennen ${other}, nyt ${one}`,
      `${word.en} changed from ${other} to ${one}`,
    )
  return wordingOf((language) =>
    [
      ...(added.length > 0 ? [`${word[language]} ${came[language]}: ${added.join('; ')}`] : []),
      ...(removed.length > 0 ? [`${word[language]} ${went[language]}: ${removed.join('; ')}`] : []),
    ].join(', '),
  )
}

const came = wording('tillagt', 'lagt til', 'lisätty', 'added')
const went = wording('borttaget', 'fjernet', 'poistettu', 'removed')

/** The original of an entry was never fetched here, or has been removed. */
export function noSourceWords(list: string, entry: string): Wording {
  return wording(
    `Originalfilen med ${entry} på ${list} finns inte sparad här. Den sparas med varje import från och med nu; läs in listan igen för att kunna se raden.`,
    `Originalfilen med ${entry} på ${list} er ikke lagret her. Den lagres ved hver import fra nå av; les inn listen på nytt for å se linjen.`,
    `Alkuperäistä tiedostoa, jossa ${entry} on (${list}), ei ole tallessa. Se tallennetaan tästä lähtien jokaisessa tuonnissa; lataa lista uudelleen nähdäksesi rivin.`,
    `The original file with ${entry} on ${list} is not kept here. It is kept with every import from now on; load the list again to see the line.`,
  )
}
