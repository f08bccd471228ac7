import { type Wording, wording } from '#kernel'

export const aNote = wording('anteckning', 'notat', 'merkintää', 'note')

export const noAmountWords = wording(
  'Bara en affärsverkan har ett belopp.',
  'Bare en forretningsvirkning har et beløp.',
  'Vain kaupallisella vaikutuksella on summa.',
  'Only a commercial effect has an amount.',
)

export function announcedWords(ref: string): Wording {
  return wording(
    `Planen för ${ref} är tillkännagiven och ändras inte här.`,
    `Planen for ${ref} er kunngjort og endres ikke her.`,
    `Päätöksen ${ref} suunnitelma on julkistettu eikä muutu tässä.`,
    `The plan of ${ref} is announced and does not change here.`,
  )
}

export function closedWords(ref: string): Wording {
  return wording(
    `Planen för ${ref} är avslutad och ändras inte.`,
    `Planen for ${ref} er avsluttet og endres ikke.`,
    `Päätöksen ${ref} suunnitelma on päättynyt eikä muutu.`,
    `The plan of ${ref} is closed and does not change.`,
  )
}

/** A condition that was consulted on and that somebody leaves out or words otherwise. */
export function frozenExitWords(what: string): Wording {
  return wording(
    `Planen är låst: villkoret ”${what}” kan visas vara uppfyllt, men inte tas bort eller skrivas om.`,
    `Planen er låst: vilkåret «${what}» kan vises å være oppfylt, men ikke fjernes eller skrives om.`,
    `Suunnitelma on lukittu: ehto ”${what}” voidaan osoittaa täyttyneeksi, mutta sitä ei voi poistaa tai muuttaa.`,
    `The plan is frozen: the condition "${what}" can be shown to be met, but not be taken away or worded otherwise.`,
  )
}

export function notReachedYetWords(what: string): Wording {
  return wording(
    `Milstolpen ”${what}” kan inte vara nådd en dag som inte har kommit.`,
    `Milepælen «${what}» kan ikke være nådd en dag som ikke har kommet.`,
    `Välitavoitetta ”${what}” ei ole voitu saavuttaa päivänä, joka ei ole vielä tullut.`,
    `The milestone "${what}" cannot have been reached on a day that has not come.`,
  )
}

export function frozenWords(ref: string): Wording {
  return wording(
    `Planen för ${ref} är låst. Skriv om den, om samrådet ska vara ett annat.`,
    `Planen for ${ref} er låst. Skriv den om, hvis høringen skal være en annen.`,
    `Päätöksen ${ref} suunnitelma on lukittu. Muokkaa sitä, jos kuulemista on muutettava.`,
    `The plan of ${ref} is frozen. Write it again, if the consultation is to be another.`,
  )
}

export const reversedWords = wording(
  'Samrådet slutar innan det börjar.',
  'Høringen slutter før den begynner.',
  'Kuuleminen päättyy ennen kuin se alkaa.',
  'The consultation ends before it begins.',
)

export const windowPastWords = wording(
  'Samrådets sista dag är förbi. Ange en dag då någon ännu hinner svara.',
  'Høringens siste dag er forbi. Oppgi en dag da noen ennå rekker å svare.',
  'Kuulemisen viimeinen päivä on jo mennyt. Anna päivä, johon mennessä ehtii vielä vastata.',
  'The last day of the consultation is past. Give a day by which somebody can still answer.',
)
