import type { Telling } from './telling.ts'

const compliance = ['complianceOfficer', 'legal']

/** What happens to orders, parties, lists and rules. */
export const tradeNews = {
  decisionSigned: {
    deed: 'record.read',
    roles: ['sales', 'procurement', 'complianceOfficer', 'productManager'],
    urgency: 'atOnce',
    title: {
      sv: 'Beslut {decision} om en leverantör är undertecknat',
      nb: 'Beslutning {decision} om en leverandør er signert',
      fi: 'Toimittajaa koskeva päätös {decision} on allekirjoitettu',
      en: 'Decision {decision} on a supplier was signed',
    },
    text: {
      sv: 'Reglerna som följer av beslutet gäller från den dag det anger. Nya order prövas mot dem.',
      nb: 'Reglene som følger av beslutningen, gjelder fra den dagen den angir. Nye ordrer prøves mot dem.',
      fi: 'Päätöksestä seuraavat säännöt ovat voimassa siinä mainitusta päivästä. Uudet tilaukset tarkistetaan niitä vasten.',
      en: 'The rules that follow from it count from the day it names. New orders are checked against them.',
    },
  },
  hitConfirmed: {
    deed: 'screening.read',
    roles: compliance,
    urgency: 'atOnce',
    mailLink: '/today',
    title: {
      sv: 'En träff mot en lista är bekräftad',
      nb: 'Et treff mot en liste er bekreftet',
      fi: 'Osuma listaan on vahvistettu',
      en: 'A hit on a list was confirmed',
    },
    text: {
      sv: 'Parten {party} är en sann träff på {list}. Order med parten stoppas eller väntar på juridik.',
      nb: 'Parten {party} er et sant treff på {list}. Ordrer med parten stanses eller venter på juridisk avdeling.',
      fi: 'Osapuoli {party} on oikea osuma listalla {list}. Sen tilaukset estetään tai ne odottavat lakiasioita.',
      en: 'Party {party} is a true match on {list}. Orders with it are blocked, or wait for legal.',
    },
  },
  hitToDecide: {
    deed: 'screening.read',
    roles: ['complianceOfficer'],
    urgency: 'atOnce',
    mailLink: '/today',
    title: {
      sv: 'En träff mot en lista väntar på beslut',
      nb: 'Et treff mot en liste venter på avgjørelse',
      fi: 'Osuma listaan odottaa ratkaisua',
      en: 'A hit on a list waits for a decision',
    },
    text: {
      sv: 'Parten {party} liknar {matches} poster på de gällande listorna. Jämför och besluta.',
      nb: 'Parten {party} ligner {matches} oppføringer på de gjeldende listene. Sammenlign og avgjør.',
      fi: 'Osapuoli {party} muistuttaa {matches} merkintää voimassa olevilla listoilla. Vertaa ja ratkaise.',
      en: 'Party {party} resembles {matches} entries of the lists in force. Compare, and decide.',
    },
  },
  ownListEnds: {
    deed: 'list.read',
    roles: ['complianceOfficer'],
    urgency: 'digest',
    title: {
      sv: 'Den egna listan {list} går snart ut',
      nb: 'Den egne listen {list} utløper snart',
      fi: 'Oman listan {list} voimassaolo päättyy pian',
      en: 'Own list {list} expires soon',
    },
    text: {
      sv: 'Sista dagen är {expiresOn}. Se över den: ange en senare dag om den behövs, annars gäller den inte längre.',
      nb: 'Siste dag er {expiresOn}. Gå gjennom den: oppgi en senere dag om den trengs, ellers gjelder den ikke lenger.',
      fi: 'Viimeinen päivä on {expiresOn}. Käy se läpi: anna myöhempi päivä, jos sitä tarvitaan, muuten se lakkaa.',
      en: 'Its last day is {expiresOn}. Go through it: give a later day if it is needed, or it counts no longer.',
    },
  },
  ownListEnded: {
    deed: 'list.read',
    roles: ['complianceOfficer'],
    urgency: 'atOnce',
    title: {
      sv: 'Den egna listan {list} har gått ut',
      nb: 'Den egne listen {list} er utløpt',
      fi: 'Oman listan {list} voimassaolo on päättynyt',
      en: 'Own list {list} has expired',
    },
    text: {
      sv: 'Ingen söks längre på den, och öppna larm som bara vilar på den har fallit. Ange en senare sista dag och läs in den igen om den behövs.',
      nb: 'Ingen sjekkes lenger mot den, og åpne varsler som bare hviler på den, er falt bort. Oppgi en senere siste dag og les den inn på nytt om den trengs.',
      fi: 'Ketään ei enää verrata siihen, ja vain siihen perustuvat avoimet hälytykset ovat rauenneet. Anna myöhempi viimeinen päivä ja lataa se uudelleen, jos sitä tarvitaan.',
      en: 'Nobody is looked for on it any more, and open alerts that rest on it alone have lapsed. Give it a later last day and load it again if it is needed.',
    },
  },
  listNotFetched: {
    deed: 'list.read',
    roles: ['complianceOfficer', 'administrator'],
    urgency: 'atOnce',
    title: {
      sv: 'Listan {list} kunde inte hämtas',
      nb: 'Listen {list} kunne ikke hentes',
      fi: 'Listaa {list} ei voitu hakea',
      en: 'List {list} could not be fetched',
    },
    text: {
      sv: 'Den tidigare versionen gäller fortfarande. Vi försöker igen; listans sida säger vad som hände och vad som kan göras.',
      nb: 'Den forrige versjonen gjelder fortsatt. Vi prøver igjen; listens side sier hva som skjedde, og hva som kan gjøres.',
      fi: 'Edellinen versio on yhä voimassa. Yritämme uudelleen; listan sivu kertoo, mitä tapahtui ja mitä voi tehdä.',
      en: 'The version before stays in force. We try again; the page of the list says what happened and what can be done.',
    },
  },
  listRefused: {
    deed: 'list.read',
    roles: ['complianceOfficer', 'administrator'],
    urgency: 'atOnce',
    title: {
      sv: 'Listan {list} kunde inte läsas in',
      nb: 'Listen {list} kunne ikke lastes inn',
      fi: 'Listaa {list} ei voitu ladata',
      en: 'List {list} could not be loaded',
    },
    text: {
      sv: 'Filen avvisades. Den tidigare versionen gäller fortfarande; se vad som var fel och läs in igen.',
      nb: 'Filen ble avvist. Den forrige versjonen gjelder fortsatt; se hva som var galt, og last inn igjen.',
      fi: 'Tiedosto hylättiin. Edellinen versio on yhä voimassa; katso, mikä oli vialla, ja lataa uudelleen.',
      en: 'The file was refused. The version before stays in force; see what was wrong, and load it again.',
    },
  },
  listStale: {
    deed: 'list.read',
    roles: ['complianceOfficer', 'administrator'],
    urgency: 'atOnce',
    title: {
      sv: 'Listan {list} är för gammal',
      nb: 'Listen {list} er for gammel',
      fi: 'Lista {list} on liian vanha',
      en: 'List {list} is too old',
    },
    text: {
      sv: 'Den hämtades senast {at}. Order väntar tills en ny version är inläst.',
      nb: 'Den ble sist hentet {at}. Ordrer venter til en ny versjon er lastet inn.',
      fi: 'Se haettiin viimeksi {at}. Tilaukset odottavat, kunnes uusi versio on ladattu.',
      en: 'It was last looked for at {at}. Orders wait until a new version is loaded.',
    },
  },
  listUnusual: {
    deed: 'list.read',
    roles: ['complianceOfficer'],
    urgency: 'atOnce',
    title: {
      sv: 'Ovanligt mycket ändrades på listan {list}',
      nb: 'Uvanlig mye ble endret på listen {list}',
      fi: 'Listalla {list} muuttui poikkeuksellisen paljon',
      en: 'Unusually much changed on list {list}',
    },
    text: {
      sv: 'Den nya versionen gäller. Läs skillnaden mot den tidigare.',
      nb: 'Den nye versjonen gjelder. Les forskjellen fra den forrige.',
      fi: 'Uusi versio on voimassa. Lue ero edelliseen.',
      en: 'The new version is in force. Read the difference from the one before.',
    },
  },
  orderBlocked: {
    deed: 'order.read',
    roles: ['complianceOfficer', 'sales'],
    urgency: 'digest',
    title: {
      sv: 'Order {order} är stoppad',
      nb: 'Ordre {order} er stanset',
      fi: 'Tilaus {order} on estetty',
      en: 'Order {order} is blocked',
    },
    text: {
      sv: 'Beskedet säger enligt vilken lag eller egen policy, och vad som kan göras i stället.',
      nb: 'Svaret sier etter hvilken lov eller egen policy, og hva som kan gjøres i stedet.',
      fi: 'Ratkaisu kertoo, minkä lain tai oman linjauksen nojalla ja mitä voi tehdä sen sijaan.',
      en: 'The answer says by which law or own policy, and what can be done instead.',
    },
  },
  orderHeld: {
    deed: 'order.read',
    roles: ['complianceOfficer', 'sales'],
    urgency: 'atOnce',
    title: {
      sv: 'Order {order} väntar',
      nb: 'Ordre {order} venter',
      fi: 'Tilaus {order} odottaa',
      en: 'Order {order} is held',
    },
    text: {
      sv: 'Något måste lämnas, ses över eller beslutas innan den kan släppas. Beskedet säger vad och av vem.',
      nb: 'Noe må leveres, ses over eller avgjøres før den kan frigis. Svaret sier hva og av hvem.',
      fi: 'Jotakin on toimitettava, tarkistettava tai ratkaistava ennen vapautusta. Ratkaisu kertoo mitä ja kenen.',
      en: 'Something has to be supplied, looked at or decided before its release. The answer says what, and by whom.',
    },
  },
  rulesActivated: {
    deed: 'rules.read',
    roles: [...compliance, 'sales'],
    urgency: 'digest',
    title: {
      sv: 'Nya regler gäller: {pack}',
      nb: 'Nye regler gjelder: {pack}',
      fi: 'Uudet säännöt ovat voimassa: {pack}',
      en: 'New rules are in force: {pack}',
    },
    text: {
      sv: 'Läs vad som skiljer dem från de tidigare. Order prövas mot dem från den tidpunkt som anges.',
      nb: 'Les hva som skiller dem fra de forrige. Ordrer prøves mot dem fra tidspunktet som er angitt.',
      fi: 'Lue, miten ne eroavat aiemmista. Tilaukset tarkistetaan niitä vasten ilmoitetusta ajankohdasta alkaen.',
      en: 'Read how they differ from those before. Orders are checked against them from the time they name.',
    },
  },
  screeningHolds: {
    deed: 'order.read',
    roles: ['complianceOfficer'],
    urgency: 'atOnce',
    title: {
      sv: 'Order {order} väntar på listkontroll',
      nb: 'Ordre {order} venter på listekontroll',
      fi: 'Tilaus {order} odottaa listatarkistusta',
      en: 'Order {order} waits for screening',
    },
    text: {
      sv: 'En träff på en av parterna ska avgöras, eller en part kunde inte kontrolleras. Beskedet säger vilken.',
      nb: 'Et treff på en av partene skal avgjøres, eller en part kunne ikke kontrolleres. Svaret sier hvilken.',
      fi: 'Jonkin osapuolen osuma on ratkaistava, tai osapuolta ei voitu tarkistaa. Ratkaisu kertoo minkä.',
      en: 'A hit of one of its parties has to be decided, or a party could not be screened. The answer says which.',
    },
  },
} as const satisfies Record<string, Telling>
