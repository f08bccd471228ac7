import { asWritten, type Day, type Instant, type Wording } from '#kernel'
import type { Length, Span, Unit } from '../knowledge/duty.ts'
import { clockIn } from './day.ts'

type Forms = Readonly<Record<keyof Wording, readonly [string, string]>>

/** One, and many. Finnish counts in the partitive. */
const unitNames: Readonly<Record<Unit, Forms>> = {
  hours: { sv: ['timme', 'timmar'], nb: ['time', 'timer'], fi: ['tunti', 'tuntia'], en: ['hour', 'hours'] },
  calendarDays: {
    sv: ['kalenderdag', 'kalenderdagar'],
    nb: ['kalenderdag', 'kalenderdager'],
    fi: ['kalenteripäivä', 'kalenteripäivää'],
    en: ['calendar day', 'calendar days'],
  },
  workingDays: {
    sv: ['arbetsdag', 'arbetsdagar'],
    nb: ['virkedag', 'virkedager'],
    fi: ['työpäivä', 'työpäivää'],
    en: ['working day', 'working days'],
  },
  weeks: { sv: ['vecka', 'veckor'], nb: ['uke', 'uker'], fi: ['viikko', 'viikkoa'], en: ['week', 'weeks'] },
  months: {
    sv: ['månad', 'månader'],
    nb: ['måned', 'måneder'],
    fi: ['kuukausi', 'kuukautta'],
    en: ['month', 'months'],
  },
  years: { sv: ['år', 'år'], nb: ['år', 'år'], fi: ['vuosi', 'vuotta'], en: ['year', 'years'] },
}

/** `3 weeks`, in the four languages. */
export function spanIn({ count, unit }: Span): Wording {
  const of = (language: keyof Wording) => `${count} ${unitNames[unit][language][count === 1 ? 0 : 1]}`
  return { sv: of('sv'), nb: of('nb'), fi: of('fi'), en: of('en') }
}

/** The length of a duty, in the four languages. */
export function lengthIn(length: Length): Wording {
  if ('count' in length) return spanIn(length)
  if ('on' in length) return asWritten(length.on)
  if ('yearlyOn' in length) {
    const day = length.yearlyOn
    return {
      sv: `varje år ${day}`,
      nb: `hvert år ${day}`,
      fi: `vuosittain ${day}`,
      en: `each year on ${day}`,
    }
  }
  const { unit, atLeast, atMost } = length
  const most = spanIn({ count: atMost, unit })
  return {
    sv: `${atLeast} till ${most.sv}, som sätts för varje fall`,
    nb: `${atLeast} til ${most.nb}, som settes i hver sak`,
    fi: `${atLeast}–${most.fi}, päätetään tapauksittain`,
    en: `${atLeast} to ${most.en}, set for each case`,
  }
}

/** From which day it was counted, and where that ends. */
export function counted(span: Span, startOn: Day, nominal: Day): Wording {
  const length = spanIn(span)
  return {
    sv: `${length.sv} från ${startOn}, som inte räknas med, slutar ${nominal}.`,
    nb: `${length.nb} fra ${startOn}, som ikke regnes med, slutter ${nominal}.`,
    fi: `${length.fi} päivästä ${startOn}, jota ei lasketa mukaan, päättyy ${nominal}.`,
    en: `${length.en} from ${startOn}, which is not counted, end on ${nominal}.`,
  }
}

/** Hours run through nights, weekends and changes of the clock. */
export function hours(count: number, from: Instant, zone: string): Wording {
  const length = spanIn({ count, unit: 'hours' })
  const start = clockIn(zone, from)
  return {
    sv: `${length.sv} från ${start} (${zone}), utan uppehåll: nätter, helger och byte till eller från sommartid räknas som förfluten tid.`,
    nb: `${length.nb} fra ${start} (${zone}), uten opphold: netter, helger og skifte til eller fra sommertid regnes som forløpt tid.`,
    fi: `${length.fi} hetkestä ${start} (${zone}) keskeytyksettä: yöt, viikonloput ja kesäajan vaihtuminen lasketaan kuluneena aikana.`,
    en: `${length.en} from ${start} (${zone}) without a break: nights, weekends and changes of the clock count as time that passed.`,
  }
}

/** Why it does not end where the count ends. */
export function rolls({ nominal, dueOn, rule }: { nominal: Day; dueOn: Day; rule: string }): Wording {
  return {
    sv: `${nominal} får tiden inte sluta; den löper till och med ${dueOn} (${rule}).`,
    nb: `Fristen kan ikke slutte ${nominal}; den løper til og med ${dueOn} (${rule}).`,
    fi: `Määräaika ei voi päättyä ${nominal}; se jatkuu päivään ${dueOn} (${rule}).`,
    en: `It cannot end on ${nominal}; it runs on to ${dueOn} (${rule}).`,
  }
}

/** A day off on which it is due all the same. */
export function stays(dueOn: Day, before: Day): Wording {
  return {
    sv: `${dueOn} är en ledig dag, men ingen regel flyttar datumet: bli klar senast ${before}.`,
    nb: `${dueOn} er en fridag, men ingen regel flytter datoen: bli ferdig senest ${before}.`,
    fi: `${dueOn} on vapaapäivä, mutta mikään sääntö ei siirrä päivää: hoida viimeistään ${before}.`,
    en: `${dueOn} is a day off, but no rule moves the date: be done by ${before}.`,
  }
}

export function fixedDate(dueOn: Day): Wording {
  return {
    sv: `Datumet ${dueOn} är bestämt.`,
    nb: `Datoen ${dueOn} er fastsatt.`,
    fi: `Päivä ${dueOn} on määrätty.`,
    en: `The date ${dueOn} is fixed.`,
  }
}

export function endsWithDay(dueOn: Day, zone: string): Wording {
  return {
    sv: `Hela ${dueOn} är i tid, enligt klockan i ${zone}.`,
    nb: `Hele ${dueOn} er i tide, etter klokken i ${zone}.`,
    fi: `Koko ${dueOn} on ajoissa (aikavyöhyke ${zone}).`,
    en: `All of ${dueOn} is in time, by the clock of ${zone}.`,
  }
}
