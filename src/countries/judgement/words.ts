import { noSuch, type Wording, wording } from '#kernel'

/** Why figures cannot be adopted. */
export const adoptionWords = {
  noEdition: (id: string): Wording =>
    noSuch(wording('ingen utgåva', 'ingen utgave', 'julkaisuerää', 'edition'), id),
  twice: (index: string) =>
    wording(
      `Två utgåvor av ${index} kan inte gälla samtidigt. Välj en.`,
      `To utgaver av ${index} kan ikke gjelde samtidig. Velg én.`,
      `Kaksi lähteen ${index} julkaisuerää ei voi olla voimassa yhtä aikaa. Valitse yksi.`,
      `Two editions of ${index} cannot be in force at once. Choose one.`,
    ),
  stale: wording(
    'Det som skulle ändras är inte längre det som visades: något har kommit emellan. Läs rapporten igen.',
    'Det som skulle endres, er ikke lenger det som ble vist: noe har kommet imellom. Les rapporten på nytt.',
    'Muutokset eivät enää ole ne, jotka näytettiin: jotain on tullut väliin. Lue raportti uudelleen.',
    'What would change is no longer what was shown: something came in between. Read the report again.',
  ),
  loaded: wording('läste in siffrorna', 'leste inn tallene', 'latasi luvut', 'loaded the figures'),
}
