import { type Wording, wording } from '#kernel'
import type { MeasureName } from '../measures/model.ts'

/** From which share on a level is reached, the highest first; its words stand after the title and a colon. */
interface Level {
  readonly from: number
  readonly says: Wording
}

export const measureTitles: Readonly<Record<MeasureName, Wording>> = {
  similarity: wording('Namnlikhet', 'Navnelikhet', 'Nimien samankaltaisuus', 'Names alike'),
  evidence: wording('Talar för', 'Taler for', 'Puoltaa', 'Speaks for it'),
  contradiction: wording('Talar emot', 'Taler imot', 'Puhuu vastaan', 'Speaks against it'),
}

const amounts: readonly Level[] = [
  { from: 0.85, says: wording('väldigt mycket', 'svært mye', 'erittäin paljon', 'very much') },
  { from: 0.6, says: wording('mycket', 'mye', 'paljon', 'much') },
  { from: 0.3, says: wording('en del', 'en del', 'jonkin verran', 'something') },
  { from: 0.03, says: wording('lite', 'lite', 'vähän', 'little') },
  { from: 0, says: wording('ingenting', 'ingenting', 'ei mikään', 'nothing') },
]

/** Similarity falls as the score does: at 0.7 the names alone reach the threshold. */
export const measureLevels: Readonly<Record<MeasureName, readonly Level[]>> = {
  similarity: [
    { from: 0.9999, says: wording('fullständig', 'fullstendig', 'täydellinen', 'fully') },
    { from: 0.88, says: wording('mycket stor', 'svært stor', 'hyvin suuri', 'very') },
    { from: 0.7, says: wording('stor', 'stor', 'suuri', 'rather') },
    { from: 0.5, says: wording('viss', 'noe', 'kohtalainen', 'somewhat') },
    { from: 0, says: wording('liten', 'liten', 'vähäinen', 'hardly') },
  ],
  evidence: amounts,
  contradiction: amounts,
}
