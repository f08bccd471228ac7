import type { Wording } from '#kernel'

const say = (...[sv, nb, fi, en]: readonly [string, string, string, string]): Wording => ({ sv, nb, fi, en })

/** The fields of a rule, in the order in which a difference tells them. */
export const fieldWords = {
  outcome: say('Utfall', 'Utfall', 'Lopputulos', 'Outcome'),
  kind: say('Slag av paus', 'Type venting', 'Odotuksen laji', 'Kind of hold'),
  when: say('Villkor', 'Vilkår', 'Ehto', 'Condition'),
  unless: say('Undantag', 'Unntak', 'Poikkeus', 'Exception'),
  from: say('Gäller från', 'Gjelder fra', 'Voimassa alkaen', 'In force from'),
  to: say('Gäller till', 'Gjelder til', 'Voimassaolo päättyy', 'In force until'),
  citation: say('Källhänvisning', 'Kildehenvisning', 'Lähdeviite', 'Citation'),
  source: say('Läst i', 'Lest i', 'Luettu lähteestä', 'Read in'),
  verified: say('Verifierad', 'Verifisert', 'Varmistettu', 'Verified'),
  layer: say('Lager', 'Lag', 'Kerros', 'Layer'),
  jurisdiction: say('Vems regel', 'Hvem sin regel', 'Kenen sääntö', 'Whose rule'),
  title: say('Rubrik', 'Tittel', 'Otsikko', 'Title'),
  message: say('Text', 'Tekst', 'Viesti', 'Message'),
  required: say('Uppgifter som krävs', 'Opplysninger som kreves', 'Vaaditut tiedot', 'Facts required'),
  next: say('Nästa steg', 'Neste steg', 'Seuraavat vaiheet', 'Next steps'),
  tests: say('Exempel', 'Eksempler', 'Esimerkit', 'Examples'),
} as const
export type ComparedField = keyof typeof fieldWords

export const changeWords = {
  set: say(
    '{field}: nytt, {after}',
    '{field}: nytt, {after}',
    '{field}: uusi, {after}',
    '{field}: new, {after}',
  ),
  unset: say(
    '{field}: borttaget, förut {before}',
    '{field}: fjernet, tidligere {before}',
    '{field}: poistettu, aiemmin {before}',
    '{field}: taken away, was {before}',
  ),
  changed: say(
    '{field}: från {before} till {after}',
    '{field}: fra {before} til {after}',
    '{field}: ennen {before}, nyt {after}',
    '{field}: from {before} to {after}',
  ),
  examples: say(
    '{field}: från {before} st till {after} st, eller med andra uppgifter',
    '{field}: fra {before} stk. til {after} stk., eller med andre opplysninger',
    '{field}: ennen {before} kpl, nyt {after} kpl, tai eri tiedoin',
    '{field}: from {before} to {after} of them, or with other facts',
  ),
} as const
