import type { Meaning, Part } from '../meaning.ts'

/** Dealings in new debt and equity of a sector, by directive. */
const sectoral: Meaning = {
  effect: 'restriction',
  act: 'Executive Order 13662, Directives 1 to 4 (31 CFR Part 589)',
  listing: 'usSectoral',
}
const menuBased = (act: string): Meaning => ({ effect: 'restriction', act, listing: 'usMenuBased' })
const capta = (act: string): Meaning => ({ effect: 'restriction', act, listing: 'usCapta' })
const evaders: Meaning = { effect: 'restriction', act: 'Executive Order 13608', listing: 'usFse' }

/**
 * The lists that OFAC publishes together as "consolidated", by the programme that tells them. None of them blocks
 * property: each shuts out some dealings of US persons. An entry may be of several.
 */
export const parts: Readonly<Record<string, Part>> = {
  'UKRAINE-EO13662': { title: 'Sectoral Sanctions Identifications (SSI)', means: sectoral },
  'CMIC-EO13959': {
    title: 'Chinese Military-Industrial Complex Companies (NS-CMIC)',
    // Securities only: buying from them or selling to them is not touched.
    means: { effect: 'signal', act: 'Executive Order 13959 as amended by 14032', listing: 'usCmic' },
  },
  'NS-PLC': {
    title: 'Palestinian Legislative Council (NS-PLC)',
    means: {
      effect: 'restriction',
      act: '31 CFR 594.520, 595.513 and 597.512 (transactions to be rejected)',
      listing: 'usNsPlc',
    },
  },
  'RUSSIA-EO14024': {
    title: 'Directives under E.O. 14024: menu-based sanctions (NS-MBS) and correspondent accounts (CAPTA)',
    means: menuBased('Executive Order 14024, Directives 1 to 4 (31 CFR Part 587)'),
  },
  'CAATSA - RUSSIA': {
    title: 'Menu-based sanctions (NS-MBS), CAATSA sections 231 and 235',
    means: menuBased('22 U.S.C. 9525 and 9529 (CAATSA)'),
  },
  'BURMA-EO14014': {
    title: 'Menu-based sanctions (NS-MBS), Burma',
    means: menuBased('Executive Order 14014, Directive 1 (31 CFR Part 525)'),
  },
  'ILLICIT-DRUGS-EO14059': {
    title: 'Menu-based sanctions (NS-MBS), illicit drugs',
    means: menuBased('Executive Order 14059'),
  },
  '561-Related': {
    title: 'Correspondent or payable-through accounts (CAPTA), Iran',
    means: capta('31 CFR Part 561 (Iranian Financial Sanctions Regulations)'),
  },
  'FSE-IR': { title: 'Foreign Sanctions Evaders (FSE), Iran', means: evaders },
  'FSE-SY': { title: 'Foreign Sanctions Evaders (FSE), Syria', means: evaders },
}
