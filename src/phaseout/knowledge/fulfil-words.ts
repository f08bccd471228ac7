import { wording } from '#kernel'

/** Why an order cannot be named as the one by which an offer is carried out. */
export const orderFaults = {
  none: (ref: string) =>
    wording(
      `Det finns ingen order ${ref}. Skriv den först.`,
      `Det finnes ingen ordre ${ref}. Skriv den først.`,
      `Tilausta ${ref} ei ole. Kirjoita se ensin.`,
      `There is no order ${ref}. Write it first.`,
    ),
  buyer: (ref: string, customer: string) =>
    wording(
      `Order ${ref} är inte för ${customer}.`,
      `Ordre ${ref} er ikke for ${customer}.`,
      `Tilaus ${ref} ei ole asiakkaalle ${customer}.`,
      `Order ${ref} is not for ${customer}.`,
    ),
  lines: (ref: string, sku: string, quantity: number) =>
    wording(
      `Order ${ref} har inte ${quantity} ${sku}, som kunden valde.`,
      `Ordre ${ref} har ikke ${quantity} ${sku}, som kunden valgte.`,
      `Tilauksessa ${ref} ei ole ${quantity} kpl tuotetta ${sku}, jonka asiakas valitsi.`,
      `Order ${ref} does not have ${quantity} of ${sku}, which the customer chose.`,
    ),
  state: (ref: string) =>
    wording(
      `Order ${ref} är inte frisläppt ännu. Skicka in den, och ange den här när den är det.`,
      `Ordre ${ref} er ikke frigitt ennå. Send den inn, og oppgi den her når den er det.`,
      `Tilausta ${ref} ei ole vielä vapautettu. Lähetä se ja nimeä se tässä sen jälkeen.`,
      `Order ${ref} is not released yet. Submit it, and name it here once it is.`,
    ),
} as const

/** Why devices cannot be noted as put up. */
export const installFaults = {
  future: (today: string) =>
    wording(
      `får inte ligga efter i dag (${today})`,
      `kan ikke være etter i dag (${today})`,
      `ei saa olla tämän päivän (${today}) jälkeen`,
      `must not be after today (${today})`,
    ),
  known: (serial: string, site: string) =>
    wording(
      `${serial} står redan på ${site}. Ett serienummer finns på ett ställe.`,
      `${serial} står allerede på ${site}. Et serienummer finnes på ett sted.`,
      `${serial} on jo kohteessa ${site}. Sarjanumero on yhdessä paikassa.`,
      `${serial} stands at ${site} already. A serial is in one place.`,
    ),
  twice: (serial: string) =>
    wording(
      `${serial} står två gånger i listan.`,
      `${serial} står to ganger i listen.`,
      `${serial} on luettelossa kahdesti.`,
      `${serial} stands in the list twice.`,
    ),
  stranger: (serial: string) =>
    wording(
      `${serial} är ingen av de enheter som skulle ersättas.`,
      `${serial} er ingen av enhetene som skulle erstattes.`,
      `${serial} ei ole korvattavien laitteiden joukossa.`,
      `${serial} is none of the devices that were to be replaced.`,
    ),
  site: wording(
    'Erbjudandet nämner ingen plats. Gör det för en enhet eller en plats.',
    'Tilbudet nevner ikke noe sted. Lag det for en enhet eller et sted.',
    'Tarjouksessa ei ole kohdetta. Tee se laitteelle tai kohteelle.',
    'The offer names no site. Make it for a device or a site.',
  ),
  count: (quantity: number) =>
    wording(
      `Fler enheter än de ${quantity} som valdes.`,
      `Flere enheter enn de ${quantity} som ble valgt.`,
      `Laitteita on enemmän kuin valitut ${quantity}.`,
      `More devices than the ${quantity} that were chosen.`,
    ),
} as const
