import { type Wording, wording } from '../wording.ts'

/** What fields say of the form they expect, by its English. */
export const expectations: ReadonlyMap<string, Wording> = new Map(
  [
    wording(
      'måste vara en dag som finns i kalendern',
      'må være en dag som finnes i kalenderen',
      'pitää olla päivä, joka on kalenterissa',
      'must be a day that the calendar has',
    ),
    wording(
      'måste vara en tidpunkt som finns i kalendern och på klockan',
      'må være et tidspunkt som finnes i kalenderen og på klokken',
      'pitää olla ajankohta, joka on kalenterissa ja kellossa',
      'must be a moment that the calendar and the clock have',
    ),
    wording('innehåller ett NUL-tecken', 'inneholder et NUL-tegn', 'sisältää NUL-merkin', 'holds a NUL byte'),
    wording(
      'innehåller ett halvt tecken (ett ensamt surrogat)',
      'inneholder et halvt tegn (et enslig surrogat)',
      'sisältää puolikkaan merkin (parittoman surrogaatin)',
      'holds half a character (an unpaired surrogate)',
    ),
    wording(
      'måste vara en egen nyckel: 1–200 tecken, inget blanksteg först eller sist',
      'må være en egen nøkkel: 1–200 tegn, ingen mellomrom først eller sist',
      'pitää olla oma avain: 1–200 merkkiä, ei välilyöntiä alussa eikä lopussa',
      "the caller's own key",
    ),
    wording(
      'måste vara en landskod enligt ISO 3166-1, t.ex. SE',
      'må være en landkode etter ISO 3166-1, f.eks. SE',
      'pitää olla ISO 3166-1 -maakoodi, esim. SE',
      'ISO 3166-1 alpha-2, e.g. SE',
    ),
    wording(
      'måste vara en tidpunkt med tidszon, t.ex. 2026-11-23T09:00:00+01:00, inte före 1900',
      'må være et tidspunkt med tidssone, f.eks. 2026-11-23T09:00:00+01:00, ikke før 1900',
      'pitää olla ajankohta ja aikavyöhyke, esim. 2026-11-23T09:00:00+01:00, ei ennen vuotta 1900',
      'Instant with offset, e.g. 2026-11-23T09:00:00+01:00; not before 1900',
    ),
    wording(
      'måste vara en dag, t.ex. 2026-11-23, inte före 1900',
      'må være en dag, f.eks. 2026-11-23, ikke før 1900',
      'pitää olla päivä, esim. 2026-11-23, ei ennen vuotta 1900',
      'Day, e.g. 2026-11-23; not before 1900',
    ),
    wording(
      'måste vara en e-postadress, t.ex. anna@nordvakt.example',
      'må være en e-postadresse, f.eks. anna@nordvakt.example',
      'pitää olla sähköpostiosoite, esim. anna@nordvakt.example',
      'an e-mail address, e.g. anna@nordvakt.example',
    ),
    wording(
      'måste vara en https-adress',
      'må være en https-adresse',
      'pitää olla https-osoite',
      'an https address',
    ),
    wording(
      'måste vara en webbadress, https://…',
      'må være en nettadresse, https://…',
      'pitää olla verkko-osoite, https://…',
      'a web address, https://…',
    ),
    wording(
      'måste vara ett telefonnummer',
      'må være et telefonnummer',
      'pitää olla puhelinnumero',
      'a phone number',
    ),
    wording(
      'får inte börja eller sluta med ett blanksteg',
      'kan ikke begynne eller slutte med et mellomrom',
      'ei saa alkaa eikä päättyä välilyöntiin',
      'a name without blanks at its ends',
    ),
    wording(
      'får bara ha små bokstäver, siffror och bindestreck, t.ex. own-policy',
      'kan bare ha små bokstaver, sifre og bindestreker, f.eks. own-policy',
      'saa sisältää vain pieniä kirjaimia, numeroita ja yhdysviivoja, esim. own-policy',
      'small letters, digits and dashes, e.g. own-policy',
    ),
    wording(
      'måste vara en valutakod enligt ISO 4217, t.ex. SEK',
      'må være en valutakode etter ISO 4217, f.eks. SEK',
      'pitää olla ISO 4217 -valuuttakoodi, esim. SEK',
      'ISO 4217, e.g. SEK',
    ),
    wording(
      'måste vara en KN- eller HS-kod, t.ex. "8525 89 00"',
      'må være en KN- eller HS-kode, f.eks. "8525 89 00"',
      'pitää olla CN- tai HS-koodi, esim. "8525 89 00"',
      'CN or HS code, e.g. "8525 89 00"',
    ),
  ].map((said) => [said.en, said]),
)
