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
  'gender.differs': wording(
    'Könet är ett annat: {q}; listat {c}.',
    'Kjønnet er et annet: {q}; oppført {c}.',
    'Sukupuoli on eri: {q}; listalla {c}.',
    'The gender differs: {q}; listed {c}.',
  ),
}
