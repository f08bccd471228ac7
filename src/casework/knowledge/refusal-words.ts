import { type Wording, wording } from '#kernel'

/** `fault` names the field and what is wrong with it. */
export function unfitDecisionWords(ref: string, fault: Wording): Wording {
  return wording(
    `${ref}${fault.sv}. Rätta beslutet och underteckna det igen.`,
    `${ref}${fault.nb}. Rett beslutningen, og signer den på nytt.`,
    `${ref}${fault.fi}. Korjaa päätös ja allekirjoita se uudelleen.`,
    `${ref}${fault.en}. Correct the decision and sign it again.`,
  )
}

export function signedBeforeWords(ref: string): Wording {
  return wording(
    `${ref} är redan undertecknat, med annat innehåll. Ett undertecknat beslut ändras inte: underteckna ett nytt under egen referens.`,
    `${ref} er allerede signert, med annet innhold. En signert beslutning endres ikke: signer en ny under egen referanse.`,
    `${ref} on jo allekirjoitettu, sisällöltään erilaisena. Allekirjoitettu päätös ei muutu: allekirjoita uusi omalla viitteellään.`,
    `${ref} is signed already, with other content. A signed decision does not change: sign a new one under its own reference.`,
  )
}

export function nothingStopped(kind: string): Wording {
  return wording(
    `ett beslut av slaget '${kind}' stoppar inget som behöver en övergång`,
    `en beslutning av typen '${kind}' stanser ikke noe som trenger en overgang`,
    `lajin '${kind}' päätös ei pysäytä mitään, mikä tarvitsisi siirtymän`,
    `a decision of kind '${kind}' stops nothing to make a transition for`,
  )
}
