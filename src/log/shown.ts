import { type Wording, wording } from '#kernel'
import type { LogEntry, SequencedEntry, ShownEntry } from './model.ts'

/** How much of the log somebody may read besides that a deed was done, by whom and when. */
export interface Reading {
  /** What people gave as their reason. */
  readonly reasons: boolean
  /** The personal parts, and the reasons of entries that have one: they tell of the same people. */
  readonly personal: boolean
  /** Of these the entries of which it is not even told what they are about, by their ids, each with why. */
  conceals?(entries: readonly LogEntry[]): Promise<ReadonlyMap<string, Wording>>
}

/** Entries as somebody may read them. */
export async function shownTo(entries: readonly SequencedEntry[], may: Reading): Promise<ShownEntry[]> {
  const kept = await may.conceals?.(entries.map(({ entry }) => entry))
  return entries.map((one) => {
    const why = kept?.get(one.entry.id)
    return why ? concealed(one, why) : openly(one, may)
  })
}

/** An entry as somebody may read it: what is hidden from them is named, with the sentence why. */
function openly(entry: SequencedEntry, may: Reading): ShownEntry {
  const isPersonal = entry.personal !== 'none' && !may.personal
  const hidesReason = entry.entry.reason !== null && (isPersonal || !may.reasons)
  const hidesPersonal = entry.personal === 'kept' && isPersonal
  if (!hidesReason && !hidesPersonal) return { ...entry, withheld: null }
  const parts = [...(hidesReason ? ['reason' as const] : []), ...(hidesPersonal ? ['personal' as const] : [])]
  const left = hidesReason ? { ...entry.entry, reason: null } : entry.entry
  return { ...entry, entry: left, withheld: { parts, why: isPersonal ? personalHidden : reasonHidden } }
}

/** Only that there is an entry, when, and who made it: its leaf hash still proves it. */
function concealed(entry: SequencedEntry, why: Wording): ShownEntry {
  const left = { ...entry.entry, object: '–', reason: null, body: null }
  return { ...entry, entry: left, withheld: { parts: ['subject', 'reason', 'personal'], why } }
}

const reasonHidden = wording(
  'Skälet är dolt: administratörer ser att något gjordes, av vem och när, men inte vad som skrevs om det.',
  'Begrunnelsen er skjult: administratorer ser at noe ble gjort, av hvem og når, men ikke hva som ble skrevet om det.',
  'Perustelu on piilotettu: pääkäyttäjät näkevät, mitä tehtiin, kuka sen teki ja milloin, mutta eivät sitä, mitä siitä kirjoitettiin.',
  'The reason is hidden: administrators see that something was done, by whom and when, not what was written about it.',
)
const personalHidden = wording(
  'Det personliga i posten är dolt: det läses av regelefterlevnad, jurist och revision, som behöver det när något följs upp.',
  'Det personlige i oppføringen er skjult: det leses av etterlevelse, jurist og revisjon, som trenger det når noe følges opp.',
  'Merkinnän henkilötiedot on piilotettu: ne lukevat vaatimustenmukaisuus, lakiasiat ja tarkastus, jotka tarvitsevat niitä asian selvittämiseen.',
  'What is personal in this entry is hidden: compliance, legal and audit read it, who need it when something is followed up.',
)
