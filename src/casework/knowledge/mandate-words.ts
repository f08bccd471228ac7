import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { MandateContext, MandateDeed } from '../mandates/life.ts'
import type { MandateState } from '../mandates/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<MandateState, MandateDeed, MandateContext>

export const mandateGuards = {
  isSigned: wording(
    'oberoendet är inte förklarat, eller tystnadsplikten inte godtagen',
    'uavhengigheten er ikke erklært, eller taushetsplikten ikke godtatt',
    'riippumattomuutta ei ole vakuutettu, tai salassapitoa ei ole hyväksytty',
    'independence is not declared, or the confidence not accepted',
  ),
  hasDelivered: wording(
    'inget är levererat',
    'ingenting er levert',
    'mitään ei ole toimitettu',
    'nothing is delivered',
  ),
  runs: wording(
    'fönstret är redan stängt; ge ett nytt uppdrag',
    'vinduet er alt lukket; gi et nytt oppdrag',
    'aikaikkuna on jo sulkeutunut; anna uusi toimeksianto',
    'the window is closed already; give another mandate',
  ),
  isOver: wording(
    'fönstret är öppet ännu',
    'vinduet er åpent ennå',
    'aikaikkuna on yhä auki',
    'the window is still open',
  ),
} as const

export const mandateSentences: NonNullable<Life['sentences']> = {
  states: {
    offered: others(
      'Experten har det; inget är undertecknat och rummet är stängt.',
      'Eksperten har det; ingenting er signert, og rommet er lukket.',
      'Asiantuntija on saanut sen; mitään ei ole allekirjoitettu, ja tila on suljettu.',
    ),
    conflicted: others(
      'Experten nämnde en intressekonflikt; en annan person avgör.',
      'Eksperten nevnte en interessekonflikt; en annen person avgjør.',
      'Asiantuntija ilmoitti eturistiriidan; toinen henkilö ratkaisee.',
    ),
    active: others(
      'Rummet är öppet för experten, inom fönstret.',
      'Rommet er åpent for eksperten, innenfor vinduet.',
      'Tila on avoin asiantuntijalle aikaikkunan sisällä.',
    ),
    delivered: others(
      'Experten har levererat; rummet är öppet tills fönstret stängs.',
      'Eksperten har levert; rommet er åpent til vinduet lukkes.',
      'Asiantuntija on toimittanut lausuntonsa; tila on avoin ikkunan loppuun.',
    ),
    ended: others(
      'Det är över; experten är ute.',
      'Det er over; eksperten er ute.',
      'Se on päättynyt; asiantuntija on ulkona.',
    ),
    declined: others('Experten tog det inte.', 'Eksperten tok det ikke.', 'Asiantuntija ei ottanut sitä.'),
  },
  deeds: {
    declare: others(
      'Undertecknar förklaringen om oberoende och tystnadsplikten.',
      'Signerer erklæringen om uavhengighet og taushetsplikten.',
      'Allekirjoittaa riippumattomuusvakuutuksen ja salassapidon.',
    ),
    decline: others('Tar inte uppdraget.', 'Tar ikke oppdraget.', 'Ei ota toimeksiantoa.'),
    accept: others(
      'Släpper in experten trots den konflikt som nämndes.',
      'Slipper eksperten inn tross konflikten som ble nevnt.',
      'Päästää asiantuntijan sisään ilmoitetusta ristiriidasta huolimatta.',
    ),
    deliver: others(
      'Lämnar det som skulle levereras.',
      'Leverer det som skulle leveres.',
      'Luovuttaa sovitun työn.',
    ),
    extend: others('Ger ett senare slut.', 'Gir en senere slutt.', 'Antaa myöhemmän päättymisen.'),
    end: others('Avslutar det i förtid.', 'Avslutter det før tiden.', 'Päättää sen ennen aikojaan.'),
    expire: others(
      'Avslutar det när fönstret stängs.',
      'Avslutter det når vinduet lukkes.',
      'Päättää sen ikkunan sulkeutuessa.',
    ),
  },
}

export const mandateTitles: NonNullable<Life['titles']> = {
  name: wording('expertuppdrag', 'ekspertoppdrag', 'asiantuntijan toimeksianto', 'expert mandate'),
  states: {
    offered: wording('erbjudet', 'tilbudt', 'tarjottu', 'offered'),
    conflicted: wording('konflikt nämnd', 'konflikt nevnt', 'ristiriita ilmoitettu', 'conflict named'),
    active: wording('pågår', 'pågår', 'käynnissä', 'active'),
    delivered: wording('levererat', 'levert', 'toimitettu', 'delivered'),
    ended: wording('avslutat', 'avsluttet', 'päättynyt', 'ended'),
    declined: wording('avböjt', 'avslått', 'hylätty', 'declined'),
  },
  deeds: {
    declare: wording('Underteckna', 'Signer', 'Allekirjoita', 'Sign'),
    decline: wording('Avböj', 'Avslå', 'Hylkää', 'Decline'),
    accept: wording('Godta konflikten', 'Godta konflikten', 'Hyväksy ristiriita', 'Accept the conflict'),
    deliver: wording('Leverera', 'Lever', 'Toimita', 'Deliver'),
    extend: wording('Förläng', 'Forleng', 'Pidennä', 'Extend'),
    end: wording('Avsluta', 'Avslutt', 'Päätä', 'End'),
    expire: wording('Låt gå ut', 'La utløpe', 'Päätä ajan loppuessa', 'Let it expire'),
  },
}

/** What is not there: `noSuch(aMandate, 'M-2026-1')`. */
export const aMandate = wording('inget uppdrag', 'ikke noe oppdrag', 'toimeksiantoa', 'mandate')

export function mandateTitle(ref: string): Wording {
  return wording(
    `Expertuppdrag ${ref}`,
    `Ekspertoppdrag ${ref}`,
    `Asiantuntijan toimeksianto ${ref}`,
    `Expert mandate ${ref}`,
  )
}

export const mandateUnfitWords = wording(
  'Uppdraget kan inte ges eller undertecknas så.',
  'Oppdraget kan ikke gis eller signeres slik.',
  'Toimeksiantoa ei voi antaa tai allekirjoittaa näin.',
  'The mandate cannot be given or signed so.',
)

export const mandateFaults = {
  endsEarly: wording(
    'fönstret måste sluta efter att det börjat, och efter nu',
    'vinduet må slutte etter at det har begynt, og etter nå',
    'aikaikkunan on päätyttävä alkunsa ja nykyhetken jälkeen',
    'the window must end after it began, and after now',
  ),
  tooLong: wording(
    'fönstret är längre än 90 dagar; en annan person kan förlänga det senare',
    'vinduet er lengre enn 90 dager; en annen person kan forlenge det senere',
    'aikaikkuna on yli 90 päivää; toinen henkilö voi pidentää sitä myöhemmin',
    'the window is longer than 90 days; another person may extend it later',
  ),
  notLater: wording(
    'det nya slutet måste ligga efter det gamla',
    'den nye slutten må ligge etter den gamle',
    'uuden päättymisen on oltava entisen jälkeen',
    'the new end must come after the old one',
  ),
  dueAfter: wording(
    'leveransen måste ske medan fönstret är öppet',
    'leveransen må skje mens vinduet er åpent',
    'työ on toimitettava aikaikkunan ollessa auki',
    'what is delivered is due while the window is open',
  ),
  noExpert: wording(
    'ingen sådan expert loggar in här; bjud in personen som expert för sin organisation först',
    'ingen slik ekspert logger inn her; inviter personen som ekspert for sin organisasjon først',
    'tällaista asiantuntijaa ei kirjaudu tänne; kutsu henkilö ensin organisaationsa asiantuntijaksi',
    'no such expert signs in here; invite the person as an expert of their organisation first',
  ),
  eitherOr: wording(
    'säg antingen att du är oberoende eller vilka konflikter som finns',
    'si enten at du er uavhengig, eller hvilke konflikter som finnes',
    'kerro joko, että olet riippumaton, tai mitkä ristiriidat ovat',
    'say either that you are independent, or which conflicts there are',
  ),
} as const

export function keptOutExpertWords(ref: string): Wording {
  return wording(
    `Personen hålls utanför ${ref} på grund av en jävssituation och kan inte få ett uppdrag där.`,
    `Personen holdes utenfor ${ref} på grunn av en interessekonflikt og kan ikke få et oppdrag der.`,
    `Henkilö on rajattu asian ${ref} ulkopuolelle eturistiriidan vuoksi eikä voi saada siinä toimeksiantoa.`,
    `The person is kept out of ${ref} because of a conflict of interest, and can be given no mandate there.`,
  )
}

export function roomClosedWords(ref: string): Wording {
  return wording(
    `Rummet för ${ref} är inte öppet för dig: underteckna först, och läs inom fönstret.`,
    `Rommet for ${ref} er ikke åpent for deg: signer først, og les innenfor vinduet.`,
    `Toimeksiannon ${ref} tila ei ole sinulle auki: allekirjoita ensin ja lue aikaikkunan sisällä.`,
    `The room of ${ref} is not open to you: sign first, and read within the window.`,
  )
}

export function notShownWords(id: string): Wording {
  return wording(
    `${id} kan inte visas med stämpel. Be den som leder ärendet om en PDF av det.`,
    `${id} kan ikke vises med stempel. Be den som leder saken om en PDF av det.`,
    `Todistetta ${id} ei voi näyttää leimattuna. Pyydä asian vetäjältä siitä PDF.`,
    `${id} cannot be shown with a stamp. Ask whoever leads the case for a PDF of it.`,
  )
}

/** Counts up with every change of the words that an expert accepts. */
export const confidenceVersion = 1
export const confidenceWords = wording(
  'Jag håller hemligt vad jag får veta i uppdraget, även efter att det har slutat. Jag använder det bara för uppdraget, kopierar det inte och visar det inte för någon annan. Jag säger genast till om något kommer ut, eller om min ställning till dem som det gäller ändras.',
  'Jeg holder hemmelig det jeg får vite i oppdraget, også etter at det er slutt. Jeg bruker det bare til oppdraget, kopierer det ikke og viser det ikke til noen andre. Jeg sier straks fra hvis noe kommer ut, eller hvis forholdet mitt til dem det gjelder, endrer seg.',
  'Pidän salassa sen, mitä saan toimeksiannossa tietää, myös sen päätyttyä. Käytän sitä vain toimeksiantoon, en kopioi sitä enkä näytä sitä muille. Ilmoitan heti, jos jotain paljastuu tai jos suhteeni asianosaisiin muuttuu.',
  'I keep in confidence what I learn in the mandate, also after it has ended. I use it for the mandate only, make no copies and show it to nobody else. I say at once if anything gets out, or if how I stand to those whom it is about changes.',
)

/** What stands on every page that an expert reads. */
export function stampLine(given: {
  readonly name: string
  readonly at: string
  readonly case: string
  readonly ref: string
}): string {
  const { name, at, case: of, ref } = given
  return `${name} · ${at.slice(0, 16).replace('T', ' ')} UTC · ${of} · ${ref}`
}
