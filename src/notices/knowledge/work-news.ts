import type { Wording } from './wording.ts'

const compliance = ['complianceOfficer', 'legal']

/** What asks something of people, and what happens to the installation. */
export const workNews = {
  approvalWaits: {
    deed: 'work.read',
    roles: [],
    urgency: 'atOnce',
    title: {
      sv: 'Ett godkännande väntar på dig: {what}',
      nb: 'En godkjenning venter på deg: {what}',
      fi: 'Hyväksyntä odottaa sinua: {what}',
      en: 'An approval waits for you: {what}',
    },
    text: {
      sv: 'Någon annan har bett om det. Läs underlaget och godkänn eller avslå med skäl.',
      nb: 'Noen andre har bedt om det. Les grunnlaget og godkjenn eller avslå med begrunnelse.',
      fi: 'Joku toinen on pyytänyt sitä. Lue aineisto ja hyväksy tai hylkää perustellen.',
      en: 'Somebody else asked for it. Read what it rests on, then approve it or decline with a reason.',
    },
  },
  breakGlassOpened: {
    deed: 'access.read',
    roles: [...compliance, 'management'],
    urgency: 'atOnce',
    title: {
      sv: 'Nödåtkomst har använts',
      nb: 'Nødtilgang er tatt i bruk',
      fi: 'Hätäkäyttöoikeus on otettu käyttöön',
      en: 'Emergency access was used',
    },
    text: {
      sv: 'Någon tog sig roller i ett nödläge. Det ska granskas av en annan person inom 24 timmar.',
      nb: 'Noen tok seg roller i en nødssituasjon. Det skal gjennomgås av en annen person innen 24 timer.',
      fi: 'Joku otti itselleen rooleja hätätilanteessa. Toisen henkilön on tarkastettava se 24 tunnin kuluessa.',
      en: 'Somebody took roles in an emergency. Another person must review it within 24 hours.',
    },
  },
  deadlineNear: {
    deed: 'work.read',
    roles: [],
    urgency: 'digest',
    title: {
      sv: '{what} ska vara klart {dueOn}',
      nb: '{what} skal være ferdig {dueOn}',
      fi: '{what}: määräaika on {dueOn}',
      en: '{what} is due on {dueOn}',
    },
    text: {
      sv: 'Tidsfristen närmar sig. Gör det som återstår, eller förläng med skäl om det är tillåtet.',
      nb: 'Fristen nærmer seg. Gjør det som gjenstår, eller forleng med begrunnelse der det er tillatt.',
      fi: 'Määräaika lähestyy. Tee se, mikä on jäljellä, tai pidennä määräaikaa perustellen, jos se on sallittua.',
      en: 'The deadline comes near. Do what remains, or extend it with a reason where that is allowed.',
    },
  },
  deadlineMissed: {
    deed: 'work.read',
    roles: [],
    urgency: 'atOnce',
    title: {
      sv: 'Försenat: {what} skulle vara klart {dueOn}',
      nb: 'Forsinket: {what} skulle vært ferdig {dueOn}',
      fi: 'Myöhässä: {what}, määräaika oli {dueOn}',
      en: 'Overdue: {what} was due on {dueOn}',
    },
    text: {
      sv: 'Tidsfristen har gått ut. Gör klart det nu, och skriv varför det blev sent.',
      nb: 'Fristen er utløpt. Gjør det ferdig nå, og skriv hvorfor det ble sent.',
      fi: 'Määräaika on päättynyt. Tee asia valmiiksi nyt ja kirjaa, miksi se myöhästyi.',
      en: 'The deadline has passed. Finish it now, and write down why it is late.',
    },
  },
  deadlineEscalated: {
    deed: 'work.read',
    roles: [],
    urgency: 'atOnce',
    title: {
      sv: 'Lyft till dig: {what}, frist {dueOn}',
      nb: 'Løftet til deg: {what}, frist {dueOn}',
      fi: 'Nostettu sinulle: {what}, määräaika {dueOn}',
      en: 'Escalated to you: {what}, due on {dueOn}',
    },
    text: {
      sv: 'Den som ansvarar har inte blivit klar. Se till att det görs, eller att någon annan gör det.',
      nb: 'Den som har ansvaret, er ikke ferdig. Sørg for at det blir gjort, eller at noen andre gjør det.',
      fi: 'Vastuuhenkilö ei ole saanut sitä valmiiksi. Huolehdi, että se tehdään, tai anna se toiselle.',
      en: 'Whoever owes it has not finished. See to it that it is done, by them or by somebody else.',
    },
  },
  delegationGiven: {
    deed: 'work.read',
    roles: [],
    urgency: 'atOnce',
    title: {
      sv: 'Du har fått roller att företräda någon med',
      nb: 'Du har fått roller for å opptre på vegne av noen',
      fi: 'Olet saanut sijaisuuteen kuuluvia rooleja',
      en: 'Roles were passed on to you',
    },
    text: {
      sv: 'Se vad du får göra, för vem och hur länge. Underskrifter följer inte med.',
      nb: 'Se hva du kan gjøre, for hvem og hvor lenge. Signaturer følger ikke med.',
      fi: 'Katso, mitä saat tehdä, kenen puolesta ja kuinka kauan. Allekirjoitusoikeus ei siirry.',
      en: 'See what you may do, for whom and how long. Signatures do not come with them.',
    },
  },
  exceptionAsked: {
    deed: 'exception.read',
    roles: [...compliance, 'management'],
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
  screeningAway: {
    deed: 'installation.read',
    roles: ['administrator', 'complianceOfficer'],
    urgency: 'atOnce',
    title: {
      sv: 'Listkontrollen går inte att nå',
      nb: 'Listekontrollen kan ikke nås',
      fi: 'Listatarkistukseen ei saada yhteyttä',
      en: 'Screening cannot be reached',
    },
    text: {
      sv: 'Försäljning väntar. Service för parter som nyligen kontrollerats går vidare och kontrolleras i efterhand.',
      nb: 'Salg venter. Service for parter som nylig er kontrollert, fortsetter og kontrolleres etterpå.',
      fi: 'Myynti odottaa. Äskettäin tarkistettujen osapuolten huolto jatkuu ja tarkistetaan jälkikäteen.',
      en: 'Sales wait. Service for parties that were screened lately goes on, and is checked afterwards.',
    },
  },
  webhookDisabled: {
    deed: 'webhook.read',
    roles: ['administrator'],
    urgency: 'atOnce',
    title: {
      sv: 'En webhook är avstängd: {webhook}',
      nb: 'En webhook er slått av: {webhook}',
      fi: 'Webhook on poistettu käytöstä: {webhook}',
      en: 'A webhook was switched off: {webhook}',
    },
    text: {
      sv: 'Mottagaren har inte svarat på flera dagar, eller vill inte ha mer. Laga den, slå på den och sänd om.',
      nb: 'Mottakeren har ikke svart på flere dager, eller vil ikke ha mer. Rett feilen, slå den på og send på nytt.',
      fi: 'Vastaanottaja ei ole vastannut moneen päivään tai ei halua enempää. Korjaa se, ota käyttöön ja lähetä uudelleen.',
      en: 'Its receiver has not answered for days, or wants no more. Mend it, switch it on, and send again.',
    },
  },
} as const satisfies Record<string, Wording>
