import { type NoteSummary, noteKinds, noteSides, type PlanNote } from './model.ts'

/** What came back from customers, the market and the supplier. What was noted of an earlier note is no reaction of its own. */
export function summaryOf(notes: readonly PlanNote[]): NoteSummary {
  const heard = notes.filter(({ about }) => about == null)
  const answered = new Set(notes.map(({ about }) => about))
  return {
    counts: noteKinds.flatMap((kind) =>
      noteSides.flatMap((side) => {
        const count = heard.filter((one) => one.kind === kind && one.side === side).length
        return count === 0 ? [] : [{ kind, side, count }]
      }),
    ),
    effects: sumsOf(notes.flatMap(({ effect }) => effect ?? [])),
    openComplaints: heard
      .filter(({ kind, ref }) => kind === 'complaint' && !answered.has(ref))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ ref }) => ref),
  }
}

type Sum = NoteSummary['effects'][number]

function sumsOf(effects: readonly Sum[]): Sum[] {
  const currencies = [...new Set(effects.map(({ currency }) => currency))].toSorted()
  return currencies.map((currency) => ({
    currency,
    minor: effects.filter((one) => one.currency === currency).reduce((sum, { minor }) => sum + minor, 0),
  }))
}
