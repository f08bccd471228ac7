import { type Wording, wording } from '#kernel'

/** What is wrong with a number of a company: each completes `556012-5791 …`. */
export const numberFaults = {
  leiForm: wording(
    'är inget LEI: 18 bokstäver eller siffror och 2 kontrollsiffror väntas',
    'er ikke en LEI: det ventes 18 bokstaver eller sifre og 2 kontrollsifre',
    'ei ole LEI-tunnus: odotetaan 18 kirjainta tai numeroa ja 2 tarkistusnumeroa',
    'is not an LEI: expected 18 letters or digits and 2 check digits',
  ),
  leiDigits: wording(
    'är inget LEI: kontrollsiffrorna stämmer inte; leta efter ett skrivfel',
    'er ikke en LEI: kontrollsifrene stemmer ikke; se etter en skrivefeil',
    'ei ole LEI-tunnus: tarkistusnumerot eivät täsmää; etsi kirjoitusvirhettä',
    'is not an LEI: its check digits do not fit; look for a slip of the pen',
  ),
  vatPrefix: wording(
    'är inget momsnummer: landets prefix väntas först, t.ex. SE',
    'er ikke et MVA-nummer: landets prefiks ventes først, f.eks. SE',
    'ei ole ALV-numero: alussa odotetaan maan tunnusta, esim. FI',
    'is not a VAT number: expected the prefix of its country first, e.g. SE',
  ),
} as const

export function vatForm(country: string): Wording {
  return wording(
    `har inte formen av ett momsnummer från ${country}`,
    `har ikke formen til et MVA-nummer fra ${country}`,
    `ei ole maan ${country} ALV-numeron muotoinen`,
    `does not have the form of a VAT number of ${country}`,
  )
}

export function registerForm(country: string, digits: number): Wording {
  return wording(
    `är inget organisationsnummer i ${country}: ${digits} siffror väntas`,
    `er ikke et organisasjonsnummer i ${country}: det ventes ${digits} sifre`,
    `ei ole maan ${country} yritystunnus: odotetaan ${digits} numeroa`,
    `is not an organisation number of ${country}: expected ${digits} digits`,
  )
}

export function registerDigit(country: string): Wording {
  return wording(
    `är inget organisationsnummer i ${country}: den sista siffran stämmer inte med de andra`,
    `er ikke et organisasjonsnummer i ${country}: det siste sifferet stemmer ikke med de andre`,
    `ei ole maan ${country} yritystunnus: viimeinen numero ei täsmää muiden kanssa`,
    `is not an organisation number of ${country}: its last digit does not fit the others`,
  )
}

export function ownsItself(ref: string): Wording {
  return wording(
    `'${ref}' kan inte äga sig själv`,
    `'${ref}' kan ikke eie seg selv`,
    `'${ref}' ei voi omistaa itseään`,
    `'${ref}' cannot own itself`,
  )
}

export const otherPageWords = wording(
  '`after` är inte `next` från en sida i den här ordningen. Börja om utan det.',
  '`after` er ikke `next` fra en side i denne rekkefølgen. Begynn på nytt uten.',
  '`after` ei ole minkään tässä järjestyksessä luetun sivun `next`. Aloita alusta ilman sitä.',
  '`after` is not the `next` of a page with this sort order. Begin again without it.',
)

/** A party that was made one with another. */
export function mergedAwayWords(ref: string, into: string): Wording {
  return wording(
    `Parten '${ref}' har slagits samman med '${into}' och ändras inte längre. Skicka den som '${into}', eller häv sammanslagningen.`,
    `Parten '${ref}' er slått sammen med '${into}' og endres ikke lenger. Send den som '${into}', eller opphev sammenslåingen.`,
    `Osapuoli '${ref}' on yhdistetty osapuoleen '${into}' eikä enää muutu. Lähetä se viitteellä '${into}' tai pura yhdistäminen.`,
    `The party '${ref}' was merged into '${into}' and does not change any more. Send it as '${into}', or undo the merge.`,
  )
}

/** Only what is on record is made one. */
export const onlyOnRecord = wording(
  'Bara parter i registret kan slås samman, inte egna bolag.',
  'Bare parter i registeret kan slås sammen, ikke egne selskaper.',
  'Vain rekisterissä olevia osapuolia voi yhdistää, ei omia yhtiöitä.',
  'Only parties on record can be merged; own companies cannot.',
)

export function mergedLaterWords(drop: string, keep: string, ref: string): Wording {
  return wording(
    `'${drop}' slogs samman med '${keep}' efter den här sammanslagningen. Häv den först (${ref}).`,
    `'${drop}' ble slått sammen med '${keep}' etter denne sammenslåingen. Opphev den først (${ref}).`,
    `'${drop}' yhdistettiin osapuoleen '${keep}' tämän jälkeen. Pura se yhdistäminen ensin (${ref}).`,
    `'${drop}' was merged into '${keep}' after this one. Undo that merge first (${ref}).`,
  )
}

export function decidedBeforeWords(ref: string): Wording {
  return wording(
    `Sammanslagningen ${ref} är redan avgjord.`,
    `Sammenslåingen ${ref} er allerede avgjort.`,
    `Yhdistäminen ${ref} on jo ratkaistu.`,
    `The merge ${ref} was decided before.`,
  )
}

export function nobodyAskedWords(ref: string): Wording {
  return wording(
    `Ingen har begärt att sammanslagningen ${ref} ska hävas. Begär det först.`,
    `Ingen har bedt om at sammenslåingen ${ref} skal oppheves. Be om det først.`,
    `Kukaan ei ole pyytänyt yhdistämisen ${ref} purkamista. Pyydä sitä ensin.`,
    `Nobody has asked for the merge ${ref} to be undone. Ask for it first.`,
  )
}

/** Where a merge stands, as `The merge … is …` ends. */
export const mergeStateWords = {
  proposed: wording('föreslagen', 'foreslått', 'ehdotettu', 'proposed'),
  rejected: wording('avslagen', 'avslått', 'hylätty', 'rejected'),
  merged: wording('i kraft', 'i kraft', 'voimassa', 'in force'),
  undoProposed: wording(
    'i kraft och föreslagen att hävas',
    'i kraft og foreslått opphevet',
    'voimassa, ja sen purkamista on ehdotettu',
    'in force, and proposed to be undone',
  ),
  undone: wording('hävd', 'opphevet', 'purettu', 'undone'),
} as const

export function noMergeStepWords(ref: string, from: Wording, to: Wording): Wording {
  return wording(
    `Sammanslagningen ${ref} är ${from.sv}; den kan inte bli ${to.sv}. Läs in den igen och se vad som går nu.`,
    `Sammenslåingen ${ref} er ${from.nb}; den kan ikke bli ${to.nb}. Last den på nytt, og se hva som er mulig nå.`,
    `Yhdistämisen ${ref} tila on: ${from.fi}; uusi tila ei voi olla: ${to.fi}. Lataa se uudelleen ja katso, mitä nyt voi tehdä.`,
    `The merge ${ref} is ${from.en}; it cannot become ${to.en}. Load it again and see what may be done now.`,
  )
}

export function oneAlreadyWords(ref: string): Wording {
  return wording(
    `'${ref}' är redan en och samma post. Ange två olika referenser.`,
    `'${ref}' er allerede én og samme post. Oppgi to ulike referanser.`,
    `'${ref}' on jo yksi ja sama tietue. Anna kaksi eri viitettä.`,
    `'${ref}' is one record already. Name two different references.`,
  )
}
export const sameAsKeep = wording(
  'är samma som keep',
  'er det samme som keep',
  'on sama kuin keep',
  'is the same as keep',
)

export function mergeWaitsWords(keep: string, drop: string, ref: string): Wording {
  return wording(
    `En sammanslagning som nämner '${keep}' och '${drop}' väntar på en andra person (${ref}). Avgör den först.`,
    `En sammenslåing som nevner '${keep}' og '${drop}', venter på en annen person (${ref}). Avgjør den først.`,
    `Osapuolten '${keep}' ja '${drop}' yhdistäminen odottaa toista henkilöä (${ref}). Ratkaise se ensin.`,
    `A merge that names '${keep}' and '${drop}' waits for a second person (${ref}). Decide that first.`,
  )
}

export function goneIntoWords(drop: string, keep: string): Wording {
  return wording(
    `'${drop}' är redan sammanslagen med '${keep}'. Ange '${keep}' i stället.`,
    `'${drop}' er allerede slått sammen med '${keep}'. Oppgi '${keep}' i stedet.`,
    `'${drop}' on jo yhdistetty osapuoleen '${keep}'. Anna sen sijaan '${keep}'.`,
    `'${drop}' was merged into '${keep}' already. Name '${keep}' instead.`,
  )
}
