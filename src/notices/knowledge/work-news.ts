import type { Telling } from './telling.ts'

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
  breakGlassUnreviewed: {
    deed: 'access.read',
    roles: [...compliance, 'management'],
    urgency: 'atOnce',
    title: {
      sv: 'En nödåtkomst är inte granskad i tid',
      nb: 'En nødtilgang er ikke gjennomgått i tide',
      fi: 'Hätäkäyttöoikeutta ei ole tarkastettu ajoissa',
      en: 'An emergency access was not reviewed in time',
    },
    text: {
      sv: 'Den skulle ha granskats senast {dueAt}. Läs i loggen vad som gjordes, och säg om det var befogat.',
      nb: 'Den skulle vært gjennomgått senest {dueAt}. Les i loggen hva som ble gjort, og si om det var berettiget.',
      fi: 'Se olisi pitänyt tarkastaa viimeistään {dueAt}. Lue lokista, mitä tehtiin, ja ratkaise, oliko se perusteltua.',
      en: 'It was to be reviewed by {dueAt}. Read in the log what was done, and say whether it was justified.',
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
} as const satisfies Record<string, Telling>
