import { type Wording, wording } from '#kernel'

export function noFailedMailWords(id: string): Wording {
  return wording(
    `Det finns inget brev ${id} som har misslyckats för gott.`,
    `Det finnes ingen e-post ${id} som har feilet for godt.`,
    `Lopullisesti epäonnistunutta viestiä ${id} ei ole.`,
    `There is no mail ${id} that has failed for good.`,
  )
}

/** Too many windows of one person listen at once. */
export function tooManyWindowsWords(most: number): Wording {
  return wording(
    `Du har redan ${most} fönster som lyssnar. Stäng några av dem.`,
    `Du har allerede ${most} vinduer som lytter. Lukk noen av dem.`,
    `Sinulla on jo ${most} kuuntelevaa ikkunaa. Sulje niistä osa.`,
    `You listen from ${most} windows already. Close some of them.`,
  )
}

/** Webhooks. */

export const otherSealWords = wording(
  'En webhooks hemlighet kan inte läsas: nyckelfilen är inte den som den förseglades med. Ta tillbaka filen, eller ge webhooken en ny hemlighet.',
  'Hemmeligheten til en webhook kan ikke leses: nøkkelfilen er ikke den den ble forseglet med. Hent filen tilbake, eller gi webhooken en ny hemmelighet.',
  'Webhookin salaisuutta ei voi lukea: avaintiedosto ei ole se, jolla se sinetöitiin. Palauta tiedosto tai anna webhookille uusi salaisuus.',
  'A secret of a webhook cannot be read: its key file is not the one it was sealed with. Bring the file back, or give the webhook a new secret.',
)
export function noSuchDeedWords(pattern: string): Wording {
  return wording(
    `Loggen känner ingen åtgärd '${pattern}'. GET /api/webhooks/events visar dem alla.`,
    `Loggen kjenner ingen handling '${pattern}'. GET /api/webhooks/events viser dem alle.`,
    `Loki ei tunne toimenpidettä '${pattern}'. GET /api/webhooks/events luettelee ne kaikki.`,
    `The log knows no deed '${pattern}'. GET /api/webhooks/events names them all.`,
  )
}
export function noDeliveryWords(id: string): Wording {
  return wording(
    `Det finns ingen avslutad leverans ${id}, eller så har dess adress tagits bort. En som väntar skickas av sig själv.`,
    `Det finnes ingen avsluttet leveranse ${id}, eller adressen er fjernet. En som venter, sendes av seg selv.`,
    `Päättynyttä toimitusta ${id} ei ole, tai sen osoite on poistettu. Odottava toimitus lähetetään itsestään.`,
    `There is no delivery ${id} that was settled, or its address was taken away. One that waits is sent by itself.`,
  )
}

export const badAddress = wording(
  'Adressen kan inte användas.',
  'Adressen kan ikke brukes.',
  'Osoitetta ei voi käyttää.',
  'The address cannot be used.',
)
/** What is wrong with an address. */
export const addressFaults = {
  none: wording(
    'Det är ingen adress; https://värd/sökväg väntades.',
    'Det er ingen adresse; det ventes https://vert/bane.',
    'Se ei ole osoite; odotettiin https://isäntä/polku.',
    'It is no address; expected https://host/path.',
  ),
  secret: wording(
    'Den innehåller en användare eller ett lösenord; ta bort dem.',
    'Den inneholder en bruker eller et passord; fjern dem.',
    'Siinä on käyttäjä tai salasana; poista ne.',
    'It holds a user or a password; leave them out.',
  ),
  fragment: wording(
    'Den har en del efter #, som aldrig skickas till någon server; ta bort den.',
    'Den har en del etter #, som aldri sendes til noen server; fjern den.',
    'Siinä on osa #-merkin jälkeen, jota ei lähetetä millekään palvelimelle; poista se.',
    'It holds a part after #, which no server is ever sent; leave it out.',
  ),
  httpsOnly: wording(
    'Bara https anropas; http är för mottagare på den här maskinen, där installationen tillåter det.',
    'Bare https kalles; http er for mottakere på denne maskinen, der installasjonen tillater det.',
    'Vain https-osoitteita kutsutaan; http on tämän koneen vastaanottajille, jos asennus sallii sen.',
    'Only https is called; http is for receivers on this machine, where the installation allows it.',
  ),
  ownNetwork: (host: string) =>
    wording(
      `${host} finns inte på internet. Den som sköter installationen måste först tillåta dess nät för webhookar.`,
      `${host} er ikke på internett. Den som drifter installasjonen, må først tillate nettverket for webhooker.`,
      `${host} ei ole internetissä. Asennuksen ylläpitäjän on ensin sallittava sen verkko webhookeille.`,
      `${host} is not on the internet. Whoever runs the installation has to allow its network for webhooks first.`,
    ),
} as const
