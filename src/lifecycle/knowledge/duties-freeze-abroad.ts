import { wording } from '#kernel'
import { codedIn } from './duty.ts'

const freeze = wording(
  'Frys allt som vi har av eller är skyldiga den listade',
  'Frys alt vi har av, eller skylder, den listeførte',
  'Jäädytä kaikki, mikä meillä on listatun omaisuutta tai velkaa tälle',
  'Freeze all that we hold of, or owe to, the one who is listed',
)
const report = wording(
  'Rapportera frysningen till landets behöriga myndighet',
  'Rapporter frysingen til landets rette myndighet',
  'Ilmoita jäädytyksestä maan toimivaltaiselle viranomaiselle',
  'Report the freeze to the competent authority of the country',
)
const confirmed = 'a match with a listed party is confirmed'
/** No act here was read for this file, and holidays of these countries are not kept: nothing rolls. */
const unread = { calendar: 'entity', roll: 'none', verified: false } as const
const unreadSource = 'the act was not read; written from general knowledge on 2026-11-23'
const atOnce = { count: 24, unit: 'hours' } as const
const freezing = { titles: freeze, trigger: confirmed, length: atOnce, source: unreadSource, ...unread }
const reporting = { titles: report, trigger: confirmed, length: atOnce, source: unreadSource, ...unread }
const ours = 'The act gives no time that we know: at once, and the day counted here is our own.'

/**
 * What a true match obliges a company outside the Union and Norway to, where a list binds it: its own country's law.
 * Every line is unverified; counsel of the country must confirm it. Where a time is known from hearsay alone, the earlier
 * reading is counted (calendar days for working days).
 */
export const freezeDutiesAbroad = codedIn({
  GB_FREEZE: {
    ...freezing,
    instrument: 'Sanctions and Anti-Money Laundering Act 2018 and the regulations of the programme',
    article: 'e.g. the Russia (Sanctions) (EU Exit) Regulations 2019, regs. 11 to 15',
    note: ours,
  },
  GB_FREEZE_REPORT: {
    ...reporting,
    instrument: 'The regulations of the programme under the Act of 2018',
    article: 'e.g. the Russia (Sanctions) (EU Exit) Regulations 2019, reg. 70',
    note: `To OFSI. The duty is that of relevant firms: ask counsel whether this company is one. ${ours}`,
  },
  CH_FREEZE: {
    ...freezing,
    instrument: 'Embargo Act (SR 946.231) and the ordinance of the programme',
    article: 'the article of the ordinance on freezing',
    note: ours,
  },
  CH_FREEZE_REPORT: {
    ...reporting,
    instrument: 'Embargo Act (SR 946.231) and the ordinance of the programme',
    article: 'the article of the ordinance on reporting',
    note: `To SECO. ${ours}`,
  },
  US_FREEZE: {
    ...freezing,
    instrument: '31 CFR Ch. V (OFAC), the part of the programme',
    article: 'the section on blocked property',
    note: ours,
  },
  US_FREEZE_REPORT: {
    ...reporting,
    instrument: '31 CFR Part 501',
    article: '§ 501.603',
    length: { count: 10, unit: 'calendarDays' },
    note: 'To OFAC, ten business days from the blocking; calendar days are counted here, the earlier day.',
  },
  AU_FREEZE: {
    ...freezing,
    instrument: 'Autonomous Sanctions Act 2011; Charter of the United Nations Act 1945',
    article: 'Autonomous Sanctions Regulations 2011, regs. 14 and 15',
    note: ours,
  },
  AU_FREEZE_REPORT: {
    ...reporting,
    instrument:
      'Autonomous Sanctions Regulations 2011; Charter of the United Nations (Dealing with Assets) Regulations 2008',
    article: 'the regulation on telling of frozen assets',
    note: `To the Australian Federal Police. ${ours}`,
  },
  CA_FREEZE: {
    ...freezing,
    instrument: 'Special Economic Measures Act and the regulations of the programme',
    article: 'the section on prohibited dealings',
    note: ours,
  },
  CA_FREEZE_REPORT: {
    ...reporting,
    instrument: 'Special Economic Measures Act and the regulations of the programme',
    article: 'the section on the duty to disclose',
    note: `To the RCMP or CSIS. ${ours}`,
  },
  NZ_FREEZE: {
    ...freezing,
    instrument: 'Russia Sanctions Act 2022; regulations under the United Nations Act 1946',
    article: 'Russia Sanctions Regulations 2022, the part on assets',
    note: ours,
  },
  NZ_FREEZE_REPORT: {
    ...reporting,
    instrument: 'Russia Sanctions Act 2022',
    article: 'the section on reports to the police',
    note: `To the Commissioner of Police. The duty is that of duty holders: ask counsel whether this company is one. ${ours}`,
  },
  TR_FREEZE: {
    ...freezing,
    instrument: 'Law 6415 and Law 7262',
    article: 'the articles on freezing of assets',
    note: ours,
  },
  TR_FREEZE_REPORT: {
    ...reporting,
    instrument: 'The regulations under Law 6415 and Law 7262',
    article: 'the article on notification',
    length: { count: 7, unit: 'calendarDays' },
    note: 'To MASAK, within seven days of the decision.',
  },
  NATIONAL_FREEZE: {
    ...freezing,
    instrument: 'The law by which the country of the company carries the list out',
    article: 'not known here',
    note: `We have not written down the law of this country: ask counsel there. ${ours}`,
  },
  NATIONAL_FREEZE_REPORT: {
    ...reporting,
    instrument: 'The law by which the country of the company carries the list out',
    article: 'not known here',
    note: `We have not written down the law of this country, nor to whom it is reported: ask counsel there. ${ours}`,
  },
})
