import { type ErrorCode, type Wording, wording } from '#kernel'

/** What stands over a problem, by its code. */
export const problemTitles: Readonly<Record<ErrorCode, Wording>> = {
  invalid_input: wording(
    'Indata har inte den form som väntas',
    'Inndata har ikke den formen som ventes',
    'Syöte ei ole odotetussa muodossa',
    'The input does not have the expected form',
  ),
  unknown_field: wording(
    'Ett fält är okänt',
    'Et felt er ukjent',
    'Jokin kenttä on tuntematon',
    'A field is not known',
  ),
  unknown_reference: wording(
    'Något som nämns finns inte',
    'Noe som nevnes, finnes ikke',
    'Jotakin mainittua ei ole',
    'Something named does not exist',
  ),
  not_found: wording('Finns inte', 'Finnes ikke', 'Ei löytynyt', 'Not found'),
  not_allowed_from: wording(
    'Går inte i det här läget',
    'Ikke mulig i denne tilstanden',
    'Ei mahdollista tässä tilassa',
    'Not possible from this state',
  ),
  not_allowed: wording('Inte tillåtet', 'Ikke tillatt', 'Ei sallittu', 'Not allowed'),
  not_signed_in: wording('Logga in först', 'Logg inn først', 'Kirjaudu ensin sisään', 'Sign in first'),
  forbidden: wording(
    'Du får inte göra detta',
    'Du har ikke lov til dette',
    'Sinulla ei ole oikeutta tähän',
    'You may not do this',
  ),
  step_up: wording(
    'Visa en gång till vem du är',
    'Vis en gang til hvem du er',
    'Todista vielä kerran, kuka olet',
    'Prove once more who you are',
  ),
  too_many: wording('För många försök', 'For mange forsøk', 'Liian monta yritystä', 'Too many attempts'),
  conflict: wording(
    'Stämmer inte med det som är sparat',
    'Stemmer ikke med det som er lagret',
    'Ristiriidassa tallennetun kanssa',
    'In conflict with what is stored',
  ),
  stale_version: wording(
    'Ändrat av någon annan under tiden',
    'Endret av noen andre i mellomtiden',
    'Joku muu on muuttanut tätä sillä välin',
    'Changed by someone else meanwhile',
  ),
  list_refused: wording(
    'Listan togs inte emot',
    'Listen ble ikke tatt imot',
    'Listaa ei otettu vastaan',
    'The list was refused',
  ),
  rule_refused: wording(
    'En regel togs inte emot',
    'En regel ble ikke tatt imot',
    'Sääntöä ei otettu vastaan',
    'A rule was refused',
  ),
  store_locked: wording(
    'Datakatalogen används redan',
    'Datakatalogen er i bruk',
    'Tietohakemisto on jo käytössä',
    'The data directory is in use',
  ),
  unavailable: wording('Inte tillgängligt', 'Ikke tilgjengelig', 'Ei saatavilla', 'Not available'),
  log_broken: wording('Loggen är bruten', 'Loggen er brutt', 'Loki on murtunut', 'The log is broken'),
  too_large: wording('För stort', 'For stort', 'Liian suuri', 'Too large'),
  fault: wording(
    'Något gick fel hos oss',
    'Noe gikk galt hos oss',
    'Jotakin meni pieleen meillä',
    'Something went wrong on our side',
  ),
}
