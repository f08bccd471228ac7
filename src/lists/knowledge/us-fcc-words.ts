import { wording } from '#kernel'

/** What only the Covered List of the FCC can have wrong: each stands after the line of the file. */
export const fccFaults = {
  nobody: (begins: string) =>
    wording(
      `raden "${begins}…" nämner inget företag på ett sätt som vi känner igen och gäller inte heller alla tillverkare. Läs den och utöka grammatiken innan listan uppdateras.`,
      `raden "${begins}…" nevner ikke noe selskap på en måte vi kjenner igjen, og gjelder heller ikke alle produsenter. Les den og utvid grammatikken før listen oppdateres.`,
      `rivi "${begins}…" ei nimeä yritystä tuntemallamme tavalla eikä koske kaikkia valmistajia. Lue se ja laajenna kielioppia ennen listan päivitystä.`,
      `the row "${begins}…" names no company in a way that we know, and does not cover every maker either. Read it and extend the grammar before the list is updated.`,
    ),
} as const
