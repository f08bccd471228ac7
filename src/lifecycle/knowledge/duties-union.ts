import { wording } from '#kernel'
import { codedIn } from './duty.ts'

const days = (count: number) => ({ count, unit: 'calendarDays' }) as const
const hours = (count: number) => ({ count, unit: 'hours' }) as const
const months = (count: number) => ({ count, unit: 'months' }) as const
const flr = {
  instrument: 'Reg. (EU) 2024/3015',
  calendar: 'authority',
  roll: 'EU_1182',
} as const
const flrSource = 'Reg. (EU) 2024/3015; Commission Notice C/2026/4637'
const cra = {
  instrument: 'Reg. (EU) 2024/2847',
  source: 'Reg. (EU) 2024/2847 Art. 14; applies since 11 September 2026, to products placed before as well',
  calendar: 'entity',
  verified: true,
} as const
const gdpr = { instrument: 'Reg. (EU) 2016/679', calendar: 'entity' } as const
const aware = 'the manufacturer becomes aware'
const earlyWarning = (of: readonly [string, string, string, string]) =>
  wording(
    `Tidig varning: ${of[0]}`,
    `Tidlig varsling: ${of[1]}`,
    `Ennakkovaroitus: ${of[2]}`,
    `Early warning: ${of[3]}`,
  )
const notification = (of: readonly [string, string, string, string]) =>
  wording(`Anmälan: ${of[0]}`, `Melding: ${of[1]}`, `Ilmoitus: ${of[2]}`, `Notification: ${of[3]}`)
const finalReport = (of: readonly [string, string, string, string]) =>
  wording(
    `Slutrapport: ${of[0]}`,
    `Sluttrapport: ${of[1]}`,
    `Loppuraportti: ${of[2]}`,
    `Final report: ${of[3]}`,
  )
const vulnerability = [
  'aktivt utnyttjad sårbarhet',
  'aktivt utnyttet sårbarhet',
  'aktiivisesti hyödynnetty haavoittuvuus',
  'actively exploited vulnerability',
] as const
const incident = ['allvarlig incident', 'alvorlig hendelse', 'vakava poikkeama', 'severe incident'] as const

/** Clocks of the Union's regulations that something of ours starts. */
export const unionDuties = codedIn({
  EU_FLR_PRELIM: {
    ...flr,
    titles: wording(
      'Svara myndigheten i den inledande fasen',
      'Svare myndigheten i den innledende fasen',
      'Vastaa viranomaiselle alustavassa vaiheessa',
      'Answer the authority in the preliminary phase',
    ),
    article: 'Art. 17',
    trigger: 'the request of the authority is received',
    length: { count: 30, unit: 'workingDays' },
    note: 'From 14 December 2027. Goods that have reached end users are outside (Art. 1(2)).',
    source: flrSource,
    verified: true,
  },
  EU_FLR_INVEST: {
    ...flr,
    titles: wording(
      'Svara myndigheten i utredningen',
      'Svare myndigheten i undersøkelsen',
      'Vastaa viranomaiselle tutkinnassa',
      'Answer the authority in the investigation',
    ),
    article: 'Art. 18',
    trigger: 'the request of the authority is received',
    length: { setBy: 'authority', unit: 'workingDays', atLeast: 30, atMost: 60 },
    extension: 'byAgreement',
    note: 'The number that the authority wrote; it may carry it on at a reasoned request.',
    source: flrSource,
    verified: true,
  },
  EU_FLR_DECISION: {
    ...flr,
    titles: wording(
      'Myndigheten bör besluta',
      'Myndigheten bør fatte vedtak',
      'Viranomaisen tavoite päätökselle',
      'The authority aims to decide',
    ),
    article: 'Art. 20',
    trigger: 'the investigation is opened',
    length: months(9),
    note: 'An aim of the authority, for information.',
    source: 'Reg. (EU) 2024/3015 Art. 20, not read',
    verified: false,
  },
  EU_FLR_WITHDRAW: {
    ...flr,
    titles: wording(
      'Följ beslutet om tillbakadragande eller bortskaffande',
      'Etterkomme vedtaket om tilbaketrekking eller disponering',
      'Noudata markkinoiltapoisto- tai hävittämispäätöstä',
      'Comply with the order to withdraw or dispose',
    ),
    article: 'Art. 22',
    trigger: 'the decision is notified',
    length: { setBy: 'authority', unit: 'workingDays', atLeast: 30, atMost: 366 },
    note: 'Shorter for perishable goods.',
    source: 'Reg. (EU) 2024/3015 Art. 22, not read',
    verified: false,
  },
  EU_CRA_VULN_24: {
    ...cra,
    titles: earlyWarning(vulnerability),
    article: 'Art. 14(2)(a)',
    trigger: aware,
    length: hours(24),
    roll: 'none',
    note: 'Through the single reporting platform.',
  },
  EU_CRA_VULN_72: {
    ...cra,
    titles: notification(vulnerability),
    article: 'Art. 14(2)(b)',
    trigger: aware,
    length: hours(72),
    roll: 'none',
  },
  EU_CRA_VULN_FINAL: {
    ...cra,
    titles: finalReport(vulnerability),
    article: 'Art. 14(2)(c)',
    trigger: 'a corrective or mitigating measure is available',
    length: days(14),
    roll: 'EU_1182',
    note: 'Not from awareness.',
  },
  EU_CRA_INC_24: {
    ...cra,
    titles: earlyWarning(incident),
    article: 'Art. 14(4)(a)',
    trigger: aware,
    length: hours(24),
    roll: 'none',
  },
  EU_CRA_INC_72: {
    ...cra,
    titles: notification(incident),
    article: 'Art. 14(4)(b)',
    trigger: aware,
    length: hours(72),
    roll: 'none',
  },
  EU_CRA_INC_FINAL: {
    ...cra,
    titles: finalReport(incident),
    article: 'Art. 14(4)(c)',
    trigger: 'the notification of 72 hours is submitted',
    length: months(1),
    roll: 'EU_1182',
    note: 'A calendar month, not thirty days.',
  },
  EU_GDPR_DSAR: {
    ...gdpr,
    titles: wording(
      'Svara på en registrerads begäran',
      'Svare på en henvendelse fra den registrerte',
      'Vastaa rekisteröidyn pyyntöön',
      'Answer the request of a data subject',
    ),
    article: 'Art. 12(3)',
    trigger: 'the request is received',
    length: months(1),
    roll: 'EU_1182',
    extension: months(3),
    note: 'Two months more where it is complex or there are many; the person is told within the first month.',
    source: 'Reg. (EU) 2016/679 Art. 12(3); EDPB Guidelines 01/2022',
    verified: true,
  },
  EU_GDPR_BREACH: {
    ...gdpr,
    titles: wording(
      'Anmäl personuppgiftsincidenten',
      'Melde brudd på personopplysningssikkerheten',
      'Ilmoita henkilötietojen tietoturvaloukkauksesta',
      'Notify the personal data breach',
    ),
    article: 'Art. 33(1)',
    trigger: 'the controller becomes aware',
    length: hours(72),
    roll: 'none',
    note: 'Where feasible; later needs reasons.',
    source: 'Reg. (EU) 2016/679 Art. 33(1)',
    verified: true,
  },
  EU_GDPR_PRIORCONS: {
    ...gdpr,
    titles: wording(
      'Myndigheten svarar på förhandssamrådet',
      'Myndigheten svarer på forhåndsdrøftelsen',
      'Viranomainen vastaa ennakkokuulemiseen',
      'The authority answers the prior consultation',
    ),
    article: 'Art. 36(2)',
    trigger: 'the authority receives the request',
    length: { count: 8, unit: 'weeks' },
    calendar: 'authority',
    roll: 'EU_1182',
    extension: { count: 14, unit: 'weeks' },
    source: 'Reg. (EU) 2016/679 Art. 36(2), not read',
    verified: false,
  },
  EU_833_12G: {
    titles: wording(
      'Anmäl avtalet med en offentlig köpare enligt Rysslandsförordningen',
      'Melde avtalen med en offentlig kjøper etter Russland-forordningen',
      'Ilmoita julkisen ostajan sopimuksesta Venäjä-asetuksen mukaan',
      'Give notice of the public contract under the Russia regulation',
    ),
    instrument: 'Reg. (EU) 833/2014',
    article: 'Art. 12g',
    trigger: 'the contract is concluded',
    length: { count: 2, unit: 'weeks' },
    calendar: 'entity',
    roll: 'EU_1182',
    source: 'Reg. (EU) 833/2014 Art. 12g, not read',
    verified: false,
  },
})
