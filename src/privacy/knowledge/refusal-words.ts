import { asWritten, choiceOf, type Wording, wording, wordingOf } from '#kernel'
import type { ItemUse, RequestState, SubjectRight } from '../requests/model.ts'

/** Legal holds. */

export const placedIt = wording('har infört det', 'har innført det', 'asetti sen', 'placed it')

export function holdsNothingWords(until: string, today: string): Wording {
  return wording(
    `Ett bevarandebeslut till ${until} skulle inte bevara något: dagen är inte efter i dag (${today}).`,
    `Et pålegg om bevaring til ${until} ville ikke bevare noe: dagen er ikke etter i dag (${today}).`,
    `Säilyttämismääräys ${until} asti ei säilyttäisi mitään: päivä ei ole tämän päivän (${today}) jälkeen.`,
    `A hold until ${until} would hold nothing: the day is not after today (${today}).`,
  )
}
export function mustBeAfter(day: string): Wording {
  return wording(
    `måste vara efter ${day}`,
    `må være etter ${day}`,
    `pitää olla ${day} jälkeen`,
    `must be after ${day}`,
  )
}

export function liftedBeforeWords(id: string, at: string): Wording {
  return wording(
    `Bevarandebeslutet ${id} hävdes ${at}.`,
    `Pålegget om bevaring ${id} ble opphevet ${at}.`,
    `Säilyttämismääräys ${id} kumottiin ${at}.`,
    `The hold ${id} was lifted on ${at}.`,
  )
}
export const whyLiftedWords = wording(
  'Skriv varför bevarandebeslutet hävs: skälet sparas med det.',
  'Skriv hvorfor pålegget oppheves: begrunnelsen lagres sammen med det.',
  'Kirjoita, miksi säilyttämismääräys kumotaan: peruste tallennetaan sen yhteyteen.',
  'Say why the hold is lifted: the reason is kept with it.',
)

/** Retention and erasure. `title` is what the class of data is called. */

export function keptLongerWords(title: Wording, years: number, rests: string): Wording {
  return wording(
    `'${title.sv}' sparas i minst ${years} år (${rests}). Ange en längre tid.`,
    `'${title.nb}' lagres i minst ${years} år (${rests}). Oppgi en lengre tid.`,
    `'${title.fi}' säilytetään vähintään ${years} vuotta (${rests}). Anna pidempi aika.`,
    `'${title.en}' is kept for ${years} years at least: ${rests}. Give a longer time.`,
  )
}
export function atLeast(years: number): Wording {
  return wording(
    `måste bli minst ${years} år`,
    `må bli minst ${years} år`,
    `pitää olla vähintään ${years} vuotta`,
    `must make ${years} years at least`,
  )
}

export function isHeldWords(what: string, hold: string, reason: string): Wording {
  return wording(
    `${what} omfattas av bevarandebeslutet ${hold}: ${reason}`,
    `${what} omfattes av pålegget om bevaring ${hold}: ${reason}`,
    `${what} kuuluu säilyttämismääräykseen ${hold}: ${reason}`,
    `${what} is under the legal hold ${hold}: ${reason}`,
  )
}

export const whyErasedWords = wording(
  'Skriv varför det raderas nu: skälet sparas med varje radering.',
  'Skriv hvorfor det slettes nå: begrunnelsen lagres med hver sletting.',
  'Kirjoita, miksi se poistetaan nyt: peruste tallennetaan jokaisen poiston yhteyteen.',
  'Say why it is erased now: the reason is kept with every erasure.',
)

export function erasedElsewhereWords(title: Wording): Wording {
  return wording(
    `Inget av '${title.sv}' raderas härifrån: det försvinner med det som det hör till.`,
    `Ingenting av '${title.nb}' slettes herfra: det forsvinner med det som det hører til.`,
    `Mitään luokasta '${title.fi}' ei poisteta täältä: se poistuu sen mukana, mihin se kuuluu.`,
    `Nothing of '${title.en}' is erased from here: it goes with what it belongs to.`,
  )
}

/** Requests of data subjects. */

export function stillToComeWords(at: string): Wording {
  return wording(
    `Begäran kan inte ha kommit in ${at}: det har inte hänt än.`,
    `Henvendelsen kan ikke ha kommet inn ${at}: det har ikke skjedd ennå.`,
    `Pyyntö ei ole voinut saapua ${at}: se on vasta tulossa.`,
    `It cannot have come in at ${at}: that is still to come.`,
  )
}
export const notInFuture = wording(
  'får inte ligga i framtiden',
  'kan ikke ligge i fremtiden',
  'ei saa olla tulevaisuudessa',
  'must not be in the future',
)

export function notUnderReviewWords(ref: string): Wording {
  return wording(
    `${ref} granskas inte just nu: samla först in det som finns sparat; efter granskningen, samla in det igen.`,
    `${ref} er ikke til gjennomgang nå: hent først inn det som er lagret; etter gjennomgangen, hent det inn på nytt.`,
    `${ref} ei ole tarkastettavana: kokoa ensin tallennetut tiedot; tarkastuksen jälkeen kokoa ne uudelleen.`,
    `${ref} is not under review: gather what is kept first; after the review, gather it again.`,
  )
}

export const reviewedIt = wording('har granskat den', 'har gjennomgått den', 'tarkasti sen', 'reviewed it')

export function notReviewedYetWords(ref: string, state: Wording): Wording {
  return wording(
    `${ref} är ${state.sv}: det som beslutats genomförs när den är granskad.`,
    `${ref} er ${state.nb}: det som er besluttet, gjennomføres når den er gjennomgått.`,
    `${ref} on tilassa '${state.fi}': päätetty toteutetaan, kun pyyntö on tarkastettu.`,
    `${ref} is '${state.en}': what was decided is carried out once it is reviewed.`,
  )
}

/** What a person asks for, as it stands in a sentence. */
export const rightWords: Readonly<Record<SubjectRight, Wording>> = {
  access: wording('tillgång', 'innsyn', 'pääsy tietoihin', 'access'),
  rectification: wording('rättelse', 'retting', 'oikaisu', 'rectification'),
  erasure: wording('radering', 'sletting', 'poistaminen', 'erasure'),
  restriction: wording('begränsning', 'begrensning', 'käsittelyn rajoittaminen', 'restriction'),
  objection: wording('invändning', 'protest', 'vastustaminen', 'objection'),
  portability: wording('dataportabilitet', 'dataportabilitet', 'tietojen siirto', 'portability'),
}

export function answeredWithDataWords(ref: string, right: SubjectRight): Wording {
  const { sv, nb, fi, en } = rightWords[right]
  return wording(
    `${ref} gäller ${sv}: den besvaras med uppgifterna.`,
    `${ref} gjelder ${nb}: den besvares med opplysningene.`,
    `${ref} (${fi}): pyyntöön vastataan antamalla tiedot.`,
    `${ref} asks for ${en}: it is answered with the data.`,
  )
}

export function sayWhatWords(right: SubjectRight): Wording {
  const { sv, nb, fi, en } = rightWords[right]
  return wording(
    `Skriv vad som gjordes: inget i en begäran om ${sv} görs av sig självt.`,
    `Skriv hva som ble gjort: ingenting i en henvendelse om ${nb} skjer av seg selv.`,
    `Kirjoita, mitä tehtiin: mikään tässä pyynnössä (${fi}) ei tapahdu itsestään.`,
    `Say what was done: nothing of a request for ${en} is done by itself.`,
  )
}

export function noItemWords(key: string): Wording {
  return wording(
    `Inget med nyckeln '${key}' hittades; läs in begäran igen.`,
    `Ingenting med nøkkelen '${key}' ble funnet; last henvendelsen på nytt.`,
    `Avaimella '${key}' ei löytynyt mitään; lataa pyyntö uudelleen.`,
    `Nothing with the key '${key}' was found; read the request again.`,
  )
}
export const namesNoItem = wording(
  'anger ingen uppgift',
  'oppgir ingen opplysning',
  'ei nimeä mitään tietoa',
  'names no item',
)

const useWords: Readonly<Record<ItemUse, Wording>> = {
  include: wording('ta med', 'ta med', 'otetaan mukaan', 'include'),
  exclude: wording('utelämna', 'utelate', 'jätetään pois', 'exclude'),
  erase: wording('radera', 'slette', 'poistetaan', 'erase'),
  keep: wording('behålla', 'beholde', 'säilytetään', 'keep'),
}
const usesIn = (uses: readonly ItemUse[]) =>
  wordingOf((language) =>
    choiceOf(
      uses.map((use) => useWords[use][language]),
      language,
    ),
  )

export function noAnswerToWords(use: ItemUse, right: SubjectRight, uses: readonly ItemUse[]): Wording {
  const [how, asked, may] = [useWords[use], rightWords[right], usesIn(uses)]
  return wording(
    `'${how.sv}' är inget svar på en begäran om ${asked.sv}: välj ${may.sv}.`,
    `'${how.nb}' er ikke noe svar på en henvendelse om ${asked.nb}: velg ${may.nb}.`,
    `'${how.fi}' ei ole vastaus tähän pyyntöön (${asked.fi}): valitse ${may.fi}.`,
    `'${how.en}' is no answer to a request for ${asked.en}: use ${may.en}.`,
  )
}
export function mustBeOneOf(uses: readonly ItemUse[]): Wording {
  const { sv, nb, fi, en } = usesIn(uses)
  return wording(`måste vara ${sv}`, `må være ${nb}`, `pitää olla ${fi}`, `must be ${en}`)
}

export function sayWhyWords(title: string, use: ItemUse): Wording {
  const { sv, nb, fi, en } = useWords[use]
  return wording(
    `Skriv varför du vill ${sv} '${title}'. Skälet står i svaret.`,
    `Skriv hvorfor du vil ${nb} '${title}'. Begrunnelsen står i svaret.`,
    `Kirjoita, miksi '${title}' ${fi}. Peruste näkyy vastauksessa.`,
    `Say why '${title}' is to be: ${en}. The reason stands in the answer.`,
  )
}

export function staysHeldWords(title: string): Wording {
  return wording(
    `'${title}' omfattas av ett bevarandebeslut och finns kvar tills det hävs.`,
    `'${title}' omfattes av et pålegg om bevaring og blir stående til det oppheves.`,
    `'${title}' kuuluu säilyttämismääräykseen ja säilyy, kunnes se kumotaan.`,
    `'${title}' is under a legal hold and stays until the hold is lifted.`,
  )
}
export const isUnderHold = wording(
  'omfattas av ett bevarandebeslut',
  'omfattes av et pålegg om bevaring',
  'kuuluu säilyttämismääräykseen',
  'is under a legal hold',
)

export function changedWhileWords(ref: string): Wording {
  return wording(
    `${ref} ändrades medan svaret skrevs; läs in den igen och gör om.`,
    `${ref} ble endret mens svaret ble satt opp; last den på nytt, og gjenta det.`,
    `${ref} muuttui, kun vastausta laadittiin; lataa se uudelleen ja toista.`,
    `${ref} was changed while its answer was set; read it again and repeat it.`,
  )
}

export function notHandedOutWords(ref: string): Wording {
  return wording(
    `${ref} är inte granskad än: inget lämnas ut förrän en person har tagit ställning till varje uppgift.`,
    `${ref} er ikke gjennomgått ennå: ingenting utleveres før en person har tatt stilling til hver opplysning.`,
    `${ref} ei ole vielä tarkastettu: mitään ei luovuteta, ennen kuin ihminen on ratkaissut jokaisen tiedon.`,
    `${ref} is not reviewed yet: nothing is handed out before a person decided on every item.`,
  )
}
export function closedWords(ref: string): Wording {
  return wording(
    `${ref} är avslutad: det som hittades finns inte kvar här. Svaret som skickades finns kvar.`,
    `${ref} er avsluttet: det som ble funnet, er ikke lagret her lenger. Svaret som ble sendt, er det.`,
    `${ref} on päätetty: löydettyjä tietoja ei enää säilytetä täällä. Lähetetty vastaus säilyy.`,
    `${ref} is closed: what was found is not kept here any more. The answer that was sent is.`,
  )
}

/** A state that no table names is said as it stands. */
export function stateIn(states: Readonly<Record<RequestState, Wording>>, state: string | undefined): Wording {
  const known = Object.entries(states).find(([name]) => name === state)
  return known?.[1] ?? asWritten(state ?? '–')
}
