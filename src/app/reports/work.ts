import { wording } from '#kernel'
import { outcomesByWeek, reasonsGiven, waits } from '#orders'
import { alertFigures } from '#screening'
import type { ReportKind } from './kind.ts'
import type { Column } from './model.ts'
import { ordersColumn, row } from './words.ts'

const outcome: Column = {
  key: 'outcome',
  title: wording('Besked', 'Svar', 'Vastaus', 'Outcome'),
  kind: 'outcome',
}
export const byOutcome: ReportKind = {
  id: 'orders-by-outcome',
  title: wording(
    'Order efter besked',
    'Ordrer etter svar',
    'Tilaukset vastauksen mukaan',
    'Orders by outcome',
  ),
  says: wording(
    'Order som kontrollerats, vecka för vecka, efter det sista beskedet i veckan. En order räknas en gång i veckan.',
    'Ordrer som er kontrollert, uke for uke, etter det siste svaret i uka. En ordre teller én gang i uka.',
    'Tarkastetut tilaukset viikoittain viikon viimeisen vastauksen mukaan. Tilaus lasketaan kerran viikossa.',
    'Orders that were checked, week by week, by the last answer of the week. An order counts once a week.',
  ),
  columns: [
    { key: 'week', title: wording('Vecka från', 'Uke fra', 'Viikko alkaen', 'Week from'), kind: 'day' },
    outcome,
    ordersColumn,
  ],
  chart: { form: 'stacked', x: 'week', y: 'orders', by: 'outcome' },
  rows: async (tx, scope) => (await outcomesByWeek(tx, scope)).map((each) => row({ ...each })),
}

export const byReason: ReportKind = {
  id: 'holds-by-reason',
  title: wording(
    'Vad som stoppar order',
    'Hva som stopper ordrer',
    'Mikä pysäyttää tilauksia',
    'What holds orders',
  ),
  says: wording(
    'Regler som stod i vägen i ordernas senaste besked under perioden, de vanligaste först. En order kan stå under flera.',
    'Regler som sto i veien i ordrenes siste svar i perioden, de vanligste først. En ordre kan stå under flere.',
    'Säännöt, jotka olivat esteenä tilausten viimeisissä vastauksissa jakson aikana, yleisimmät ensin. Tilaus voi näkyä usean kohdalla.',
    'Rules that stood in the way in the last answers of the period, the commonest first. An order may stand under several.',
  ),
  columns: [
    { key: 'rule', title: wording('Regel', 'Regel', 'Sääntö', 'Rule'), kind: 'rule' },
    {
      key: 'layer',
      title: wording(
        'Lag eller egen policy',
        'Lov eller egen policy',
        'Laki vai oma linjaus',
        'Law or own policy',
      ),
      kind: 'text',
    },
    outcome,
    ordersColumn,
  ],
  chart: { form: 'bars', x: 'rule', y: 'orders' },
  rows: async (tx, scope) =>
    (await reasonsGiven(tx, scope)).map((each) =>
      row({ ...each }, `/rules?rule=${encodeURIComponent(each.rule)}`),
    ),
}

/** How long something took: in the middle and at most. */
const hourColumns: readonly Column[] = [
  {
    key: 'medianHours',
    title: wording('Median, timmar', 'Median, timer', 'Mediaani, tuntia', 'Median, hours'),
    kind: 'hours',
  },
  {
    key: 'longestHours',
    title: wording('Längst, timmar', 'Lengst, timer', 'Pisin, tuntia', 'Longest, hours'),
    kind: 'hours',
  },
]

export const timeToDecide: ReportKind = {
  id: 'time-to-decide',
  title: wording('Tid till avgörande', 'Tid til avgjørelse', 'Ratkaisuun kulunut aika', 'Time to decide'),
  says: wording(
    'Hur länge order var stoppade innan de gick vidare, efter det läge som stoppet slutade i. Timmar, dygnet runt.',
    'Hvor lenge ordrer var stanset før de gikk videre, etter den tilstanden stansen endte i. Timer, døgnet rundt.',
    'Kuinka kauan tilaukset olivat pysäytettyinä ennen kuin ne etenivät, sen tilan mukaan johon pysäytys päättyi. Tunteja ympäri vuorokauden.',
    'How long orders were held or blocked before they went on, by the state that ended it. Hours round the clock.',
  ),
  columns: [
    {
      key: 'ended',
      title: wording('Slutade som', 'Endte som', 'Päättyi tilaan', 'Ended as'),
      kind: 'orderState',
    },
    ordersColumn,
    ...hourColumns,
  ],
  chart: { form: 'bars', x: 'ended', y: 'medianHours' },
  rows: async (tx, scope) =>
    (await waits(tx, scope)).map((each) => row({ ...each }, `/orders?state=${each.ended}`)),
}

const figureColumns: readonly Column[] = [
  { key: 'decided', title: wording('Avgjorda', 'Avgjort', 'Ratkaistu', 'Decided'), kind: 'count' },
  { key: 'falsePositives', title: wording('Falska', 'Falske', 'Vääriä', 'False positives'), kind: 'count' },
  {
    key: 'share',
    title: wording('Andel falska', 'Andel falske', 'Väärien osuus', 'Share of false ones'),
    kind: 'share',
  },
  ...hourColumns,
]

export const hitsDecided: ReportKind = {
  id: 'hits-decided',
  deed: 'screening.read',
  title: wording('Avgjorda träffar', 'Avgjorte treff', 'Ratkaistut osumat', 'Hits decided'),
  says: wording(
    'Träffar mot listorna efter vad som avgjordes under perioden. Andelen falska träffar visar hur mycket arbete listorna kostar i onödan. Egna anställda och firmatecknare är inte med.',
    'Treff mot listene etter hva som ble avgjort i perioden. Andelen falske treff viser hvor mye arbeid listene koster til ingen nytte. Egne ansatte og signaturberettigede er ikke med.',
    'Osumat luetteloihin sen mukaan, mitä jakson aikana päätettiin. Väärien osumien osuus kertoo, kuinka paljon turhaa työtä luettelot teettävät. Omat työntekijät ja nimenkirjoittajat eivät ole mukana.',
    'Hits on the lists by what was decided in the period. The share of false ones says how much work the lists cost for nothing. Own employees and signatories do not count.',
  ),
  columns: [
    { key: 'list', title: wording('Lista', 'Liste', 'Luettelo', 'List'), kind: 'text' },
    ...figureColumns,
    { key: 'open', title: wording('Öppna nu', 'Åpne nå', 'Avoinna nyt', 'Open now'), kind: 'count' },
    {
      key: 'overdue',
      title: wording('Försenade nu', 'Forsinkede nå', 'Myöhässä nyt', 'Overdue now'),
      kind: 'count',
    },
  ],
  chart: { form: 'bars', x: 'list', y: 'decided' },
  rows: async (tx, { from, to }) =>
    (await alertFigures(tx, 'list', { from, to, now: to, ownPeople: false })).map(({ of: list, ...each }) =>
      row({ list, ...each }, `/alerts?list=${encodeURIComponent(list)}`),
    ),
}

export const hitsByReason: ReportKind = {
  id: 'hits-by-reason',
  deed: 'screening.read',
  title: wording(
    'Avgjorda träffar efter skäl',
    'Avgjorte treff etter grunn',
    'Ratkaistut osumat perusteen mukaan',
    'Hits decided, by reason',
  ),
  says: wording(
    'Vilka skäl som gavs för avgörandena under perioden, och hur lång tid de tog. Skäl som ofta ger falska träffar visar vilka uppgifter som saknas om parterna. Egna anställda och firmatecknare är inte med.',
    'Hvilke grunner som ble gitt for avgjørelsene i perioden, og hvor lang tid de tok. Grunner som ofte gir falske treff, viser hvilke opplysninger som mangler om partene. Egne ansatte og signaturberettigede er ikke med.',
    'Mitä perusteita ratkaisuille annettiin jakson aikana ja kauanko niihin kului. Perusteet, jotka usein johtavat väärään osumaan, kertovat, mitä tietoja osapuolista puuttuu. Omat työntekijät ja nimenkirjoittajat eivät ole mukana.',
    'Which reasons were given for verdicts in the period, and how long they took. Reasons that often make false positives show what is not known of the parties. Own employees and signatories do not count.',
  ),
  columns: [
    { key: 'reason', title: wording('Skäl', 'Grunn', 'Peruste', 'Reason'), kind: 'text' },
    ...figureColumns,
  ],
  chart: { form: 'bars', x: 'reason', y: 'decided' },
  rows: async (tx, { from, to }) =>
    (await alertFigures(tx, 'reasonCode', { from, to, now: to, ownPeople: false })).map(
      ({ of: reason, ...each }) => row({ reason, ...each }, '/alerts?state=falsePositive'),
    ),
}
