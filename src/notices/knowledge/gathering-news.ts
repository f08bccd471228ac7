import type { Telling } from './telling.ts'

const work = { deed: 'work.read', roles: [] } as const

/** What is asked of suppliers and experts, and what comes back. The sentences name no case and nobody. */
export const gatheringNews = {
  requestToAnswer: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Ni ombeds lämna dokumentation: {request}, senast {dueOn}',
      nb: 'Dere bes om å levere dokumentasjon: {request}, senest {dueOn}',
      fi: 'Teitä pyydetään toimittamaan aineistoa: {request}, viimeistään {dueOn}',
      en: 'You are asked for documentation: {request}, by {dueOn}',
    },
    text: {
      sv: 'Lämna handlingarna i leverantörsrummet, be om mer tid eller skriv varför något inte kan lämnas.',
      nb: 'Lever dokumentene i leverandørrommet, be om mer tid eller skriv hvorfor noe ikke kan leveres.',
      fi: 'Toimittakaa asiakirjat toimittajan tilassa, pyytäkää lisäaikaa tai kertokaa, miksi jotakin ei voi toimittaa.',
      en: 'Hand the documents in in the supplier room, ask for more time, or say why something cannot be given.',
    },
  },
  requestReminder: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Påminnelse: dokumentation saknas på {request}, sista dag {dueOn}',
      nb: 'Påminnelse: dokumentasjon mangler på {request}, siste dag {dueOn}',
      fi: 'Muistutus: aineistoa puuttuu pyynnöstä {request}, viimeinen päivä {dueOn}',
      en: 'Reminder: documentation is missing on {request}, last day {dueOn}',
    },
    text: {
      sv: 'Det som inte besvaras bedöms som inte dokumenterat. Ni hörs innan något beslutas.',
      nb: 'Det som ikke besvares, vurderes som ikke dokumentert. Dere blir hørt før noe besluttes.',
      fi: 'Vastaamatta jäävä katsotaan osoittamatta jätetyksi. Teitä kuullaan ennen päätöstä.',
      en: 'What is not answered is judged as not documented. You are heard before anything is decided.',
    },
  },
  requestWaits: {
    ...work,
    urgency: 'digest',
    title: {
      sv: 'Leverantören påmindes om {request}, sista dag {dueOn}',
      nb: 'Leverandøren ble påminnet om {request}, siste dag {dueOn}',
      fi: 'Toimittajaa muistutettiin pyynnöstä {request}, viimeinen päivä {dueOn}',
      en: 'The supplier was reminded of {request}, last day {dueOn}',
    },
    text: {
      sv: 'Något saknas ännu. Påminnelsen gick till leverantörens personer här.',
      nb: 'Noe mangler ennå. Påminnelsen gikk til leverandørens personer her.',
      fi: 'Jotain puuttuu vielä. Muistutus meni toimittajan henkilöille täällä.',
      en: 'Something is still missing. The reminder went to the supplier’s people here.',
    },
  },
  requestLetterDue: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'En påminnelse ska sändas som brev: {request}, sista dag {dueOn}',
      nb: 'En påminnelse skal sendes som brev: {request}, siste dag {dueOn}',
      fi: 'Muistutus on lähetettävä kirjeenä: {request}, viimeinen päivä {dueOn}',
      en: 'A reminder is to be sent by letter: {request}, last day {dueOn}',
    },
    text: {
      sv: 'Ingen hos leverantören loggar in här. Skapa brevet ur begäran och sänd det.',
      nb: 'Ingen hos leverandøren logger inn her. Lag brevet fra forespørselen og send det.',
      fi: 'Kukaan toimittajalla ei kirjaudu tänne. Laadi kirje pyynnöstä ja lähetä se.',
      en: 'Nobody of the supplier signs in here. Make the letter from the request and send it.',
    },
  },
  hearingToAnswer: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Ni får yttra er innan vi beslutar: {hearing}, senast {dueOn}',
      nb: 'Dere får uttale dere før vi beslutter: {hearing}, senest {dueOn}',
      fi: 'Teitä kuullaan ennen päätöstä: {hearing}, viimeistään {dueOn}',
      en: 'You are heard before we decide: {hearing}, by {dueOn}',
    },
    text: {
      sv: 'Läs iakttagelserna i leverantörsrummet och svara på var och en av dem.',
      nb: 'Les funnene i leverandørrommet og svar på hvert av dem.',
      fi: 'Lukekaa havainnot toimittajan tilassa ja vastatkaa niistä jokaiseen.',
      en: 'Read the findings in the supplier room and reply to each of them.',
    },
  },
  hearingReplied: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Yttrandet {hearing} är besvarat',
      nb: 'Høringen {hearing} er besvart',
      fi: 'Kuulemiseen {hearing} on vastattu',
      en: 'The hearing {hearing} was replied to',
    },
    text: {
      sv: 'Läs svaren och bemöt dem punkt för punkt.',
      nb: 'Les svarene og imøtegå dem punkt for punkt.',
      fi: 'Lue vastaukset ja ota niihin kantaa kohta kohdalta.',
      en: 'Read the replies and answer them point by point.',
    },
  },
  requestSilent: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Leverantören har inte svarat: {request}',
      nb: 'Leverandøren har ikke svart: {request}',
      fi: 'Toimittaja ei ole vastannut: {request}',
      en: 'The supplier did not answer: {request}',
    },
    text: {
      sv: 'Tiden och påminnelserna är slut. Det som saknas är bedömt som tyst, och en iakttagelse är utkastad.',
      nb: 'Fristen og påminnelsene er ute. Det som mangler, er vurdert som taust, og et funn er skrevet som utkast.',
      fi: 'Aika ja muistutukset ovat päättyneet. Puuttuva on arvioitu vastaamatta jätetyksi, ja havainnosta on luonnos.',
      en: 'The time and the reminders are over. What is missing is judged silent, and a finding was drafted.',
    },
  },
  requestAnswered: {
    ...work,
    urgency: 'digest',
    title: {
      sv: 'Leverantören har svarat på {request}',
      nb: 'Leverandøren har svart på {request}',
      fi: 'Toimittaja on vastannut pyyntöön {request}',
      en: 'The supplier answered {request}',
    },
    text: {
      sv: 'Se vad som lämnades eller avböjdes, och bedöm det.',
      nb: 'Se hva som ble levert eller avslått, og vurder det.',
      fi: 'Katso, mitä toimitettiin tai mistä kieltäydyttiin, ja arvioi se.',
      en: 'See what was handed in or refused, and judge it.',
    },
  },
  requestTimeAsked: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Leverantören ber om mer tid: {request}, till {untilOn}',
      nb: 'Leverandøren ber om mer tid: {request}, til {untilOn}',
      fi: 'Toimittaja pyytää lisäaikaa: {request}, {untilOn} asti',
      en: 'The supplier asks for more time: {request}, until {untilOn}',
    },
    text: {
      sv: 'Ge tiden eller säg nej, med skäl. Tills dess gäller den första dagen.',
      nb: 'Gi tiden eller si nei, med begrunnelse. Til da gjelder den første dagen.',
      fi: 'Anna aikaa tai kieltäydy, perustellen. Siihen asti ensimmäinen päivä on voimassa.',
      en: 'Give it or decline, with a reason. Until then the first day holds.',
    },
  },
  mandateOffered: {
    ...work,
    urgency: 'atOnce',
    title: {
      sv: 'Du har fått ett uppdrag: {mandate}',
      nb: 'Du har fått et oppdrag: {mandate}',
      fi: 'Olet saanut toimeksiannon: {mandate}',
      en: 'You were given a mandate: {mandate}',
    },
    text: {
      sv: 'Läs uppdraget, förklara ditt oberoende och godta tystnadsplikten. Därefter öppnas rummet.',
      nb: 'Les oppdraget, erklær uavhengigheten din og godta taushetsplikten. Deretter åpnes rommet.',
      fi: 'Lue toimeksianto, vakuuta riippumattomuutesi ja hyväksy salassapito. Sen jälkeen tila avautuu.',
      en: 'Read the mandate, declare your independence and accept the confidence. Then the room opens.',
    },
  },
  mandateServed: {
    ...work,
    urgency: 'digest',
    title: {
      sv: 'Nytt från experten: {mandate}',
      nb: 'Nytt fra eksperten: {mandate}',
      fi: 'Uutta asiantuntijalta: {mandate}',
      en: 'News from the expert: {mandate}',
    },
    text: {
      sv: 'Experten har förklarat sitt oberoende, antecknat något eller levererat.',
      nb: 'Eksperten har erklært uavhengighet, notert noe eller levert.',
      fi: 'Asiantuntija on vakuuttanut riippumattomuutensa, kirjannut jotain tai toimittanut lausuntonsa.',
      en: 'The expert declared their independence, wrote a note or delivered.',
    },
  },
} as const satisfies Record<string, Telling>
