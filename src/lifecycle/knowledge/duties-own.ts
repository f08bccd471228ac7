import { wording } from '#kernel'
import { codedIn } from './duty.ts'

const own = {
  instrument: 'Own policy',
  article: '–',
  calendar: 'entity',
  roll: 'OWN',
  extension: 'byAgreement',
  source: 'Own default, no law',
  verified: false,
} as const
const { extension: _never, ...unbending } = own
const years = (count: number) => ({ count, unit: 'years' }) as const
const keep = { calendar: 'entity', roll: 'none' } as const
const documents = 'the document is made'

/** Service levels that we set ourselves, work that comes round, and how long things are kept. */
export const ownDuties = codedIn({
  OWN_TRIAGE: {
    ...own,
    titles: wording('Sortera en varning', 'Sortere et varsel', 'Luokittele varoitus', 'Triage a warning'),
    trigger: 'the warning is received',
    length: { count: 5, unit: 'workingDays' },
  },
  OWN_WARNING_REVIEW: {
    ...own,
    titles: wording(
      'Titta igen på en varning som bevakas',
      'Se på nytt på et varsel som følges med på',
      'Tarkastele seurattavaa varoitusta uudelleen',
      'Look again at a warning that is monitored',
    ),
    trigger: 'the warning is set to be monitored',
    length: { setBy: 'own', unit: 'calendarDays', atLeast: 1, atMost: 731 },
  },
  OWN_CASE_REOPEN: {
    ...own,
    titles: wording(
      'Besluta om ett avslutat ärende tas upp igen',
      'Avgjøre om en avsluttet sak tas opp igjen',
      'Päätä, avataanko päätetty tapaus uudelleen',
      'Decide whether to reopen a closed case',
    ),
    trigger: 'new information comes in on a warning of the case',
    length: { count: 5, unit: 'workingDays' },
  },
  OWN_DOCREQ: {
    ...own,
    titles: wording(
      'Leverantören lämnar begärda handlingar',
      'Leverandøren leverer dokumentene',
      'Toimittaja toimittaa pyydetyt asiakirjat',
      'The supplier hands in the documents asked for',
    ),
    trigger: 'the request is sent',
    length: { count: 20, unit: 'workingDays' },
  },
  OWN_HEARING: {
    ...own,
    titles: wording(
      'Yttrande före beslut',
      'Uttalelse før beslutning',
      'Kuuleminen ennen päätöstä',
      'Hearing before a decision',
    ),
    trigger: 'the findings are sent',
    length: { count: 15, unit: 'workingDays' },
  },
  OWN_EXCEPTION: {
    ...own,
    titles: wording(
      'Besluta om ett begärt undantag',
      'Avgjøre en unntakssøknad',
      'Päätä pyydetystä poikkeuksesta',
      'Decide on an exception that was asked for',
    ),
    trigger: 'the exception is asked for',
    length: { count: 5, unit: 'workingDays' },
  },
  OWN_ALERT: {
    ...own,
    titles: wording(
      'Svara på en fråga om en part',
      'Svare på et spørsmål om en part',
      'Vastaa osapuolta koskevaan kysymykseen',
      'Answer a question about a party',
    ),
    trigger: 'the question is asked',
    length: { setBy: 'own', unit: 'workingDays', atLeast: 1, atMost: 60 },
  },
  OWN_REVIEW: {
    ...own,
    titles: wording(
      'Granska vad som håller en order',
      'Vurdere hva som holder en ordre igjen',
      'Arvioi, mikä pidättää tilausta',
      'Look at what holds an order',
    ),
    trigger: 'somebody asks for the review',
    length: { count: 2, unit: 'workingDays' },
  },
  OWN_BREAKGLASS: {
    ...unbending,
    titles: wording(
      'Granska ett nödtillträde',
      'Gjennomgå en nødtilgang',
      'Tarkasta hätäpääsy',
      'Review an emergency access',
    ),
    trigger: 'the emergency access is taken',
    length: { count: 24, unit: 'hours' },
    roll: 'none',
  },
  EU_CSDDD_MONITOR: {
    ...keep,
    titles: wording(
      'Bedöm om åtgärderna räcker och verkar',
      'Vurdere om tiltakene er tilstrekkelige og virker',
      'Arvioi toimien riittävyys ja vaikuttavuus',
      'Assess whether the measures suffice and work',
    ),
    instrument: 'Dir. (EU) 2024/1760 as amended by Dir. (EU) 2026/470',
    article: 'Art. 15',
    trigger: 'the last assessment, a significant change, or grounds to doubt',
    length: years(5),
    note: 'Earlier where something happens.',
    source: 'Dir. (EU) 2024/1760 Art. 15 as amended',
    verified: true,
  },
  EU_CSDDD_KEEP: {
    ...keep,
    titles: wording(
      'Bevara underlaget om tillbörlig aktsamhet',
      'Oppbevare dokumentasjonen av aktsomhet',
      'Säilytä huolellisuuden asiakirjat',
      'Keep the documents of due diligence',
    ),
    instrument: 'Dir. (EU) 2024/1760 as amended by Dir. (EU) 2026/470',
    article: 'recital 61',
    trigger: documents,
    length: years(5),
    note: 'A recital only.',
    source: 'Dir. (EU) 2024/1760, recital 61',
    verified: true,
  },
  DE_LKSG_RISK: {
    ...keep,
    titles: wording('Riskanalys', 'Risikoanalyse', 'Riskianalyysi', 'Risk analysis'),
    instrument: 'LkSG',
    article: '§ 5(4)',
    trigger: 'the last analysis, or a risk that changed or grew',
    length: years(1),
    calendar: 'DE',
    note: 'Each year, and when something happens.',
    source: 'LkSG § 5(4), not read',
    verified: false,
  },
  DE_LKSG_KEEP: {
    ...keep,
    titles: wording(
      'Bevara underlaget enligt LkSG',
      'Oppbevare dokumentasjonen etter LkSG',
      'Säilytä LkSG:n mukaiset asiakirjat',
      'Keep the documents of the LkSG',
    ),
    instrument: 'LkSG',
    article: '§ 10(1)',
    trigger: documents,
    length: years(7),
    calendar: 'DE',
    source: 'LkSG § 10(1); BT-Drs. 21/2474; not read',
    verified: false,
  },
  EU_DU_KEEP: {
    ...keep,
    titles: wording(
      'Bevara underlaget om export av produkter med dubbla användningsområden',
      'Oppbevare dokumentasjonen av eksport av flerbruksvarer',
      'Säilytä kaksikäyttötuotteiden viennin asiakirjat',
      'Keep the records of dual-use exports',
    ),
    instrument: 'Reg. (EU) 2021/821',
    article: 'Art. 27',
    trigger: 'the calendar year of the export ends',
    length: years(5),
    source: 'Reg. (EU) 2021/821 Art. 27, not read',
    verified: false,
  },
})
