import type { RedFlag } from './model.ts'

/**
 * The red flags of due diligence before a sale (R13). Own wording and weights; heads from the public guidance on
 * surveillance exports named in domain.md B.4. `weight` 1 is worth a look, 4 stops until somebody has looked.
 * Questions are yes or no, and yes raises the flag, unless `flagWhen` is false.
 */
export const redFlagCatalogue: readonly RedFlag[] = [
  {
    id: 'endUserVague',
    weight: 3,
    flagWhen: true,
    question: {
      sv: 'Är slutanvändaren okänd, eller bara angiven som ”myndighet”?',
      nb: 'Er sluttbrukeren ukjent, eller bare oppgitt som «myndighet»?',
      fi: 'Onko loppukäyttäjä tuntematon tai ilmoitettu vain ”viranomaisena”?',
      en: 'Is the end user unknown, or named only as “government”?',
    },
  },
  {
    id: 'consigneeForwarder',
    weight: 3,
    flagWhen: true,
    question: {
      sv: 'Går varorna till en speditör eller en frizon i stället för till slutanvändaren?',
      nb: 'Går varene til en speditør eller en frisone i stedet for til sluttbrukeren?',
      fi: 'Toimitetaanko tavara huolitsijalle tai vapaa-alueelle eikä loppukäyttäjälle?',
      en: 'Do the goods go to a forwarder or a free zone instead of the end user?',
    },
  },
  {
    id: 'securityEndUser',
    weight: 3,
    flagWhen: true,
    answeredBy: 'record',
    question: {
      sv: 'Är slutanvändaren polis, kriminalvård, underrättelsetjänst, militär, gränsvakt eller ockupationsmakt?',
      nb: 'Er sluttbrukeren politi, fengselsvesen, etterretning, militær, grensevakt eller okkupasjonsmakt?',
      fi: 'Onko loppukäyttäjä poliisi, vankilaviranomainen, tiedustelupalvelu, armeija, rajavartiosto tai miehitysvalta?',
      en: 'Is the end user police, a prison service, intelligence, military, a border guard or an occupying power?',
    },
  },
  {
    id: 'cityScale',
    weight: 2,
    flagWhen: true,
    question: {
      sv: 'Gäller det en hel stad eller ett projekt av typen ”safe city”?',
      nb: 'Gjelder det en hel by eller et prosjekt av typen «safe city»?',
      fi: 'Koskeeko hanke koko kaupunkia tai ”safe city” -järjestelmää?',
      en: 'Is it a whole city, or a “safe city” project?',
    },
  },
  {
    id: 'sensitiveFunctions',
    weight: 3,
    flagWhen: true,
    answeredBy: 'record',
    question: {
      sv: 'Efterfrågas ansikts-, gång-, känslo- eller etnicitetsigenkänning, eller analys av folkmassor?',
      nb: 'Etterspørres gjenkjenning av ansikt, gange, følelser eller etnisitet, eller analyse av folkemengder?',
      fi: 'Pyydetäänkö kasvojen, kävelytyylin, tunteiden tai etnisyyden tunnistusta tai väkijoukkojen analyysia?',
      en: 'Is recognition of faces, gait, emotion or ethnicity asked for, or analysis of crowds?',
    },
  },
  {
    id: 'identityDatabase',
    weight: 3,
    flagWhen: true,
    question: {
      sv: 'Ska systemet kopplas till folkbokföring, id-handlingar eller liknande register?',
      nb: 'Skal systemet kobles til folkeregister, ID-dokumenter eller lignende registre?',
      fi: 'Liitetäänkö järjestelmä väestörekisteriin, henkilöllisyysasiakirjoihin tai vastaaviin rekistereihin?',
      en: 'Will it be joined to residence, identity or similar registers?',
    },
  },
  {
    id: 'sensitiveSite',
    weight: 3,
    flagWhen: true,
    question: {
      sv: 'Ska det användas vid förvar, gudstjänstlokaler, universitet, demonstrationer, flyktingboenden eller i minoritetsområden?',
      nb: 'Skal det brukes ved internering, gudshus, universiteter, demonstrasjoner, flyktningmottak eller i minoritetsområder?',
      fi: 'Käytetäänkö sitä säilöönottopaikoissa, uskonnollisissa tiloissa, yliopistoissa, mielenosoituksissa, pakolaiskeskuksissa tai vähemmistöalueilla?',
      en: 'Is it for detention, worship, a university, protests, refugees or a minority area?',
    },
  },
  {
    id: 'unlimitedAccess',
    weight: 2,
    flagWhen: true,
    question: {
      sv: 'Ger lagen i landet staten obegränsad tillgång till inspelningarna?',
      nb: 'Gir loven i landet staten ubegrenset tilgang til opptakene?',
      fi: 'Antaako maan laki valtiolle rajattoman pääsyn tallenteisiin?',
      en: 'Does the law there give the state unlimited access to the recordings?',
    },
  },
  {
    id: 'priorMisuse',
    weight: 4,
    flagWhen: true,
    question: {
      sv: 'Finns uppgifter om att kunden har missbrukat liknande utrustning?',
      nb: 'Finnes det opplysninger om at kunden har misbrukt lignende utstyr?',
      fi: 'Onko tietoja siitä, että asiakas on käyttänyt vastaavaa laitteistoa väärin?',
      en: 'Is misuse of an earlier delivery reported?',
    },
  },
  {
    id: 'refusesStatement',
    weight: 4,
    flagWhen: true,
    question: {
      sv: 'Vägrar kunden att skriva under ett slutanvändarintyg eller att låta sig granskas?',
      nb: 'Nekter kunden å undertegne en sluttbrukererklæring eller å la seg kontrollere?',
      fi: 'Kieltäytyykö asiakas allekirjoittamasta loppukäyttäjätodistusta tai sallimasta tarkastusta?',
      en: 'Does the customer refuse an end-use statement or an audit?',
    },
  },
  {
    id: 'removeTraces',
    weight: 4,
    flagWhen: true,
    question: {
      sv: 'Vill kunden att märkning eller loggar tas bort?',
      nb: 'Ønsker kunden at merking eller logger fjernes?',
      fi: 'Pyytääkö asiakas poistamaan merkinnät tai lokit?',
      en: 'Does the customer ask to remove branding or logs?',
    },
  },
  {
    id: 'exceedsNeed',
    weight: 2,
    flagWhen: true,
    question: {
      sv: 'Är produkten mer än vad användningen kräver?',
      nb: 'Er produktet mer enn det bruken krever?',
      fi: 'Onko tuote enemmän kuin ilmoitettu käyttö edellyttää?',
      en: 'Is the product more than the stated use needs?',
    },
  },
  {
    id: 'diversionRoute',
    weight: 3,
    flagWhen: true,
    answeredBy: 'record',
    question: {
      sv: 'Går vägen genom ett land som är känt för att leda högprioriterade varor vidare?',
      nb: 'Går ruten gjennom et land som er kjent for å lede høyt prioriterte varer videre?',
      fi: 'Kulkeeko reitti maan kautta, jonka tiedetään ohjaavan korkean prioriteetin tuotteita eteenpäin?',
      en: 'Does the route pass a country known to divert common high priority goods?',
    },
  },
  {
    id: 'thirdPartyPayer',
    weight: 2,
    flagWhen: true,
    answeredBy: 'record',
    question: {
      sv: 'Betalar någon annan än köparen, eller betalas det kontant?',
      nb: 'Betaler noen andre enn kjøperen, eller betales det kontant?',
      fi: 'Maksaako joku muu kuin ostaja, tai maksetaanko käteisellä?',
      en: 'Does somebody other than the buyer pay, or is it paid in cash?',
    },
  },
  {
    id: 'newCompany',
    weight: 2,
    flagWhen: true,
    question: {
      sv: 'Är företaget nybildat eller utan egen historia i branschen?',
      nb: 'Er selskapet nystiftet eller uten egen historie i bransjen?',
      fi: 'Onko yritys vastaperustettu tai vailla historiaa alalla?',
      en: 'Is the company newly formed, or without a record in the trade?',
    },
  },
  {
    id: 'sharedAddress',
    weight: 4,
    flagWhen: true,
    question: {
      sv: 'Delar parten adress med någon som står på en lista?',
      nb: 'Deler parten adresse med noen som står på en liste?',
      fi: 'Onko osapuolella sama osoite kuin listatulla taholla?',
      en: 'Does the party share an address with somebody on a list?',
    },
  },
  {
    id: 'namesGroup',
    weight: 4,
    flagWhen: true,
    question: {
      sv: 'Pekar upphandlingen eller beställningen ut en grupp människor?',
      nb: 'Peker anskaffelsen eller bestillingen ut en gruppe mennesker?',
      fi: 'Nimeääkö tarjouspyyntö tai tilaus jonkin ihmisryhmän?',
      en: 'Does the tender or the order name a group of people?',
    },
  },
]
