import { wording } from '#kernel'
import { type ClassFacts, ownPractice, tenYears } from './class-facts.ts'
import { bases, keeping, origins, recipients, starts } from './grounds.ts'

const toKeepSanctions = wording(
  'Att följa sanktionsreglerna och kunna visa det.',
  'Å følge sanksjonsreglene og kunne vise det.',
  'Pakotesääntöjen noudattaminen ja sen osoittaminen.',
  'To keep the rules on sanctions, and to be able to show it.',
)

/** People who use the house, and people in the trade that it looks at. */
export const tradeClasses = {
  account: {
    title: wording('Användarkonton', 'Brukerkontoer', 'Käyttäjätilit', 'Accounts'),
    what: wording(
      'Namn, e-postadress, språk och roller för den som loggar in.',
      'Navn, e-postadresse, språk og roller for den som logger inn.',
      'Kirjautujan nimi, sähköpostiosoite, kieli ja roolit.',
      'Name, e-mail address, language and roles of whoever signs in.',
    ),
    purpose: wording(
      'Att ge rätt person åtkomst och att kunna visa vem som beslutade.',
      'Å gi riktig person tilgang og å kunne vise hvem som bestemte.',
      'Oikealle henkilölle annetaan pääsy ja päättäjä voidaan osoittaa.',
      'To let the right person in, and to be able to show who decided.',
    ),
    basis: bases.security,
    source: origins.self,
    recipients: recipients.inHouse,
    retention: {
      ...tenYears,
      countedFrom: starts.suspended,
      rests: ownPractice,
      verified: false,
      atLeastYears: null,
    },
    onErasure: { use: 'keep', because: keeping.active },
  },
  session: {
    title: wording('Inloggningar', 'Innlogginger', 'Kirjautumiset', 'Sign-ins'),
    what: wording(
      'Tid, IP-adress och webbläsare för varje inloggning.',
      'Tid, IP-adresse og nettleser for hver innlogging.',
      'Kunkin kirjautumisen aika, IP-osoite ja selain.',
      'Time, IP address and browser of each sign-in.',
    ),
    purpose: wording(
      'Att upptäcka intrång.',
      'Å oppdage innbrudd.',
      'Tietomurtojen havaitseminen.',
      'To notice intrusions.',
    ),
    basis: bases.security,
    source: origins.machine,
    recipients: recipients.inHouse,
    retention: {
      ...{ count: 90, unit: 'days', endOfYear: false, countedFrom: starts.ended },
      ...{
        rests: 'own practice: as short as its purpose allows (Art. 5(1)(e))',
        verified: false,
        atLeastYears: null,
      },
    },
    onErasure: { use: 'erase', because: keeping.unneeded },
  },
  contact: {
    title: wording('Kontaktpersoner', 'Kontaktpersoner', 'Yhteyshenkilöt', 'Contacts'),
    what: wording(
      'Namn, roll, e-postadress och telefon för den som företräder en kund eller leverantör.',
      'Navn, rolle, e-postadresse og telefon for den som representerer en kunde eller leverandør.',
      'Asiakkaan tai toimittajan edustajan nimi, tehtävä, sähköpostiosoite ja puhelin.',
      'Name, role, e-mail address and phone of whoever acts for a customer or supplier.',
    ),
    purpose: wording(
      'Att nå motparten.',
      'Å nå motparten.',
      'Vastapuolen tavoittaminen.',
      'To reach the other party.',
    ),
    basis: bases.trade,
    source: origins.party,
    recipients: recipients.inHouse,
    retention: {
      ...tenYears,
      countedFrom: starts.changed,
      rests: ownPractice,
      verified: false,
      atLeastYears: null,
    },
    onErasure: { use: 'erase', because: keeping.unneeded },
  },
  person: {
    title: wording(
      'Fysiska personer som parter',
      'Fysiske personer som parter',
      'Luonnolliset henkilöt osapuolina',
      'Natural persons as parties',
    ),
    what: wording(
      'Namn, födelsedatum, medborgarskap, adress och identitetsnummer för den som själv köper eller äger.',
      'Navn, fødselsdato, statsborgerskap, adresse og identitetsnummer for den som selv kjøper eller eier.',
      'Itse ostavan tai omistavan nimi, syntymäaika, kansalaisuus, osoite ja henkilötunnisteet.',
      'Name, date of birth, nationality, address and identifiers of whoever buys or owns in person.',
    ),
    purpose: wording(
      'Att avgöra om en leverans är tillåten.',
      'Å avgjøre om en levering er tillatt.',
      'Ratkaistaan, onko toimitus sallittu.',
      'To tell whether a supply is allowed.',
    ),
    basis: bases.sanctions,
    source: origins.party,
    recipients: recipients.authorities,
    retention: {
      ...{
        ...tenYears,
        countedFrom: starts.changed,
        rests: `${ownPractice}; Reg. (EU) 2021/821 Art. 27: five years`,
      },
      ...{ verified: false, atLeastYears: 5 },
    },
    onErasure: { use: 'keep', because: keeping.proof },
  },
  hit: {
    title: wording('Listträffar', 'Listetreff', 'Luettelo-osumat', 'Hits on lists'),
    what: wording(
      'Likheter mellan en part och en listad person, och vad som beslutades om dem.',
      'Likheter mellom en part og en listeført person, og hva som ble bestemt om dem.',
      'Osapuolen ja luettelossa olevan henkilön yhtäläisyydet ja niistä tehdyt päätökset.',
      'Likenesses of a party and a listed person, and what was decided about them.',
    ),
    purpose: toKeepSanctions,
    basis: bases.sanctions,
    source: origins.lists,
    recipients: recipients.authorities,
    retention: {
      ...tenYears,
      countedFrom: starts.decided,
      rests: ownPractice,
      verified: false,
      atLeastYears: 5,
    },
    onErasure: { use: 'keep', because: keeping.proof },
  },
  listSearch: {
    title: wording('Sökningar på listor', 'Søk i lister', 'Haut luetteloista', 'Searches of lists'),
    what: wording(
      'Namn som någon sökte efter på listorna, och vad sökningen gav.',
      'Navn som noen søkte etter i listene, og hva søket ga.',
      'Nimet, joita luetteloista haettiin, ja mitä haku antoi.',
      'Names that somebody looked for on the lists, and what came of it.',
    ),
    purpose: toKeepSanctions,
    basis: bases.sanctions,
    source: origins.various,
    recipients: recipients.authorities,
    retention: {
      ...{ ...tenYears, countedFrom: starts.made, rests: ownPractice },
      ...{ verified: false, atLeastYears: 5 },
    },
    onErasure: { use: 'keep', because: keeping.proof },
  },
  orderCheck: {
    title: wording('Orderprövningar', 'Ordrekontroller', 'Tilaustarkastukset', 'Checks of orders'),
    what: wording(
      'Parterna i en order och svaret om den fick levereras.',
      'Partene i en ordre og svaret på om den kunne leveres.',
      'Tilauksen osapuolet ja vastaus siitä, saiko sen toimittaa.',
      'The parties of an order, and the answer whether it might go.',
    ),
    purpose: wording(
      'Att kunna visa varför en leverans gick eller stoppades.',
      'Å kunne vise hvorfor en levering gikk eller ble stanset.',
      'Voidaan osoittaa, miksi toimitus lähti tai pysäytettiin.',
      'To be able to show why a supply went or was stopped.',
    ),
    basis: bases.sanctions,
    source: origins.party,
    recipients: recipients.authorities,
    retention: {
      ...{ ...tenYears, countedFrom: starts.decided, verified: false, atLeastYears: 7 },
      rests: `${ownPractice}; bokföringslagen 1999:1078 7 kap. 2 §: seven years; Reg. (EU) 2021/821 Art. 27: five years`,
    },
    onErasure: { use: 'keep', because: keeping.proof },
  },
} as const satisfies Record<string, ClassFacts>
