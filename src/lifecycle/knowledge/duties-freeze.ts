import { wording } from '#kernel'
import { codedIn } from './duty.ts'

const freeze = wording(
  'Frys allt som vi har av eller är skyldiga den listade',
  'Frys alt vi har av, eller skylder, den listeførte',
  'Jäädytä kaikki, mikä meillä on listatun omaisuutta tai velkaa tälle',
  'Freeze all that we hold of, or owe to, the one who is listed',
)
const report = wording(
  'Rapportera frysningen till behörig myndighet',
  'Rapporter frysingen til rette myndighet',
  'Ilmoita jäädytyksestä toimivaltaiselle viranomaiselle',
  'Report the freeze to the competent authority',
)
const confirmed = 'a match with a listed party is confirmed'

/**
 * What a true match on a list of frozen parties obliges a company to. The acts say "freeze" and "at once": the day that
 * is counted here is our own. Not read for this file: verified false.
 */
export const freezeDuties = codedIn({
  EU_FREEZE: {
    titles: freeze,
    instrument: 'Restrictive measures of the Union, e.g. Reg. (EU) 2020/1998, Reg. (EU) No 269/2014',
    article: 'e.g. Art. 3 and Art. 2',
    trigger: confirmed,
    length: { count: 24, unit: 'hours' },
    calendar: 'entity',
    roll: 'none',
    note: 'The regulations give no time: at once. Goods and services are economic resources as well.',
    source: 'Reg. (EU) 2020/1998 Art. 3, Reg. (EU) No 269/2014 Art. 2, not read again on 2026-11-22',
    verified: false,
  },
  EU_FREEZE_REPORT: {
    titles: report,
    instrument: 'Reg. (EU) No 269/2014; other regulations of the Union alike',
    article: 'Art. 8(1)',
    trigger: 'the information is acquired',
    length: { count: 2, unit: 'weeks' },
    calendar: 'entity',
    roll: 'none',
    note: 'Two weeks by Reg. 269/2014; other regulations say at once. The authority stands on the web page that the annex of the regulation names for the Member State.',
    source:
      'Reg. (EU) No 269/2014 Art. 8(1)(a), not read again on 2026-11-22; counted without rolling, the earlier day',
    verified: false,
  },
  NO_FREEZE: {
    titles: freeze,
    instrument: 'Sanksjonsloven and its regulations, e.g. FOR-2014-08-15-1076',
    article: '§ 3',
    trigger: confirmed,
    length: { count: 24, unit: 'hours' },
    calendar: 'NO',
    roll: 'none',
    note: 'At once, as in the regulations of the Union that they take over.',
    source: 'https://lovdata.no/dokument/SF/forskrift/2014-08-15-1076, § 3; not read again on 2026-11-22',
    verified: false,
  },
  NO_FREEZE_REPORT: {
    titles: report,
    instrument: 'Sanksjonsloven and its regulations, e.g. FOR-2014-08-15-1076',
    article: 'reporting, as Art. 8 of Reg. (EU) No 269/2014',
    trigger: 'the information is acquired',
    length: { count: 2, unit: 'weeks' },
    calendar: 'NO',
    roll: 'NO_NONE',
    note: 'To DEKSA, which handles sanctions since 2025-01-01. The Norwegian time was not read: the one of the twin is counted.',
    source: 'Meld. St. 29 (2024–2025) ch. 4 for the authority; the time not read',
    verified: false,
  },
})
