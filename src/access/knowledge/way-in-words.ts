import { type Wording, wording } from '#kernel'

/** Ways in. */

export function providerSilentWords(title: string, issuer: string): Wording {
  return wording(
    `${title} svarar inte på ${issuer}. Försök igen, eller logga in med lösenord.`,
    `${title} svarer ikke på ${issuer}. Prøv igjen, eller logg inn med passord.`,
    `${title} ei vastaa osoitteessa ${issuer}. Yritä uudelleen tai kirjaudu salasanalla.`,
    `${title} does not answer at ${issuer}. Try again, or sign in by password.`,
  )
}
export function noProviderWords(id: string): Wording {
  return wording(
    `Det finns ingen leverantör '${id}' att logga in hos.`,
    `Det finnes ingen leverandør '${id}' å logge inn hos.`,
    `Palveluntarjoajaa '${id}', jolla kirjautua, ei ole.`,
    `There is no provider '${id}' to sign in with.`,
  )
}
export const passkeyMakerWords = wording(
  'En passnyckel tillhör en person: logga in för att lägga till en.',
  'En passnøkkel tilhører en person: logg inn for å legge til en.',
  'Pääsyavain kuuluu henkilölle: kirjaudu sisään lisätäksesi sellaisen.',
  'A passkey belongs to a person: sign in to add one.',
)
export const passkeyThereWords = wording(
  'Den här passnyckeln finns redan.',
  'Denne passnøkkelen finnes allerede.',
  'Tämä pääsyavain on jo olemassa.',
  'This passkey is there already.',
)
export const passkeyUnfitWords = wording(
  'Passnyckelns svar passar inte det som frågades, eller kom efter fem minuter. Försök igen.',
  'Svaret fra passnøkkelen passer ikke til det som ble spurt om, eller kom etter fem minutter. Prøv igjen.',
  'Pääsyavaimen vastaus ei sovi kysyttyyn, tai se tuli yli viiden minuutin kuluttua. Yritä uudelleen.',
  'The answer of the passkey does not fit what was asked, or came after five minutes. Try again.',
)
export const noPasskeyWords = wording(
  'Du har ingen sådan passnyckel.',
  'Du har ingen slik passnøkkel.',
  'Sinulla ei ole sellaista pääsyavainta.',
  'You have no such passkey.',
)
export function noSessionWords(id: string): Wording {
  return wording(
    `Du har ingen session ${id} som ännu pågår.`,
    `Du har ingen økt ${id} som fortsatt varer.`,
    `Sinulla ei ole avointa istuntoa ${id}.`,
    `You have no session ${id} that still lasts.`,
  )
}
