import { type Wording, wording } from '#kernel'

/** Why nobody can look for a name, and what to do. */

export const noListLoaded = wording(
  'Ingen lista är inläst.',
  'Ingen liste er lest inn.',
  'Yhtään listaa ei ole ladattu.',
  'No list is loaded.',
)
export const importListFirst = wording(
  'Ingen lista är inläst; läs in en innan du kontrollerar.',
  'Ingen liste er lest inn; les inn en før du kontrollerer.',
  'Yhtään listaa ei ole ladattu; lataa lista ennen tarkistusta.',
  'No list is loaded; import one before screening.',
)
export const noListNamed = wording(
  'Ingen lista att söka i angavs; ange en, eller utelämna namnen för att söka i alla.',
  'Ingen liste å søke i ble oppgitt; oppgi en, eller utelat navnene for å søke i alle.',
  'Haettavaa listaa ei nimetty; nimeä lista tai jätä nimet pois hakeaksesi kaikista.',
  'No list was named to look at; name one, or leave the names out to look at all.',
)
export function listNotIncluded(list: string): Wording {
  return wording(
    `Listan '${list}' ingår inte i ögonblicksbilden; läs in den eller utelämna den.`,
    `Listen '${list}' er ikke med i øyeblikksbildet; les den inn eller utelat den.`,
    `Lista '${list}' ei sisälly tilannekuvaan; lataa se tai jätä se pois.`,
    `The list '${list}' is not in the snapshot; import it or leave it out.`,
  )
}

export const nameEmpty = wording(
  'Namnet är tomt; en part kontrolleras på sitt namn.',
  'Navnet er tomt; en part kontrolleres på navnet sitt.',
  'Nimi on tyhjä; osapuoli tarkistetaan nimellään.',
  'The name is empty; a party is screened by its name.',
)
export function tooManyNames(count: number, most: number): Wording {
  return wording(
    `Det är ${count} namn; högst ${most} kan vara en och samma part. Kontrollera kolumnerna.`,
    `Det er ${count} navn; høyst ${most} kan være én og samme part. Kontroller kolonnene.`,
    `Nimiä on ${count}; samalla osapuolella voi olla enintään ${most}. Tarkista sarakkeet.`,
    `There are ${count} names; at most ${most} can be one party. Check the columns.`,
  )
}
export const nameHasNul = wording(
  'Namnet innehåller ett NUL-tecken; källan är skadad, exportera den igen.',
  'Navnet inneholder et NUL-tegn; kilden er skadet, eksporter den på nytt.',
  'Nimessä on NUL-merkki; lähde on vioittunut, vie se uudelleen.',
  'The name contains a NUL byte; the source is damaged, export it again.',
)
export const nameHasHalf = wording(
  'Namnet innehåller ett halvt tecken (ett ensamt surrogat); exportera källan igen som UTF-8.',
  'Navnet inneholder et halvt tegn (et enslig surrogat); eksporter kilden på nytt som UTF-8.',
  'Nimessä on puolikas merkki (yksinäinen korvikemerkki); vie lähde uudelleen UTF-8-muodossa.',
  'The name contains half of a character (an unpaired surrogate); export the source again as UTF-8.',
)
export const nameMisread = wording(
  'Namnet innehåller U+FFFD, tecknet på felaktig avkodning; exportera källan igen som UTF-8.',
  'Navnet inneholder U+FFFD, tegnet på feil avkoding; eksporter kilden på nytt som UTF-8.',
  'Nimessä on U+FFFD, väärän purkamisen merkki; vie lähde uudelleen UTF-8-muodossa.',
  'The name contains U+FFFD, the sign of a wrong decoding; export the source again as UTF-8.',
)
export function nameTooLong(length: number, most: number): Wording {
  return wording(
    `Namnet har ${length} tecken; högst ${most} kan vara ett namn. Kontrollera kolumnerna.`,
    `Navnet har ${length} tegn; høyst ${most} kan være et navn. Kontroller kolonnene.`,
    `Nimessä on ${length} merkkiä; nimessä voi olla enintään ${most}. Tarkista sarakkeet.`,
    `The name has ${length} characters; at most ${most} can be a name. Check the columns.`,
  )
}
export function nameUnreadable(name: string): Wording {
  return wording(
    `Namnet '${name}' har inga bokstäver eller siffror som kan läsas; ange ett namn, eller utelämna det.`,
    `Navnet '${name}' har ingen bokstaver eller sifre som kan leses; oppgi et navn, eller utelat det.`,
    `Nimessä '${name}' ei ole luettavia kirjaimia tai numeroita; anna nimi tai jätä se pois.`,
    `The name '${name}' has no letters or digits that can be read; give a name, or leave it out.`,
  )
}
export function tooManyWords(count: number, most: number): Wording {
  return wording(
    `Namnet har ${count} ord; högst ${most} kan vara ett namn. Kontrollera kolumnerna.`,
    `Navnet har ${count} ord; høyst ${most} kan være et navn. Kontroller kolonnene.`,
    `Nimessä on ${count} sanaa; nimessä voi olla enintään ${most}. Tarkista sarakkeet.`,
    `The name has ${count} words; at most ${most} can be a name. Check the columns.`,
  )
}
export function tooManyWordsTogether(count: number, most: number): Wording {
  return wording(
    `Namnen har ${count} ord tillsammans; högst ${most} kan sökas på en gång. Dela upp frågan.`,
    `Navnene har ${count} ord til sammen; høyst ${most} kan søkes på én gang. Del opp spørsmålet.`,
    `Nimissä on yhteensä ${count} sanaa; kerralla voi hakea enintään ${most}. Jaa kysely osiin.`,
    `The names have ${count} words together; at most ${most} can be looked for at once. Split the query.`,
  )
}
export function onlyLegalForm(name: string): Wording {
  return wording(
    `'${name}' är bara en bolagsform och namnger ingen; ange företagets hela namn.`,
    `'${name}' er bare en selskapsform og navngir ingen; oppgi selskapets hele navn.`,
    `'${name}' on pelkkä yhtiömuoto eikä nimeä ketään; anna yrityksen koko nimi.`,
    `'${name}' is a legal form and names nobody; give the company's whole name.`,
  )
}
export const tooLittle = wording(
  'Namnet består bara av initialer och småord, för lite att söka på; ange hela namnet, och om det är en person eller ett företag.',
  'Navnet består bare av initialer og småord, for lite å søke på; oppgi hele navnet, og om det er en person eller et selskap.',
  'Nimessä on vain nimikirjaimia ja pikkusanoja, mikä on liian vähän haettavaksi; anna koko nimi ja kerro, onko kyse henkilöstä vai yrityksestä.',
  'The name consists of initials and particles only, which is too little to look for; give the full name, and say whether it is a person or a company.',
)
export function birthUnread(value: string): Wording {
  return wording(
    `Födelsedatumet '${value}' kan inte läsas; skriv 1960, 1960-04 eller 1960-04-21.`,
    `Fødselsdatoen '${value}' kan ikke leses; skriv 1960, 1960-04 eller 1960-04-21.`,
    `Syntymäaikaa '${value}' ei voi lukea; kirjoita 1960, 1960-04 tai 1960-04-21.`,
    `The birth date '${value}' cannot be read; write 1960, 1960-04 or 1960-04-21.`,
  )
}

export function notScreenedWords(ref: string, why: Wording): Wording {
  return wording(
    `${ref} kunde inte kontrolleras: ${why.sv}`,
    `${ref} kunne ikke kontrolleres: ${why.nb}`,
    `Osapuolta ${ref} ei voitu tarkistaa: ${why.fi}`,
    `${ref} could not be screened: ${why.en}`,
  )
}
export const importItFirst = wording(
  'Läs in den först.',
  'Importer den først.',
  'Tuo se ensin.',
  'Import it first.',
)
export function noHitWords(party: string, entry: string, list: string): Wording {
  return wording(
    `'${party}' har ingen träff ${entry} på ${list}. Kontrollera parten och välj en träff som visas.`,
    `'${party}' har ikke noe treff ${entry} på ${list}. Kontroller parten, og velg et treff som vises.`,
    `Osapuolella '${party}' ei ole osumaa ${entry} listalla ${list}. Tarkista osapuoli ja valitse näytettävä osuma.`,
    `'${party}' has no hit ${entry} on ${list}. Screen the party and take a hit that is shown.`,
  )
}
export const noIndexWords = wording(
  'Sökindexet för listkontrollen kan inte nås. Läs in en lista, eller vänta tills indexet har byggts om.',
  'Søkeindeksen for listekontrollen kan ikke nås. Les inn en liste, eller vent til indeksen er bygget på nytt.',
  'Listatarkistuksen hakemistoa ei tavoiteta. Lataa lista tai odota, kunnes hakemisto on rakennettu uudelleen.',
  'No screening index can be reached. Import a list, or wait until the index is built again.',
)
export function damagedIndexWords(file: string): Wording {
  return wording(
    `Sökindexet ${file} saknas, är skadat eller gjordes av en annan version. Starta 'aktsam serve': det byggs om från listorna.`,
    `Søkeindeksen ${file} mangler, er skadet eller ble laget av en annen versjon. Start 'aktsam serve': den bygges på nytt fra listene.`,
    `Hakemisto ${file} puuttuu, on vioittunut tai toisen version tekemä. Käynnistä 'aktsam serve': se rakennetaan uudelleen listoista.`,
    `The screening index ${file} is missing, damaged or was made by another version. Start 'aktsam serve': it is built again from the lists.`,
  )
}
