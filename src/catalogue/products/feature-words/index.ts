import { asWritten, type Wording } from '#kernel'
import { wordsOfValues } from '#rules'

/** A function of a product as the rules call it. */
export function featureWords(feature: string): Wording {
  const words = wordsOfValues('item.features')?.find(({ value }) => value === feature)?.words
  return words ?? asWritten(feature)
}
