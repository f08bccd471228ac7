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
