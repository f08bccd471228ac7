import { type Wording, wording } from '#kernel'
import type { Regime } from '../classification/model.ts'

const examples: Readonly<Record<Regime, string>> = {
  annexI: '6A003.b.4.b',
  cn: '8525 89 00',
  eccn: '6A993.a, EAR99',
}

/** A code that is written in a way its regime does not know. */
export function codeWords(regime: Regime, code: string): Wording {
  const example = examples[regime]
  return wording(
    `'${code}' är ingen kod av det slaget. Skriv den som ${example}.`,
    `'${code}' er ingen kode av det slaget. Skriv den som ${example}.`,
    `'${code}' ei ole sellainen koodi. Kirjoita se muodossa ${example}.`,
    `'${code}' is no code of that kind. Write it like ${example}.`,
  )
}

export const oneCodeWords = wording(
  'Här finns bara en kod. Ge varje variant sin egen klassning om de skiljer sig.',
  'Her finnes bare én kode. Gi hver variant sin egen klassifisering om de er ulike.',
  'Tässä on vain yksi koodi. Luokittele muunnelmat erikseen, jos ne eroavat.',
  'There is one code only. Classify each variant by itself where they differ.',
)

export function noVariantWords(product: string, variant: string): Wording {
  return wording(
    `${product} har ingen variant '${variant}'. Lägg till den på produkten först, eller klassa hela produkten.`,
    `${product} har ingen variant '${variant}'. Legg den til på produktet først, eller klassifiser hele produktet.`,
    `Tuotteella ${product} ei ole muunnelmaa '${variant}'. Lisää se ensin tuotteelle tai luokittele koko tuote.`,
    `${product} has no variant '${variant}'. Add it to the product first, or classify the whole product.`,
  )
}
