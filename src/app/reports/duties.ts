import { wording } from '#kernel'
import { deadlineSums } from '#lifecycle'
import { overrides } from '#orders'
import type { ReportKind } from './kind.ts'
import { ordersColumn, row } from './words.ts'

/** R74: how often own policy was set aside. Law cannot be. */
export const byException: ReportKind = {
  id: 'overrides',
  title: wording(
    'Undantag från egen policy',
    'Unntak fra egen policy',
    'Poikkeukset omasta linjauksesta',
    'Exceptions from own policy',
  ),
  says: wording(
    'Order som släppts under perioden, med och utan undantag, och hur stor del som gick på varje undantag. Från lag finns inga undantag.',
    'Ordrer som er frigitt i perioden, med og uten unntak, og hvor stor del som gikk på hvert unntak. Fra lov finnes ingen unntak.',
    'Jakson aikana vapautetut tilaukset poikkeuksin ja ilman sekä kunkin poikkeuksen osuus. Laista ei ole poikkeuksia.',
    'Orders released in the period, with exceptions and without, and the share that went under each. From law there are none.',
  ),
  columns: [
    { key: 'exception', title: wording('Undantag', 'Unntak', 'Poikkeus', 'Exception'), kind: 'text' },
    ordersColumn,
    { key: 'pieces', title: wording('Antal', 'Antall', 'Kappaletta', 'Pieces'), kind: 'count' },
    { key: 'share', title: wording('Andel', 'Andel', 'Osuus', 'Share'), kind: 'share' },
  ],
  chart: { form: 'bars', x: 'exception', y: 'orders' },
  rows: async (tx, scope) => {
    const found = await overrides(tx, scope)
    const all = found.reduce((sum, { orders }) => sum + orders, 0)
    return found.map(({ exception, orders, pieces }) =>
      row(
        { exception, orders, pieces, share: all === 0 ? null : orders / all },
        exception === null ? '/orders?state=released' : `/exceptions/${encodeURIComponent(exception)}`,
      ),
    )
  },
}

/** R74: are dates kept? */
export const byDuty: ReportKind = {
  id: 'duties-kept',
  title: wording('Frister', 'Frister', 'Määräajat', 'Deadlines'),
  says: wording(
    'Plikter efter vad som hände under perioden: uppfyllda, för sent uppfyllda, och de som är försenade eller löper nu.',
    'Plikter etter det som skjedde i perioden: oppfylt, oppfylt for sent, og de som er forsinket eller løper nå.',
    'Velvollisuudet jakson tapahtumien mukaan: täytetyt, myöhässä täytetyt sekä nyt myöhässä olevat ja juoksevat.',
    'Duties by what happened in the period: met, met late, and those that are overdue or running now.',
  ),
  columns: [
    { key: 'duty', title: wording('Plikt', 'Plikt', 'Velvollisuus', 'Duty'), kind: 'text' },
    { key: 'met', title: wording('Uppfyllda', 'Oppfylt', 'Täytetty', 'Met'), kind: 'count' },
    { key: 'metLate', title: wording('För sent', 'For sent', 'Myöhässä', 'Met late'), kind: 'count' },
    {
      key: 'overdue',
      title: wording('Försenade nu', 'Forsinket nå', 'Myöhässä nyt', 'Overdue now'),
      kind: 'count',
    },
    { key: 'running', title: wording('Löper', 'Løper', 'Juoksee', 'Running'), kind: 'count' },
  ],
  chart: { form: 'bars', x: 'duty', y: 'overdue' },
  rows: async (tx, { from, to, sight }) => {
    const sums = await deadlineSums(tx, { from, to, now: to, entities: sight.entities })
    return sums.map((sum) => row({ ...sum }, '/deadlines'))
  },
}
