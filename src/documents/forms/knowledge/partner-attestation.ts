import type { Form } from '../model.ts'
import { agreed, noYes } from './words.ts'

/** What a reseller or supplier attests once a year. */
export const partnerAttestation: Form = {
  type: 'object',
  'x-ref': 'partner-attestation',
  'x-version': 1,
  'x-title': {
    sv: 'Partnerns årliga intygande',
    nb: 'Partnerens årlige bekreftelse',
    fi: 'Kumppanin vuosittainen vakuutus',
    en: "Partner's yearly attestation",
  },
  'x-says': {
    sv: 'Återförsäljare och leverantörer intygar att de följer uppförandekoden.',
    nb: 'Forhandlere og leverandører bekrefter at de følger de etiske retningslinjene.',
    fi: 'Jälleenmyyjät ja toimittajat vakuuttavat noudattavansa toimintaohjetta.',
    en: 'Resellers and suppliers attest that they follow the code of conduct.',
  },
  required: [
    ...['year', 'codeRead', 'staffTrained', 'incidents', 'incidentsTold', 'authorities', 'authoritiesTold'],
    ...['rightsPolicy', 'subcontractors', 'subcontractorsBound', 'noRussia', 'signer', 'signedOn'],
  ],
  properties: {
    year: {
      type: 'integer',
      minimum: 2020,
      maximum: 2100,
      'x-order': 10,
      'x-title': { sv: 'Avser år', nb: 'Gjelder år', fi: 'Vuosi', en: 'Year' },
    },
    codeRead: {
      ...agreed(
        { order: 20 },
        {
          sv: 'Vi har läst uppförandekoden och följer den.',
          nb: 'Vi har lest de etiske retningslinjene og følger dem.',
          fi: 'Olemme lukeneet toimintaohjeen ja noudatamme sitä.',
          en: 'We have read the code of conduct and follow it.',
        },
      ),
    },
    staffTrained: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      'x-order': 30,
      'x-evidence': 'optional',
      'x-title': {
        sv: 'Andel av säljarna som fått utbildning i koden (procent)',
        nb: 'Andel av selgerne som har fått opplæring i retningslinjene (prosent)',
        fi: 'Ohjeeseen koulutetun myyntihenkilöstön osuus (prosenttia)',
        en: 'Share of sales staff trained in the code (per cent)',
      },
    },
    incidents: noYes(
      { order: 40 },
      {
        sv: 'Har ni under året fått veta om missbruk av levererade produkter?',
        nb: 'Har dere i løpet av året fått vite om misbruk av leverte produkter?',
        fi: 'Onko vuoden aikana tullut tietoonne toimitettujen tuotteiden väärinkäyttöä?',
        en: 'Did you learn of misuse of delivered products during the year?',
      },
    ),
    incidentsTold: {
      type: 'string',
      minLength: 20,
      maxLength: 8000,
      'x-long': true,
      'x-order': 50,
      'x-evidence': 'optional',
      'x-showIf': { question: 'incidents', is: true },
      'x-title': {
        sv: 'Vad hände, och vad gjorde ni?',
        nb: 'Hva skjedde, og hva gjorde dere?',
        fi: 'Mitä tapahtui ja mitä teitte?',
        en: 'What happened, and what did you do?',
      },
    },
    authorities: noYes(
      { order: 60 },
      {
        sv: 'Levererar ni till polis, militär eller säkerhetstjänst?',
        nb: 'Leverer dere til politi, militære eller sikkerhetstjeneste?',
        fi: 'Toimitatteko poliisille, asevoimille tai turvallisuuspalvelulle?',
        en: 'Do you deliver to police, armed forces or security services?',
      },
    ),
    authoritiesTold: {
      type: 'string',
      minLength: 10,
      maxLength: 8000,
      'x-long': true,
      'x-order': 70,
      'x-evidence': 'required',
      'x-showIf': { question: 'authorities', is: true },
      'x-title': {
        sv: 'Vilka, i vilka länder och till vad? Bifoga en förteckning.',
        nb: 'Hvilke, i hvilke land og til hva? Legg ved en oversikt.',
        fi: 'Mille tahoille, missä maissa ja mihin? Liitä luettelo.',
        en: 'Which, in which countries and for what? Attach a list.',
      },
    },
    rightsPolicy: {
      type: 'string',
      enum: ['public', 'internal', 'none'],
      'x-order': 80,
      'x-evidence': 'optional',
      'x-title': {
        sv: 'Har ni en policy för mänskliga rättigheter?',
        nb: 'Har dere en policy for menneskerettigheter?',
        fi: 'Onko teillä ihmisoikeuspolitiikka?',
        en: 'Do you have a human-rights policy?',
      },
      'x-options': {
        public: { sv: 'Ja, offentlig', nb: 'Ja, offentlig', fi: 'Kyllä, julkinen', en: 'Yes, public' },
        internal: { sv: 'Ja, intern', nb: 'Ja, intern', fi: 'Kyllä, sisäinen', en: 'Yes, internal' },
        none: { sv: 'Nej', nb: 'Nei', fi: 'Ei', en: 'No' },
      },
    },
    subcontractors: noYes(
      { order: 90 },
      {
        sv: 'Säljer ni genom underåterförsäljare?',
        nb: 'Selger dere gjennom underforhandlere?',
        fi: 'Myyttekö alijälleenmyyjien kautta?',
        en: 'Do you sell through sub-resellers?',
      },
    ),
    subcontractorsBound: {
      ...agreed(
        { order: 100 },
        {
          sv: 'Underåterförsäljarna är bundna av samma kod.',
          nb: 'Underforhandlerne er bundet av de samme retningslinjene.',
          fi: 'Sama toimintaohje sitoo alijälleenmyyjiä.',
          en: 'The sub-resellers are bound by the same code.',
        },
      ),
      'x-showIf': { question: 'subcontractors', is: true },
    },
    noRussia: agreed(
      { order: 110 },
      {
        sv: 'Vi säljer inte vidare till Ryssland eller Belarus, eller för användning där.',
        nb: 'Vi selger ikke videre til Russland eller Belarus, eller for bruk der.',
        fi: 'Emme myy edelleen Venäjälle tai Valko-Venäjälle emmekä siellä käytettäväksi.',
        en: 'We do not sell on to Russia or Belarus, or for use there.',
      },
    ),
    signer: {
      type: 'string',
      minLength: 2,
      maxLength: 200,
      'x-personal': true,
      'x-order': 120,
      'x-title': {
        sv: 'Undertecknas av (namn och befattning)',
        nb: 'Undertegnet av (navn og stilling)',
        fi: 'Allekirjoittaja (nimi ja asema)',
        en: 'Signed by (name and position)',
      },
    },
    signedOn: {
      type: 'string',
      format: 'date',
      'x-order': 130,
      'x-title': { sv: 'Datum', nb: 'Dato', fi: 'Päiväys', en: 'Date' },
    },
  },
}
