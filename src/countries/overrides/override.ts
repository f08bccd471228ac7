import { fieldFault, type Instant, type Refusal, type Wording, worded, wording, wordingOf } from '#kernel'
import { isCountry } from '../codes.ts'
import type { Band } from '../model.ts'
import type { AskOverride, CountryOverride, Standing } from './model.ts'
import { longestDays } from './model.ts'

/** How an override stands at an instant. An approved one ends at its expiry, one that was asked for too. */
export function standingOf({ state, expiresAt }: CountryOverride, at: Instant): Standing {
  if (state === 'withdrawn' || state === 'ended') return state
  if (Date.parse(expiresAt) <= Date.parse(at)) return 'ended'
  return state === 'approved' ? 'inForce' : 'asked'
}

interface Ground {
  readonly at: Instant
  /** The band that stands now; undefined: unrated. */
  readonly standing: Band | undefined
  /** Of an area: the band of its country. */
  readonly ofCountry: Band | undefined
}

/** Why this cannot be asked for; undefined where it can. */
export function whyNotAsk(ask: AskOverride, { at, standing, ofCountry }: Ground): Refusal | undefined {
  const area = ask.area ?? null
  if (!isCountry(ask.country)) return fault('/country', words.noCountry(ask.country))
  if (area !== null && !area.startsWith(`${ask.country}-`))
    return fault('/area', words.otherArea(ask.country))
  const left = Date.parse(ask.expiresAt) - Date.parse(at)
  if (left <= 0) return fault('/expiresAt', words.past)
  if (left > longestDays * 86_400_000) return fault('/expiresAt', words.tooLong)
  if (ask.band === standing) return fault('/band', words.same(ask.band))
  if (area !== null && ofCountry !== undefined && ask.band < ofCountry)
    return fault('/band', words.better(ask.band, ofCountry))
  return undefined
}

/**
 * Why it cannot be approved; undefined where it can. Who asked never approves: the deed itself sees to that. `now` is
 * the band that stands: where it is no longer the one that was to be replaced, the reason was given for another case.
 */
export function whyNotApprove(
  override: CountryOverride,
  { at, now }: { readonly at: Instant; readonly now: Band | undefined },
): Refusal | undefined {
  const standing = standingOf(override, at)
  if (standing !== 'asked') return { code: 'not_allowed_from', ...worded(words.notAsked[standing]) }
  if (override.instead === (now ?? null)) return undefined
  return { code: 'conflict', ...worded(words.otherGround(override.instead, now)) }
}

/**
 * Why it cannot be withdrawn; undefined where it can. `without` is the band that would stand without it: what made a
 * band worse is not taken away by one person, since nobody betters a band alone; nor what rates a place that is unrated
 without it, since one person may rate such a place as they like.
 */
export function whyNotWithdraw(
  override: CountryOverride,
  { at, without }: { readonly at: Instant; readonly without: Band | undefined },
): Refusal | undefined {
  const standing = standingOf(override, at)
  if (standing === 'asked') return undefined
  if (standing !== 'inForce') return { code: 'not_allowed_from', ...worded(words.notAsked[standing]) }
  if (without === undefined && override.band > bestBand)
    return { code: 'not_allowed_from', ...worded(words.unratedAlone) }
  if (without === undefined || without >= override.band) return undefined
  return { code: 'not_allowed_from', ...worded(words.betterAlone(without)) }
}

/** Nobody can rate a place better than this. */
const bestBand: Band = 'A'

/** Completes "you …". */
export const askedForIt: Wording = wording('bad om det', 'ba om det', 'pyysi sitä', 'asked for it')

function fault(path: string, said: Wording): Refusal {
  return { code: 'invalid_input', ...worded(said), errors: [fieldFault(path, said)] }
}

const unrated = wording('inte bedömt', 'ikke vurdert', 'luokittelematta', 'unrated')

const words = {
  noCountry: (code: string) =>
    wording(
      `"${code}" är inget land enligt ISO 3166-1. Välj landet i listan.`,
      `"${code}" er ikke et land etter ISO 3166-1. Velg landet i listen.`,
      `"${code}" ei ole ISO 3166-1:n mukainen maa. Valitse maa luettelosta.`,
      `"${code}" is no country of ISO 3166-1. Choose it from the list.`,
    ),
  otherArea: (country: string) =>
    wording(
      `Området hör inte till ${country}: koden börjar med ${country}-. Välj ett område i landet, eller inget.`,
      `Området hører ikke til ${country}: koden begynner med ${country}-. Velg et område i landet, eller ingen.`,
      `Alue ei kuulu maahan ${country}: koodi alkaa ${country}-. Valitse maan alue tai jätä tyhjäksi.`,
      `The area is not of ${country}: its code begins with ${country}-. Choose one of the country, or none.`,
    ),
  past: wording(
    'Sista tidpunkten har redan passerat. Ange en senare.',
    'Sluttidspunktet er allerede passert. Oppgi et senere.',
    'Päättymishetki on jo ohi. Anna myöhäisempi.',
    'The end lies in the past. Give a later one.',
  ),
  tooLong: wording(
    `Ett avvikande landgrupp gäller högst ${longestDays} dagar. Ange en tidigare sista tidpunkt.`,
    `En avvikende landgruppe gjelder høyst ${longestDays} dager. Oppgi et tidligere sluttidspunkt.`,
    `Poikkeava luokka on voimassa enintään ${longestDays} päivää. Anna aiempi päättymishetki.`,
    `Another band holds for ${longestDays} days at most. Give an earlier end.`,
  ),
  same: (band: Band) =>
    wording(
      `Landgrupp ${band} gäller redan. Ange en annan.`,
      `Landgruppe ${band} gjelder allerede. Oppgi en annen.`,
      `Luokka ${band} on jo voimassa. Anna toinen.`,
      `Band ${band} stands already. Give another.`,
    ),
  better: (band: Band, country: Band) =>
    wording(
      `Ett område kan bara försämra landets landgrupp: landet har ${country}, området kan inte få ${band}.`,
      `Et område kan bare forverre landets landgruppe: landet har ${country}, området kan ikke få ${band}.`,
      `Alue voi vain heikentää maan luokkaa: maalla on ${country}, alue ei voi saada luokkaa ${band}.`,
      `An area may only worsen its country: the country has ${country}, the area cannot have ${band}.`,
    ),
  otherGround: (was: Band | null, is: Band | undefined) =>
    wordingOf((language) => {
      const [before, now] = [was ?? unrated[language], is ?? unrated[language]]
      return {
        sv: `Landgruppen har ändrats sedan någon bad om detta: då ${before}, nu ${now}. Återkalla och be om en ny.`,
        nb: `Landgruppen er endret siden noen ba om dette: da ${before}, nå ${now}. Trekk tilbake og be om en ny.`,
        fi: `Luokka on muuttunut pyynnön jälkeen: silloin ${before}, nyt ${now}. Peru pyyntö ja pyydä uutta.`,
        en: `The band has changed since this was asked for: then ${before}, now ${now}. Withdraw it and ask anew.`,
      }[language]
    }),
  unratedAlone: wording(
    'Utan den är platsen inte bedömd, och vem som helst kunde ensam ge den en bättre landgrupp. Be om en annan landgrupp, som en annan person godkänner, eller låt den löpa ut.',
    'Uten den er stedet ikke vurdert, og én person kunne alene gi det en bedre landgruppe. Be om en annen landgruppe, som en annen person godkjenner, eller la den løpe ut.',
    'Ilman sitä paikka on luokittelematta, ja kuka tahansa voisi yksin antaa sille paremman luokan. Pyydä toista luokkaa, jonka toinen henkilö hyväksyy, tai anna sen päättyä ajallaan.',
    'Without it the place is unrated, and one person alone could rate it better. Ask for another band, which another person approves, or let it end by its time.',
  ),
  betterAlone: (without: Band) =>
    wording(
      `Utan den gäller ${without}, som är bättre, och ingen förbättrar en landgrupp ensam. Be om ${without}; när en annan godkänner det upphör denna.`,
      `Uten den gjelder ${without}, som er bedre, og ingen forbedrer en landgruppe alene. Be om ${without}; når en annen godkjenner det, opphører denne.`,
      `Ilman sitä voimassa on ${without}, joka on parempi, eikä kukaan paranna luokkaa yksin. Pyydä luokkaa ${without}; kun toinen hyväksyy sen, tämä päättyy.`,
      `Without it ${without} stands, which is better, and nobody betters a band alone. Ask for ${without}; once another person approves it, this one ends.`,
    ),
  notAsked: {
    inForce: wording(
      'Den avvikande landgruppen gäller redan.',
      'Den avvikende landgruppen gjelder allerede.',
      'Poikkeava luokka on jo voimassa.',
      'This override is in force already.',
    ),
    ended: wording(
      'Tiden för den avvikande landgruppen har gått ut. Be om en ny.',
      'Tiden for den avvikende landgruppen er ute. Be om en ny.',
      'Poikkeavan luokan aika on päättynyt. Pyydä uutta.',
      'The time of this override has ended. Ask for a new one.',
    ),
    withdrawn: wording(
      'Den avvikande landgruppen är återkallad. Be om en ny.',
      'Den avvikende landgruppen er trukket tilbake. Be om en ny.',
      'Poikkeava luokka on peruttu. Pyydä uutta.',
      'This override was withdrawn. Ask for a new one.',
    ),
  },
}
