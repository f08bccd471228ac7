import { type Wording, wording } from '#kernel'

/** What a score comes to in words, from this score on. The threshold is 0.70. Written for this product, 2026-11. */
export const likenessLevels: readonly { readonly from: number; readonly says: Wording }[] = [
  { from: 0.95, says: wording('så gott som lika', 'så godt som like', 'lähes samat', 'as good as the same') },
  { from: 0.85, says: wording('mycket lika', 'svært like', 'hyvin samankaltaiset', 'very alike') },
  { from: 0, says: wording('lika', 'like', 'samankaltaiset', 'alike') },
]

export const halfLetterWords = wording(
  'Frågan innehåller ett halvt tecken (ett ensamt surrogat). Skriv den på nytt.',
  'Spørsmålet inneholder et halvt tegn (et enslig surrogat). Skriv det på nytt.',
  'Haussa on puolikas merkki (yksinäinen korvikemerkki). Kirjoita haku uudelleen.',
  'What was asked contains half of a character (an unpaired surrogate). Write it again.',
)
