import { type Wording, wording } from '#kernel'

export function noCalendarWords(country: string | null | undefined, known: readonly string[]): Wording {
  const all = known.join(', ')
  return wording(
    `Det finns ingen kalender för '${country}'; det finns för ${all}.`,
    `Det finnes ingen kalender for '${country}'; det finnes for ${all}.`,
    `Kalenteria '${country}' ei ole; kalenterit ovat: ${all}.`,
    `There is no calendar of '${country}'; there are those of ${all}.`,
  )
}
export function dateNoSpanWords(code: string): Wording {
  return wording(
    `${code} är ett datum, inte en tidslängd.`,
    `${code} er en dato, ikke et tidsrom.`,
    `${code} on päivämäärä, ei ajanjakso.`,
    `${code} is a date, not a span.`,
  )
}
const setters = {
  authority: wording('myndigheten', 'myndigheten', 'viranomainen', 'the authority'),
  act: wording('akten', 'rettsakten', 'säädös', 'the act'),
  own: wording('egen policy', 'egen policy', 'oma linjaus', 'the own policy'),
} as const
const units: Readonly<Record<string, Wording>> = {
  hours: wording('timmar', 'timer', 'tuntia', 'hours'),
  calendarDays: wording('dagar', 'dager', 'päivää', 'calendarDays'),
  workingDays: wording('arbetsdagar', 'arbeidsdager', 'työpäivää', 'workingDays'),
  months: wording('månader', 'måneder', 'kuukautta', 'months'),
  years: wording('år', 'år', 'vuotta', 'years'),
}
export function setByWords(code: string, setBy: keyof typeof setters, { unit, ...bounds }: Bounds): Wording {
  const who = setters[setBy]
  const { sv, nb, fi } = units[unit] ?? wording(unit, unit, unit, unit)
  const { atLeast, atMost } = bounds
  return wording(
    `${code}: ${who.sv} bestämmer hur länge; ange \`length\`, ett heltal från ${atLeast} till ${atMost} (${sv}).`,
    `${code}: ${who.nb} bestemmer hvor lenge; oppgi \`length\`, et heltall fra ${atLeast} til ${atMost} (${nb}).`,
    `${code}: ${who.fi} määrää keston; anna \`length\`, kokonaisluku ${atLeast}–${atMost} (${fi}).`,
    `${code}: ${who.en} sets how long; give \`length\`, a whole number from ${atLeast} to ${atMost} (${unit}).`,
  )
}
interface Bounds {
  readonly unit: string
  readonly atLeast: number
  readonly atMost: number
}
export function wholeNumber(atLeast: number, atMost: number): Wording {
  return wording(
    `måste vara ett heltal från ${atLeast} till ${atMost}`,
    `må være et heltall fra ${atLeast} til ${atMost}`,
    `pitää olla kokonaisluku ${atLeast}–${atMost}`,
    `must be a whole number from ${atLeast} to ${atMost}`,
  )
}
export function oddStartWords(text: string): Wording {
  return wording(
    `start: '${text}' är varken en tidpunkt med tidszon (2026-11-23T09:00:00+01:00) eller en dag (2026-11-23).`,
    `start: '${text}' er verken et tidspunkt med tidssone (2026-11-23T09:00:00+01:00) eller en dag (2026-11-23).`,
    `start: '${text}' ei ole ajanhetki aikavyöhykkeineen (2026-11-23T09:00:00+01:00) eikä päivä (2026-11-23).`,
    `start: '${text}' is neither an instant with offset (2026-11-23T09:00:00+01:00) nor a day (2026-11-23).`,
  )
}
export const startExpected = wording(
  'måste vara en tidpunkt med tidszon, eller en dag',
  'må være et tidspunkt med tidssone, eller en dag',
  'pitää olla ajanhetki aikavyöhykkeineen tai päivä',
  'must be an instant with offset, or a day',
)
