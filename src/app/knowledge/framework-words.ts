import { type Wording, wording } from '#kernel'

/** What the framework refuses before a route is asked, as sentences that say what to do; by its code. */
export const frameworkWords: Readonly<Record<string, Wording>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: wording(
    'Innehållstypen tas inte emot här. Skicka application/json; många poster eller order även som application/x-ndjson eller application/yaml.',
    'Innholdstypen tas ikke imot her. Send application/json; mange poster eller ordrer også som application/x-ndjson eller application/yaml.',
    'Tätä sisältötyyppiä ei oteta vastaan. Lähetä application/json; useita tietueita tai tilauksia myös muodossa application/x-ndjson tai application/yaml.',
    'The content type is not taken here. Send application/json; many records or orders also as application/x-ndjson or application/yaml.',
  ),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: wording(
    'Innehållet är inte så långt som Content-Length säger. Skicka det igen.',
    'Innholdet er ikke så langt som Content-Length sier. Send det på nytt.',
    'Sisältö ei ole niin pitkä kuin Content-Length ilmoittaa. Lähetä se uudelleen.',
    'The body is not as long as Content-Length says. Send it again.',
  ),
  FST_ERR_CTP_EMPTY_JSON_BODY: wording(
    'Innehållet är tomt. Skicka JSON, eller utelämna innehållstypen.',
    'Innholdet er tomt. Send JSON, eller utelat innholdstypen.',
    'Sisältö on tyhjä. Lähetä JSON-muotoista tietoa tai jätä sisältötyyppi pois.',
    'The body is empty. Send JSON, or leave the content type out.',
  ),
  FST_ERR_CTP_BODY_TOO_LARGE: wording(
    'Innehållet är för stort. Order och beslut får ha 16 MiB, poster 256 MiB: skicka i delar.',
    'Innholdet er for stort. Ordrer og beslutninger kan ha 16 MiB, poster 256 MiB: send det i deler.',
    'Sisältö on liian suuri. Tilaukset ja päätökset saavat olla 16 MiB, tietueet 256 MiB: lähetä ne osissa.',
    'The body is too large. Orders and decisions may have 16 MiB, records 256 MiB: send them in parts.',
  ),
  FST_REQ_FILE_TOO_LARGE: wording(
    'En fil är för stor: högst 512 MiB tas emot. Ingenting sparades.',
    'En fil er for stor: høyst 512 MiB tas imot. Ingenting ble lagret.',
    'Tiedosto on liian suuri: enintään 512 MiB otetaan vastaan. Mitään ei tallennettu.',
    'A file is too large: 512 MiB are taken. Nothing was kept.',
  ),
  FST_FILES_LIMIT: wording(
    'Det är för många filer: högst 16 tas emot på en gång. Ingenting sparades.',
    'Det er for mange filer: høyst 16 tas imot om gangen. Ingenting ble lagret.',
    'Tiedostoja on liikaa: kerralla otetaan vastaan enintään 16. Mitään ei tallennettu.',
    'There are too many files: 16 are taken in one request. Nothing was kept.',
  ),
  FST_PARTS_LIMIT: wording(
    'Formuläret har för många delar. Ingenting sparades.',
    'Skjemaet har for mange deler. Ingenting ble lagret.',
    'Lomakkeessa on liikaa osia. Mitään ei tallennettu.',
    'There are too many parts in the form. Nothing was kept.',
  ),
  FST_FIELDS_LIMIT: wording(
    'Formuläret har för många fält: högst 16 tas emot. Ingenting sparades.',
    'Skjemaet har for mange felt: høyst 16 tas imot. Ingenting ble lagret.',
    'Lomakkeessa on liikaa kenttiä: enintään 16 otetaan vastaan. Mitään ei tallennettu.',
    'There are too many fields in the form: 16 are taken. Nothing was kept.',
  ),
  FST_ERR_BAD_URL: wording(
    'Adressen är inte skriven som adresser skrivs: ett % följs av två hexadecimala siffror.',
    'Adressen er ikke skrevet slik adresser skrives: et % følges av to heksadesimale sifre.',
    'Osoitetta ei ole kirjoitettu niin kuin osoitteet kirjoitetaan: %-merkkiä seuraa kaksi heksadesimaalinumeroa.',
    'The address is not written as addresses are: a % stands before two hexadecimal digits.',
  ),
}

/** What we did not foresee, told without a word of our insides. */
export const faultWords = wording(
  'Begäran kunde inte utföras. Ingenting sparades; serverns logg säger varför.',
  'Forespørselen kunne ikke utføres. Ingenting ble lagret; serverens logg sier hvorfor.',
  'Pyyntöä ei voitu toteuttaa. Mitään ei tallennettu; syy on palvelimen lokissa.',
  'The request could not be carried out. Nothing was kept; the log of the server says why.',
)

/** An address that leads nowhere: `asked` is `GET /api/nothing`. */
export function nowhereWords(asked: string): Wording {
  return wording(
    `${asked} finns inte. API:et beskrivs på /openapi.json.`,
    `${asked} finnes ikke. API-et er beskrevet på /openapi.json.`,
    `${asked}: osoitetta ei ole. Rajapinta on kuvattu osoitteessa /openapi.json.`,
    `${asked} does not exist. The API is described at /openapi.json.`,
  )
}

/** So many tries from one address that it has to wait. */
export function tooManyWords(seconds: number): Wording {
  return wording(
    `För många försök från den här adressen. Vänta ${seconds} sekunder och försök sedan en gång.`,
    `For mange forsøk fra denne adressen. Vent ${seconds} sekunder, og prøv så én gang.`,
    `Tästä osoitteesta on yritetty liian monta kertaa. Odota ${seconds} sekuntia ja yritä sitten kerran.`,
    `Too many tries from this address. Wait ${seconds} seconds, then try once.`,
  )
}

/** What the framework says in its own words. */
export function unreadWords(said: string): Wording {
  return wording(
    `Begäran kunde inte läsas (${said}). Ingenting sparades.`,
    `Forespørselen kunne ikke leses (${said}). Ingenting ble lagret.`,
    `Pyyntöä ei voitu lukea (${said}). Mitään ei tallennettu.`,
    `${said}. Nothing was kept.`,
  )
}

export const nulWords = wording(
  'Adressen innehåller ett NUL-tecken (%00). Inget namn och ingen nyckel har något sådant.',
  'Adressen inneholder et NUL-tegn (%00). Ingen navn og ingen nøkler har et slikt tegn.',
  'Osoitteessa on NUL-merkki (%00). Missään nimessä tai avaimessa ei ole sellaista.',
  'The address holds a NUL character (%00). No name and no key has one.',
)
export const notUtf8Words = wording(
  'Innehållet är inte text i UTF-8. Konvertera det och skicka det igen; ingenting sparades.',
  'Innholdet er ikke tekst i UTF-8. Konverter det, og send det på nytt; ingenting ble lagret.',
  'Sisältö ei ole UTF-8-tekstiä. Muunna se ja lähetä uudelleen; mitään ei tallennettu.',
  'The body is not UTF-8 text. Convert it and send it again; nothing was kept.',
)
export const oddFieldWords = wording(
  "Innehållet nämner ett fält '__proto__' eller 'constructor'. Ta bort det; ingenting sparades.",
  "Innholdet nevner et felt '__proto__' eller 'constructor'. Fjern det; ingenting ble lagret.",
  "Sisällössä on kenttä '__proto__' tai 'constructor'. Poista se; mitään ei tallennettu.",
  "The body names a field '__proto__' or 'constructor'. Leave it out; nothing was kept.",
)

/** `why` is what the reader of JSON says, in English. */
export function notJsonWords(why: string): Wording {
  return wording(
    `Innehållet är inte JSON: ${why}. Ingenting sparades.`,
    `Innholdet er ikke JSON: ${why}. Ingenting ble lagret.`,
    `Sisältö ei ole JSON-muodossa: ${why}. Mitään ei tallennettu.`,
    `The body is not JSON: ${why}. Nothing was kept.`,
  )
}

/** The same request is under way. */
export function underWayWords(key: string): Wording {
  return wording(
    `Begäran med idempotensnyckeln '${key}' håller fortfarande på att utföras. Vänta och skicka den igen.`,
    `Forespørselen med idempotensnøkkelen '${key}' er fortsatt under arbeid. Vent, og send den på nytt.`,
    `Pyyntöä, jonka idempotenssiavain on '${key}', suoritetaan vielä. Odota ja lähetä se uudelleen.`,
    `The request with the idempotency key '${key}' is still being carried out. Wait, and repeat it.`,
  )
}

export const figuresClosedWords = wording(
  'Mätvärdena är öppna för processer på den här maskinen som frågar direkt, och för ingen annan.',
  'Måltallene er åpne for prosesser på denne maskinen som spør direkte, og for ingen andre.',
  'Mittaluvut ovat avoinna vain tämän koneen prosesseille, jotka kysyvät niitä suoraan.',
  'The figures are open to processes of this machine that ask them directly, and to nobody else.',
)
