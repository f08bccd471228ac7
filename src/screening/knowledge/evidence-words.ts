import { type Wording, wording } from '#kernel'

/** What is said of a name as a whole, and of what stands beside it. `{q}` is the query's word, `{c}` the listed one. Written for this product, 2026-11. */
export const evidenceWords: Readonly<Record<string, Wording>> = {
  'name.whole': wording(
    'Namnet är detsamma som ”{c}”.',
    'Navnet er det samme som «{c}».',
    'Nimi on sama kuin ”{c}”.',
    'The name is the same as "{c}".',
  ),
  name: wording(
    'Namnet jämfördes med ”{c}”.',
    'Navnet ble sammenlignet med «{c}».',
    'Nimeä verrattiin nimeen ”{c}”.',
    'The name was compared with "{c}".',
  ),
  'identifier.same': wording(
    'Numret är detsamma: {q}.',
    'Nummeret er det samme: {q}.',
    'Numero on sama: {q}.',
    'The number is the same: {q}.',
  ),
  'identifier.checked': wording(
    'Numrets kontrollsiffror stämmer: {q}.',
    'Kontrollsifrene i nummeret stemmer: {q}.',
    'Numeron tarkistusmerkit täsmäävät: {q}.',
    'The check digits of the number fit: {q}.',
  ),
  'identifier.faulty': wording(
    'Numret är detsamma, men kan inte vara rätt skrivet: {q}.',
    'Nummeret er det samme, men kan ikke være riktig skrevet: {q}.',
    'Numero on sama, mutta se ei voi olla oikein kirjoitettu: {q}.',
    'The number is the same, but it cannot be written right: {q}.',
  ),
  'identifier.differs': wording(
    'Båda bär ett nummer av samma slag, och de är olika: {q}; listat {c}.',
    'Begge har et nummer av samme slag, og de er forskjellige: {q}; oppført {c}.',
    'Molemmilla on samanlajinen numero, ja numerot eroavat: {q}; listalla {c}.',
    'Both bear a number of one kind, and they differ: {q}; listed {c}.',
  ),
  'name.rare': wording(
    'Det som stämmer i namnet är sällsynt: {q}.',
    'Det som stemmer i navnet, er sjeldent: {q}.',
    'Se, mikä nimessä täsmää, on harvinaista: {q}.',
    'What agrees in the name is rare: {q}.',
  ),
  'name.common': wording(
    'Det som stämmer i namnet är vanligt: {q}.',
    'Det som stemmer i navnet, er vanlig: {q}.',
    'Se, mikä nimessä täsmää, on yleistä: {q}.',
    'What agrees in the name is common: {q}.',
  ),
  'birthDate.same': wording(
    'Födelsedatumet är detsamma: {q}.',
    'Fødselsdatoen er den samme: {q}.',
    'Syntymäaika on sama: {q}.',
    'The birth date is the same: {q}.',
  ),
  'birthDate.overlaps': wording(
    'Födelsedatumen är förenliga: {q}; listat {c}.',
    'Fødselsdatoene lar seg forene: {q}; oppført {c}.',
    'Syntymäajat sopivat yhteen: {q}; listalla {c}.',
    'The birth dates fit: {q}; listed {c}.',
  ),
  'birthDate.differs': wording(
    'Födelsedatumet är ett annat: {q}; listat {c}.',
    'Fødselsdatoen er en annen: {q}; oppført {c}.',
    'Syntymäaika on toinen: {q}; listalla {c}.',
    'The birth date is another: {q}; listed {c}.',
  ),
  'country.same': wording(
    'Ett land är detsamma: {q}.',
    'Ett land er det samme: {q}.',
    'Yksi maa on sama: {q}.',
    'A country is the same: {q}.',
  ),
  'country.differs': wording(
    'Länderna är olika: {q}; listat {c}.',
    'Landene er forskjellige: {q}; oppført {c}.',
    'Maat ovat eri: {q}; listalla {c}.',
    'The countries differ: {q}; listed {c}.',
  ),
  'address.same': wording(
    'Adressen är densamma: {q}.',
    'Adressen er den samme: {q}.',
    'Osoite on sama: {q}.',
    'The address is the same: {q}.',
  ),
  'address.place': wording(
    'En adress finns på samma ort: {q}.',
    'En adresse ligger på samme sted: {q}.',
    'Yksi osoite on samalla paikkakunnalla: {q}.',
    'An address is in the same place: {q}.',
  ),
  'gender.differs': wording(
    'Könet är ett annat: {q}; listat {c}.',
    'Kjønnet er et annet: {q}; oppført {c}.',
    'Sukupuoli on eri: {q}; listalla {c}.',
    'The gender differs: {q}; listed {c}.',
  ),
}
