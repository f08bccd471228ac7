import type { CalendarCode } from './holidays.ts'

/**
 * What happens to a time limit that ends on a day off.
 * `closedOn`: days on which it does not end but runs on to the next open day. `none`: it ends where it ends.
 */
export interface RollRule {
  readonly title: string
  /** `null`: the date stands as it is. */
  readonly closedOn: null | 'publicHolidays' | 'publicHolidaysAndEves'
  /** Whose calendar; `act`: where the act is to be done. */
  readonly calendar: CalendarCode | 'act'
  /** A period of two days or more holds at least so many working days. */
  readonly leastWorkingDays: number
  readonly source: string
  readonly verified: boolean
}

export const rollRules = {
  EU_1182: {
    title: 'Regulation (EEC, Euratom) 1182/71',
    closedOn: 'publicHolidays',
    calendar: 'act',
    leastWorkingDays: 2,
    source:
      'Reg. (EEC, Euratom) 1182/71 Art. 2(1)–(2), 3(1)–(5); the numbers of Art. 2(2) and 3(5) from memory',
    verified: true,
  },
  NO_DL148: {
    title: 'Domstolloven §§ 148–149',
    closedOn: 'publicHolidays',
    calendar: 'NO',
    leastWorkingDays: 0,
    source: 'Lov om domstolene §§ 148–149: court limits, and acts that point to them',
    verified: true,
  },
  NO_NONE: {
    title: 'Norwegian limits between private parties',
    closedOn: null,
    calendar: 'NO',
    leastWorkingDays: 0,
    source: 'Åpenhetsloven § 7 has no rule for days off, and only § 11 points to domstolloven',
    verified: true,
  },
  SE_1930: {
    title: 'Lag (1930:173)',
    closedOn: 'publicHolidaysAndEves',
    calendar: 'SE',
    leastWorkingDays: 0,
    source: 'Lag (1930:173) om beräkning av lagstadgad tid, 1–2 §§, to SFS 2022:931',
    verified: true,
  },
  FI_1930: {
    title: 'Laki 150/1930',
    closedOn: 'publicHolidaysAndEves',
    calendar: 'FI',
    leastWorkingDays: 0,
    source: 'Laki säädettyjen määräaikain laskemisesta 150/1930, 1–5 §§: courts and authorities only',
    verified: true,
  },
  DE_BGB193: {
    title: 'BGB §§ 187–193',
    closedOn: 'publicHolidays',
    calendar: 'DE',
    leastWorkingDays: 0,
    source: 'BGB §§ 187, 188, 193; holidays of the Land at the place of performance come on top',
    verified: true,
  },
  OWN: {
    title: 'Own service level',
    closedOn: 'publicHolidaysAndEves',
    calendar: 'act',
    leastWorkingDays: 0,
    source: 'Own default, no law',
    verified: false,
  },
  none: {
    title: 'The date stands',
    closedOn: null,
    calendar: 'act',
    leastWorkingDays: 0,
    source: 'No rule carries it on',
    verified: true,
  },
} as const satisfies Record<string, RollRule>
export type RollCode = keyof typeof rollRules

/** Where a directive leaves it to the national act: the rule of the country. */
export const nationalRoll: Readonly<Record<CalendarCode, RollCode>> = {
  SE: 'SE_1930',
  FI: 'none', // laki 150/1930 covers courts and authorities, not an employer's answer
  NO: 'none',
  DE: 'DE_BGB193',
  EU: 'EU_1182',
}
