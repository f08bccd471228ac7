import { wording } from '#kernel'

/** Why a cell of a table is not taken: each stands after the line of the file. */
export const cellFaults = {
  /** `expected` shows how the publisher writes days: `MM/DD/YYYY`. */
  notADay: (column: string, text: string, expected: string) =>
    wording(
      `${column} är "${text}"; en dag som ${expected} väntades. Filen är ändrad eller ett annat format; hämta den igen.`,
      `${column} er "${text}"; det ventes en dag som ${expected}. Filen er endret eller et annet format; last den ned på nytt.`,
      `${column} on "${text}"; odotettiin päivää muodossa ${expected}. Tiedosto on muutettu tai muodoltaan toinen; lataa se uudelleen.`,
      `${column} is "${text}"; expected a day as ${expected}. The file was changed or is of another layout; download it again.`,
    ),
  noValue: (column: string) =>
    wording(
      `${column} är tom; varje rad på den här listan har ett värde där. Filen är ändrad; hämta den igen.`,
      `${column} er tom; hver rad på denne listen har en verdi der. Filen er endret; last den ned på nytt.`,
      `${column} on tyhjä; tällä listalla jokaisella rivillä on siinä arvo. Tiedosto on muutettu; lataa se uudelleen.`,
      `${column} is empty; every row of this list has a value there. The file was changed; download it again.`,
    ),
  otherWord: (column: string, text: string, known: readonly string[]) => {
    const words = known.join(', ')
    return wording(
      `${column} är "${text}"; något av ${words} väntades. Utgivaren har ett nytt ord, eller så är filen ändrad; läs raden innan listan uppdateras.`,
      `${column} er "${text}"; det ventes et av ${words}. Utgiveren har et nytt ord, eller filen er endret; les raden før listen oppdateres.`,
      `${column} on "${text}"; odotettiin jotakin näistä: ${words}. Julkaisijalla on uusi sana, tai tiedosto on muutettu; lue rivi ennen listan päivitystä.`,
      `${column} is "${text}"; expected one of ${words}. The publisher has a new word, or the file was changed; read the row before the list is updated.`,
    )
  },
} as const
