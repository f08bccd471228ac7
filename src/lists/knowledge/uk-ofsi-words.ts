import { wording } from '#kernel'

/** Why a ConList.csv is not taken: each stands after its line. */
export const conListFaults = {
  noDay: (found: string) =>
    wording(
      `börjar med "${found}"; raden Last Updated,dd/mm/yyyy väntades. Det är en annan fil, eller så har den ändrats.`,
      `begynner med "${found}"; det ventes linjen Last Updated,dd/mm/yyyy. Det er en annen fil, eller den er endret.`,
      `alkaa "${found}"; odotettiin riviä Last Updated,dd/mm/yyyy. Tiedosto on toinen tai muutettu.`,
      `begins with "${found}"; expected the line Last Updated,dd/mm/yyyy. This is another file, or it was changed.`,
    ),
  isUtf8: wording(
    'är UTF-8; utgivarens fil är windows-1252. Den har öppnats och sparats; använd filen som den hämtades.',
    'er UTF-8; utgiverens fil er windows-1252. Den er åpnet og lagret; bruk filen slik den ble lastet ned.',
    'on UTF-8:aa; julkaisijan tiedosto on windows-1252. Se on avattu ja tallennettu; käytä tiedostoa sellaisena kuin se ladattiin.',
    'is UTF-8; the publisher’s file is windows-1252. It was opened and saved; use the file as it was downloaded.',
  ),
  otherGroup: (type: string) =>
    wording(
      `har Group Type "${type}"; Individual eller Entity väntades.`,
      `har Group Type "${type}"; det ventes Individual eller Entity.`,
      `Group Type on "${type}"; odotettiin Individual tai Entity.`,
      `has the Group Type "${type}"; expected Individual or Entity.`,
    ),
} as const
