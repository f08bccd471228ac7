import { type Wording, wording } from '#kernel'

export const ownFieldNames = [
  ...(['reference', 'type', 'name', 'givenName', 'familyName', 'alias', 'weakAlias', 'formerName'] as const),
  ...(['birthDate', 'birthPlace', 'gender', 'nationality', 'country', 'address'] as const),
  ...([
    'registrationNumber',
    'taxNumber',
    'passport',
    'nationalId',
    'imo',
    'mmsi',
    'lei',
    'otherNumber',
  ] as const),
  ...(['position', 'programme', 'listedOn', 'remark'] as const),
] as const
type Name = (typeof ownFieldNames)[number]

/** One field of an entry that a column can fill. `many`: several columns, and several values in a cell. */
export interface OwnFieldFacts {
  readonly title: Wording
  readonly many: boolean
  /** Headings that mean it, in small letters without blanks and marks; in Swedish, Norwegian, Finnish and English. */
  readonly headings: readonly string[]
}

const one = (title: Wording, headings: string): OwnFieldFacts => ({
  ...{ title, many: false, headings: headings.split(' ') },
})
const many = (title: Wording, headings: string): OwnFieldFacts => ({
  ...{ title, many: true, headings: headings.split(' ') },
})

/** Own table of 2026-11-22, after watchlists kept in spreadsheets and the columns of targets.simple.csv. */
export const ownFields: Readonly<Record<Name, OwnFieldFacts>> = {
  reference: one(
    wording('Referens', 'Referanse', 'Viite', 'Reference'),
    'reference referens referanse viite ref id uid recordid entryid entity entityid nr nummer number',
  ),
  type: one(
    wording('Slag', 'Type', 'Laji', 'Kind'),
    'type typ tyyppi kind slag laji schema entitytype recordtype category kategori luokka',
  ),
  name: one(
    wording('Namn', 'Navn', 'Nimi', 'Name'),
    'name namn navn nimi fullname fulltnamn fulltnavn kokonimi primaryname huvudnamn hovednavn company companyname företag företagsnamn firma selskap selskapsnavn yritys yrityksennimi organisation organization organisationsnamn caption',
  ),
  givenName: one(
    wording('Förnamn', 'Fornavn', 'Etunimi', 'Given name'),
    'givenname givennames firstname forename förnamn fornavn etunimi etunimet',
  ),
  familyName: one(
    wording('Efternamn', 'Etternavn', 'Sukunimi', 'Family name'),
    'familyname lastname surname efternamn etternavn sukunimi',
  ),
  alias: many(
    wording('Alias', 'Alias', 'Alias', 'Alias'),
    'alias aliases aka alsoknownas othernames andranamn andrenavn muutnimet name2 namn2 navn2 nimi2 tradename handelsnamn altnames alternativenames',
  ),
  weakAlias: many(
    wording('Svagt alias', 'Svakt alias', 'Heikko alias', 'Weak alias'),
    'weakalias weakaliases weakaka svagtalias svaktalias heikkoalias nickname smeknamn kallenavn lempinimi lowqualityaka',
  ),
  formerName: many(
    wording('Tidigare namn', 'Tidligere navn', 'Aiempi nimi', 'Former name'),
    'formername formernames previousname previousnames fka tidigarenamn tidligerenavn aiempinimi aiemmatnimet',
  ),
  birthDate: many(
    wording('Födelsedatum', 'Fødselsdato', 'Syntymäaika', 'Birth date'),
    'birthdate dateofbirth dob birthday born birthyear yearofbirth födelsedatum födelsedag född födelseår fødselsdato fødselsdag født fødselsår syntymäaika syntymäpäivä syntynyt syntymävuosi',
  ),
  birthPlace: many(
    wording('Födelseort', 'Fødested', 'Syntymäpaikka', 'Birth place'),
    'birthplace placeofbirth pob födelseort födelseplats fødested syntymäpaikka',
  ),
  gender: one(wording('Kön', 'Kjønn', 'Sukupuoli', 'Gender'), 'gender sex kön kjønn sukupuoli'),
  nationality: many(
    wording('Medborgarskap', 'Statsborgerskap', 'Kansalaisuus', 'Nationality'),
    'nationality nationalities nationalitet medborgarskap statsborgerskap kansalaisuus citizenship',
  ),
  country: many(
    wording('Land', 'Land', 'Maa', 'Country'),
    'country countries countrycode land landkod landskod landkode maa maakoodi jurisdiction flag flagg lippuvaltio residence hemvist',
  ),
  address: many(
    wording('Adress', 'Adresse', 'Osoite', 'Address'),
    'address addresses adress adresser adresse osoite osoitteet street gata gate katu',
  ),
  registrationNumber: many(
    wording('Organisationsnummer', 'Organisasjonsnummer', 'Rekisterinumero', 'Registration number'),
    'registrationnumber registrationno regno regnr orgnr orgno organisationsnummer organisasjonsnummer ytunnus companynumber businessid rekisterinumero',
  ),
  taxNumber: many(
    wording('Skattenummer', 'Skattenummer', 'Verotunniste', 'Tax number'),
    'taxnumber taxid taxno tin inn innc vat vatno vatnumber momsnr momsnummer mvanummer alvnumero skattenummer verotunnus verotunniste',
  ),
  passport: many(
    wording('Passnummer', 'Passnummer', 'Passin numero', 'Passport number'),
    'passport passportno passportnumber pass passnr passnummer passi passinumero',
  ),
  nationalId: many(
    wording('Personnummer', 'Personnummer', 'Henkilötunnus', 'National identity number'),
    'nationalid nationalidnumber idnumber idno personnr personnummer fødselsnummer fødselsnr henkilötunnus hetu ssn',
  ),
  imo: one(
    wording('IMO-nummer', 'IMO-nummer', 'IMO-numero', 'IMO number'),
    'imo imono imonumber imonr imonummer imonumero',
  ),
  mmsi: one(wording('MMSI', 'MMSI', 'MMSI', 'MMSI'), 'mmsi mmsinumber mmsinummer'),
  lei: one(wording('LEI', 'LEI', 'LEI', 'LEI'), 'lei leicode leikod leikode leikoodi'),
  otherNumber: many(
    wording('Annat nummer', 'Annet nummer', 'Muu numero', 'Other number'),
    'othernumber identifier identifiers annatnummer annetnummer muunumero swift bic duns ogrn',
  ),
  position: many(
    wording('Befattning', 'Stilling', 'Asema', 'Position'),
    'position positions role roll rolle stilling befattning asema tehtävä title titel tittel',
  ),
  programme: many(
    wording('Program', 'Program', 'Ohjelma', 'Programme'),
    'programme program programs programmes programids programid regime sanctionprogram ohjelma',
  ),
  listedOn: one(
    wording('Listad den', 'Listet den', 'Listattu', 'Listed on'),
    'listedon listed listingdate dateadded added uppförd listad listet lisätty listattu',
  ),
  remark: many(
    wording('Anmärkning', 'Merknad', 'Huomautus', 'Remark'),
    'remark remarks note notes comment comments anmärkning kommentar merknad huomautus huom reason orsak årsak syy sanctions description beskrivning beskrivelse kuvaus',
  ),
}

/** What a cell of kinds says, in words as headings are compared. */
export const kindWords: Readonly<
  Record<'Person' | 'Organization' | 'Vessel' | 'Aircraft', readonly string[]>
> = {
  Person: words(
    'person p individual natural naturalperson private privatperson fysiskperson fysisk individ henkilö luonnollinenhenkilö yksityishenkilö',
  ),
  Organization: words(
    'organization organisation org o entity company publicbody legalentity legalperson juridiskperson bolag aktiebolag företag selskap aksjeselskap foretak yritys yhtiö organisaatio yhteisö oikeushenkilö firma myndighet viranomainen business enterprise',
  ),
  Vessel: words('vessel ship v fartyg skip fartøy skepp alus laiva'),
  Aircraft: words('aircraft airplane plane flygplan luftfartyg fly luftfartøy lentokone ilmaalus'),
}

/** Kinds of FollowTheMoney that are neither a person, an organisation, a vessel nor an aircraft: left out, and counted. */
export const otherKinds: readonly string[] = words(
  'position occupancy family associate sanction address security cryptowallet vehicle asset bankaccount membership directorship ownership employment representation unknownlink identification passport document article project event note',
)

function words(text: string): string[] {
  return text.split(' ')
}
