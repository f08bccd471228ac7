import { type Wording, wording } from '../wording.ts'

/** `header` as it came in `If-Match`. */
export function noVersionWords(header: string): Wording {
  return wording(
    `If-Match: ${header} anger ingen version; skicka ETag som den lästes, t.ex. "3".`,
    `If-Match: ${header} oppgir ingen versjon; send ETag slik den ble lest, f.eks. "3".`,
    `If-Match: ${header} ei nimeä versiota; lähetä ETag sellaisena kuin se luettiin, esim. "3".`,
    `If-Match: ${header} names no version; send the ETag as it was read, e.g. "3".`,
  )
}
export const noIfMatchWords = wording(
  'If-Match saknas: skicka ETag som du läste den, så att ingen annans ändring går förlorad.',
  'If-Match mangler: send ETag slik du leste den, så ingen andres endring går tapt.',
  'If-Match puuttuu: lähetä ETag sellaisena kuin luit sen, jottei kenenkään muun muutos katoa.',
  'If-Match is missing: send the ETag as you read it, so that nobody else’s change is lost.',
)

export const oddKeyWords = wording(
  'Idempotency-Key: en text på 1 till 255 tecken väntades.',
  'Idempotency-Key: det ventes én tekst på 1 til 255 tegn.',
  'Idempotency-Key: odotettiin yhtä tekstiä, jossa on 1–255 merkkiä.',
  'Idempotency-Key: expected one text of 1 to 255 characters.',
)

/** `deed` is `POST /api/orders`. */
export function keyTakenWords(key: string, deed: string): Wording {
  return wording(
    `Idempotensnyckeln '${key}' har redan använts för en annan ${deed}. Skicka den första begäran igen som den var, eller välj en ny nyckel.`,
    `Idempotensnøkkelen '${key}' er allerede brukt til en annen ${deed}. Send den første forespørselen på nytt slik den var, eller velg en ny nøkkel.`,
    `Idempotenssiavainta '${key}' on jo käytetty toiseen pyyntöön ${deed}. Lähetä ensimmäinen pyyntö uudelleen sellaisenaan tai valitse uusi avain.`,
    `The idempotency key '${key}' was used before for another ${deed}. Repeat the first request as it was, or choose a new key.`,
  )
}
