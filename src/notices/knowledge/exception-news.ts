import type { Telling } from './telling.ts'

/** What becomes of exceptions from rules of own policy. Whoever asked for one is told besides. */
export const exceptionNews = {
  exceptionAsked: {
    deed: 'exception.read',
    roles: ['complianceOfficer', 'legal', 'management'],
    urgency: 'atOnce',
    title: {
      sv: 'Ett undantag söks: {exception}',
      nb: 'Det søkes om et unntak: {exception}',
      fi: 'Poikkeusta haetaan: {exception}',
      en: 'An exception is asked for: {exception}',
    },
    text: {
      sv: 'Två personer måste bevilja det. Den som har sökt är inte en av dem.',
      nb: 'To personer må innvilge det. Den som har søkt, er ikke en av dem.',
      fi: 'Kahden henkilön on myönnettävä se. Hakija ei ole heistä kumpikaan.',
      en: 'Two persons have to grant it. Whoever asked is not one of them.',
    },
  },
  exceptionGranted: {
    deed: 'exception.read',
    roles: ['sales', 'complianceOfficer'],
    urgency: 'atOnce',
    title: {
      sv: 'Undantag beviljat: {exception}',
      nb: 'Unntak innvilget: {exception}',
      fi: 'Poikkeus myönnetty: {exception}',
      en: 'Exception granted: {exception}',
    },
    text: {
      sv: 'Det gäller för det som det anger, till den dag det anger, och räknas varje gång det används.',
      nb: 'Det gjelder for det som er angitt, til dagen som er angitt, og telles hver gang det brukes.',
      fi: 'Se koskee vain sitä, mitä siinä mainitaan, mainittuun päivään asti, ja jokainen käyttö lasketaan.',
      en: 'It counts for what it names, until the day it names, and each use is counted.',
    },
  },
  exceptionRefused: {
    deed: 'exception.read',
    roles: ['complianceOfficer'],
    urgency: 'atOnce',
    title: {
      sv: 'Undantag avslaget: {exception}',
      nb: 'Unntak avslått: {exception}',
      fi: 'Poikkeus hylätty: {exception}',
      en: 'Exception refused: {exception}',
    },
    text: {
      sv: 'Skälet står i ansökan. Regeln gäller som förut.',
      nb: 'Begrunnelsen står i søknaden. Regelen gjelder som før.',
      fi: 'Perustelu on hakemuksessa. Sääntö on voimassa entisellään.',
      en: 'The reason stands with the request. The rule counts as before.',
    },
  },
  exceptionEnded: {
    deed: 'exception.read',
    roles: ['sales', 'complianceOfficer'],
    urgency: 'digest',
    title: {
      sv: 'Undantag upphört: {exception}',
      nb: 'Unntak utløpt: {exception}',
      fi: 'Poikkeus päättynyt: {exception}',
      en: 'Exception ended: {exception}',
    },
    text: {
      sv: 'Tiden är ute eller antalet förbrukat. Regeln gäller igen för order som inte redan är frisläppta.',
      nb: 'Tiden er ute eller antallet brukt opp. Regelen gjelder igjen for ordrer som ikke alt er frigitt.',
      fi: 'Aika on kulunut tai määrä käytetty. Sääntö koskee taas tilauksia, joita ei ole jo vapautettu.',
      en: 'Its time is over, or its pieces are used up. The rule counts again for orders that were not released before.',
    },
  },
} as const satisfies Record<string, Telling>
