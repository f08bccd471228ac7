import { type Wording, wording, wordingOf } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { PlanContext, PlanDeed, PlanGate } from '../plans/life.ts'
import type { PlanState } from '../plans/model.ts'

type Life = LifeCycle<PlanState, PlanDeed, PlanContext>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

/** What fails, each by itself. */
export const gateWords: Readonly<Record<PlanGate, Wording>> = {
  isConsulted: wording(
    'samrådets sista dag är inte över',
    'høringens siste dag er ikke over',
    'kuulemisen viimeinen päivä ei ole ohi',
    'the last day of the consultation is not over',
  ),
  isCovered: wording(
    'en stoppad artikel har varken ersättare eller antecknad lucka',
    'en stanset artikkel har verken erstatning eller notert hull',
    'pysäytetyllä tuotteella ei ole korvaajaa eikä kirjattua puutetta',
    'a stopped product has neither a replacement nor a recorded gap',
  ),
  isComplete: wording(
    'en kund har fått en av produkterna efter utkastet och finns inte i planen',
    'en kunde har fått ett av produktene etter utkastet og er ikke i planen',
    'jokin asiakas on saanut tuotteen luonnoksen jälkeen eikä ole suunnitelmassa',
    'a customer got one of the products after the draft and is not in the plan',
  ),
  isInForce: wording(
    'försäljningen är ännu inte stoppad',
    'salget er ennå ikke stanset',
    'myyntiä ei ole vielä pysäytetty',
    'sales are not stopped yet',
  ),
  isReady: wording(
    'en kund har inget färdigt brev',
    'en kunde har ikke noe ferdig brev',
    'jollakin asiakkaalla ei ole valmista kirjettä',
    'a customer has no notice that is ready',
  ),
  isReached: wording(
    'en kund har inte nåtts',
    'en kunde er ikke nådd',
    'jotakin asiakasta ei ole tavoitettu',
    'a customer was not reached',
  ),
  isMeasured: wording(
    'en åtgärd är inte kontrollerad',
    'et tiltak er ikke kontrollert',
    'jokin toimenpide on tarkastamatta',
    'a measure is not verified',
  ),
  isOutOfWarranty: wording(
    'något står ännu under garanti',
    'noe står ennå under garanti',
    'jokin laite on vielä takuun alainen',
    'something is still under warranty',
  ),
  isMet: wording(
    'ett villkor för avslutet är inte visat',
    'et vilkår for avslutningen er ikke vist',
    'jotakin päättämisen ehtoa ei ole osoitettu täyttyneeksi',
    'a condition of the exit is not shown to be met',
  ),
}
const {
  isConsulted,
  isCovered,
  isComplete,
  isInForce,
  isReady,
  isReached,
  isMeasured,
  isOutOfWarranty,
  isMet,
} = gateWords
const either = (...given: readonly Wording[]): Wording =>
  wording(
    given.map(({ sv }) => sv).join(', eller '),
    given.map(({ nb }) => nb).join(', eller '),
    given.map(({ fi }) => fi).join(', tai '),
    given.map(({ en }) => en).join(', or '),
  )
/** What may fail, where the table is read without a plan. */
export const planGuards = {
  finish: isConsulted,
  announce: either(isCovered, isComplete, isInForce, isReady),
  windDown: either(isComplete, isReached),
  close: either(isComplete, isReached, isMeasured, isOutOfWarranty, isMet),
} as const

/** What fails, with what it is about where that has names. */
export function gateSays(gate: PlanGate, { unmet, newcomers }: PlanContext): Wording {
  const named: Partial<Record<PlanGate, string>> = {
    isMet: unmet.map((one) => one.replace(/\.$/, '')).join(' / '),
    isComplete: newcomers.join(', '),
  }
  const { [gate]: names } = named
  return names ? wordingOf((language) => `${gateWords[gate][language]}: ${names}`) : gateWords[gate]
}

/** Why a plan does not go on: each condition that fails, and no other. */
export function notYetWords(ref: string, gates: readonly PlanGate[], context: PlanContext): Wording {
  const said = (language: keyof Wording) =>
    gates.map((gate) => gateSays(gate, context)[language].replace(/\.$/, '')).join('; ')
  return wording(
    `Planen för ${ref} går inte vidare än: ${said('sv')}.`,
    `Planen for ${ref} går ikke videre ennå: ${said('nb')}.`,
    `Päätöksen ${ref} suunnitelma ei vielä etene: ${said('fi')}.`,
    `The plan of ${ref} does not go on yet: ${said('en')}.`,
  )
}

export const planSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Den är skriven; ingen utanför har sett den.',
      'Den er skrevet; ingen utenfor har sett den.',
      'Se on kirjoitettu; kukaan ulkopuolinen ei ole nähnyt sitä.',
    ),
    consulting: others(
      'De som berörs tillfrågas.',
      'De som berøres, blir spurt.',
      'Asianosaisilta kysytään.',
    ),
    ready: others(
      'Den är godkänd och låst, och väntar på att tillkännages.',
      'Den er godkjent og låst, og venter på å bli kunngjort.',
      'Se on hyväksytty ja lukittu ja odottaa julkistamista.',
    ),
    announced: others(
      'Kunder och allmänhet har fått veta.',
      'Kunder og offentlighet har fått vite det.',
      'Asiakkaille ja yleisölle on kerrottu.',
    ),
    running: others(
      'Det som står hos kunder ersätts steg för steg.',
      'Det som står hos kunder, erstattes steg for steg.',
      'Asiakkailla olevat laitteet korvataan vaiheittain.',
    ),
    runOff: others(
      'Bara garanti och service återstår.',
      'Bare garanti og service gjenstår.',
      'Vain takuu ja huolto ovat jäljellä.',
    ),
    closed: others(
      'Inget återstår att göra.',
      'Ingenting gjenstår å gjøre.',
      'Mitään ei ole enää tehtävänä.',
    ),
  },
  deeds: {
    consult: others('Frågar dem som berörs.', 'Spør dem som berøres.', 'Kysyy asianosaisilta.'),
    finish: others(
      'Avslutar samrådet: planen är godkänd och låst.',
      'Avslutter høringen: planen er godkjent og låst.',
      'Päättää kuulemisen: suunnitelma on hyväksytty ja lukittu.',
    ),
    revise: others(
      'Går tillbaka till att skriva, med skäl.',
      'Går tilbake til å skrive, med begrunnelse.',
      'Palaa kirjoittamiseen perustellusti.',
    ),
    announce: others(
      'Berättar för kunder och allmänhet.',
      'Forteller det til kunder og offentlighet.',
      'Kertoo asiakkaille ja yleisölle.',
    ),
    start: others(
      'Inleder arbetet hos kunderna.',
      'Begynner arbeidet hos kundene.',
      'Aloittaa työn asiakkaiden luona.',
    ),
    windDown: others(
      'Lämnar bara garanti och service.',
      'Lar bare garanti og service stå igjen.',
      'Jättää jäljelle vain takuun ja huollon.',
    ),
    close: others(
      'Avslutar planen, av två.',
      'Avslutter planen, av to.',
      'Päättää suunnitelman, kaksi henkilöä.',
    ),
  },
}

export const planTitles: NonNullable<Life['titles']> = {
  name: wording('avvecklingsplan', 'utfasingsplan', 'alasajosuunnitelma', 'phase-out plan'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    consulting: wording('samråd', 'høring', 'kuuleminen', 'consultation'),
    ready: wording('godkänd', 'godkjent', 'hyväksytty', 'approved'),
    announced: wording('tillkännagiven', 'kunngjort', 'julkistettu', 'announced'),
    running: wording('pågår', 'pågår', 'käynnissä', 'running'),
    runOff: wording('utlöpning', 'utløp', 'loppuvaihe', 'run-off'),
    closed: wording('avslutad', 'avsluttet', 'päättynyt', 'closed'),
  },
  deeds: {
    consult: wording('Samråd', 'Rådføre', 'Kuule', 'Consult'),
    finish: wording('Godkänn och lås', 'Godkjenn og lås', 'Hyväksy ja lukitse', 'Approve and freeze'),
    revise: wording('Skriv om', 'Skrive om', 'Muokkaa', 'Write again'),
    announce: wording('Tillkännage', 'Kunngjøre', 'Julkista', 'Announce'),
    start: wording('Inled', 'Begynne', 'Aloita', 'Begin'),
    windDown: wording('Gå till utlöpning', 'Gå til utløp', 'Siirry loppuvaiheeseen', 'Go to run-off'),
    close: wording('Avsluta', 'Avslutte', 'Päätä', 'Close'),
  },
}

export const aPlan = wording(
  'ingen avvecklingsplan',
  'ingen utfasingsplan',
  'alasajosuunnitelmaa',
  'phase-out plan',
)

export function planTitle(ref: string, title: string): Wording {
  return wording(
    `Avvecklingsplan ${ref}: ${title}`,
    `Utfasingsplan ${ref}: ${title}`,
    `Alasajosuunnitelma ${ref}: ${title}`,
    `Phase-out plan ${ref}: ${title}`,
  )
}

export function notStoppedWords(sku: string, ref: string): Wording {
  return wording(
    `${sku} är ingen av de artiklar som ${ref} stoppar.`,
    `${sku} er ingen av artiklene som ${ref} stanser.`,
    `${sku} ei ole yksikään päätöksen ${ref} pysäyttämistä tuotteista.`,
    `${sku} is none of the products that ${ref} stops.`,
  )
}

export function badReplacementWords(sku: string): Wording {
  return wording(
    `${sku} finns inte i sortimentet, eller stoppas av samma beslut. Välj en annan ersättare.`,
    `${sku} finnes ikke i sortimentet, eller stanses av samme beslutning. Velg en annen erstatning.`,
    `${sku} ei ole valikoimassa tai sama päätös pysäyttää sen. Valitse toinen korvaaja.`,
    `${sku} is not in the catalogue, or is stopped by the same decision. Choose another replacement.`,
  )
}
