import type { Part } from '../meaning.ts'

const restriction = 'restriction' as const

/**
 * The lists that the Consolidated Screening List puts together, by the abbreviation in their name: what each means.
 * SDN is read from OFAC itself (`us-ofac-sdn`).
 */
export const parts: Readonly<Record<string, Part>> = {
  EL: {
    title: 'Entity List (Commerce)',
    means: {
      effect: restriction,
      act: '15 CFR 744.11 and 744.16, Supplement No. 4 (EAR)',
      listing: 'usEntityList',
    },
  },
  DPL: {
    title: 'Denied Persons List (Commerce)',
    means: { effect: restriction, act: '15 CFR 764.3(a)(2) (EAR)', listing: 'usDeniedPersons' },
  },
  'DPL-ENDED': {
    title: 'Denied Persons List (Commerce), orders that had ended when the list was made',
    means: { effect: 'signal', act: '15 CFR 764.3(a)(2) (EAR), an order that has ended', closed: true },
  },
  UVL: {
    title: 'Unverified List (Commerce)',
    means: { effect: restriction, act: '15 CFR 744.15, Supplement No. 6 (EAR)', listing: 'usUnverified' },
  },
  MEU: {
    title: 'Military End User List (Commerce)',
    means: {
      effect: restriction,
      act: '15 CFR 744.21, Supplement No. 7 (EAR)',
      listing: 'usMilitaryEndUser',
    },
  },
  CMIC: {
    title: 'Chinese Military-Industrial Complex Companies (Treasury)',
    // Securities only: buying from them or selling to them is not touched.
    means: { effect: 'signal', act: 'Executive Order 13959 as amended by 14032', listing: 'usCmic' },
  },
  SSI: {
    title: 'Sectoral Sanctions Identifications (Treasury)',
    means: {
      effect: restriction,
      act: 'Executive Order 13662, Directives 1 to 4 (31 CFR Part 589)',
      listing: 'usSectoral',
    },
  },
  DTC: {
    title: 'AECA/ITAR debarred (State)',
    means: { effect: restriction, act: '22 CFR 127.7 (ITAR)', listing: 'usItarDebarred' },
  },
  ISN: {
    title: 'Nonproliferation sanctions (State)',
    means: {
      effect: restriction,
      act: 'the nonproliferation law that the entry names (E.O. 13382, INKSNA and others)',
      listing: 'usNonproliferation',
    },
  },
  CAP: {
    title: 'Correspondent or payable-through accounts, CAPTA (Treasury)',
    means: { effect: restriction, act: '31 CFR Ch. V (CAPTA)', listing: 'usCapta' },
  },
  MBS: {
    title: 'Menu-based sanctions, NS-MBS (Treasury)',
    means: { effect: restriction, act: '31 CFR Ch. V (NS-MBS)', listing: 'usMenuBased' },
  },
  PLC: {
    title: 'Palestinian Legislative Council (Treasury)',
    means: { effect: restriction, act: '31 CFR 594.520, 595.513 and 597.512', listing: 'usNsPlc' },
  },
  FSE: {
    title: 'Foreign Sanctions Evaders (Treasury)',
    means: { effect: restriction, act: 'Executive Order 13608', listing: 'usFse' },
  },
}

/** The abbreviation in the name of a source: `Entity List (EL) - Bureau …` is EL, `(NS-MBS List)` is MBS. */
export function abbreviationOf(source: string): string | undefined {
  return /\((?:NS-)?([A-Z]+)(?: List)?\)/.exec(source)?.[1]
}
