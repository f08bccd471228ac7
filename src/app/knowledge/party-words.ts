import { type Wording, wording } from '#kernel'

export function refTakenWords(ref: string, name: string): Wording {
  return wording(
    `Referensen '${ref}' används redan för ${name}. Välj en annan, eller ändra den parten.`,
    `Referansen '${ref}' er allerede brukt for ${name}. Velg en annen, eller endre den parten.`,
    `Viite '${ref}' on jo käytössä: ${name}. Valitse toinen tai muuta sitä osapuolta.`,
    `The reference '${ref}' is taken by ${name}. Choose another one, or change that party.`,
  )
}
export function takenBy(name: string): Wording {
  return wording(
    `används redan för ${name}`,
    `er allerede brukt for ${name}`,
    `on jo käytössä: ${name}`,
    `is taken by ${name}`,
  )
}

/** Somebody else was quicker. */
export function partyChangedWords(name: string, kept: number, read: number): Wording {
  return wording(
    `${name} har ändrats av någon annan under tiden: nu är det version ${kept}, du läste version ${read}. Läs in parten igen och ändra sedan.`,
    `${name} er endret av noen andre i mellomtiden: nå er det versjon ${kept}, du leste versjon ${read}. Last parten på nytt, og endre så.`,
    `Joku muu on muuttanut tätä sillä välin: ${name} on nyt versio ${kept}, luit version ${read}. Lataa se uudelleen ja muuta sitten.`,
    `${name} was changed by somebody else meanwhile: it has version ${kept}, you read version ${read}. Read it again, then change it.`,
  )
}

export function changeOtherWords(ref: string, kept: string): Wording {
  return wording(
    `Parten '${ref}' har slagits samman med '${kept}' och ändras inte längre. Ändra '${kept}', eller häv sammanslagningen.`,
    `Parten '${ref}' er slått sammen med '${kept}' og endres ikke lenger. Endre '${kept}', eller opphev sammenslåingen.`,
    `Osapuoli '${ref}' on yhdistetty osapuoleen '${kept}' eikä enää muutu. Muuta osapuolta '${kept}' tai pura yhdistäminen.`,
    `The party '${ref}' was merged into '${kept}' and does not change any more. Change '${kept}', or undo the merge.`,
  )
}

export const onlyPartiesOnRecord = wording(
  'Bara parter i registret kan slås samman.',
  'Bare parter i registeret kan slås sammen.',
  'Vain rekisterissä olevia osapuolia voi yhdistää.',
  'Only parties on record can be merged.',
)

/** `asOf` is an instant of the past. */
export function notThenWords(ref: string, asOf: string): Wording {
  return wording(
    `Det fanns ingen part '${ref}' i registret ${asOf}.`,
    `Det fantes ingen part '${ref}' i registeret ${asOf}.`,
    `Osapuolta '${ref}' ei ollut rekisterissä ${asOf}.`,
    `There was no party '${ref}' on record at ${asOf}.`,
  )
}

export function otherRefWords(address: string, record: string): Wording {
  return wording(
    `Adressen anger '${address}', posten '${record}'. En referens ändras inte.`,
    `Adressen oppgir '${address}', posten '${record}'. En referanse endres ikke.`,
    `Osoitteessa on '${address}', tietueessa '${record}'. Viite ei muutu.`,
    `The address names '${address}', the record '${record}'. A reference does not change.`,
  )
}
export function isNot(ref: string): Wording {
  return wording(`är inte '${ref}'`, `er ikke '${ref}'`, `ei ole '${ref}'`, `is not '${ref}'`)
}
