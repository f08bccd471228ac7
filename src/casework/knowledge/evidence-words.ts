import { type Wording, wording } from '#kernel'

/** A file that is not what was handed in. */
export function alteredWords(id: string): Wording {
  return wording(
    `Filen för ${id} är inte den som lämnades in: dess hash stämmer inte. Återställ den från en säkerhetskopia; händelsen är loggad.`,
    `Filen for ${id} er ikke den som ble levert: hashen stemmer ikke. Gjenopprett den fra en sikkerhetskopi; hendelsen er logget.`,
    `Todisteen ${id} tiedosto ei ole se, joka toimitettiin: sen tiiviste ei täsmää. Palauta se varmuuskopiosta; tapahtuma on kirjattu lokiin.`,
    `The file of ${id} is not the one that was handed in: its hash differs. Restore it from a backup; this is logged.`,
  )
}

export const staysInCaseWords = wording(
  'Vad ett bevis gäller ändras inte från ett ärende: det stannar i sitt ärende.',
  'Hva et bevis gjelder, endres ikke fra en sak: det blir i sin sak.',
  'Sitä, mitä näyttö koskee, ei muuteta tapauksesta: se pysyy omassa tapauksessaan.',
  'What a piece of evidence is about is not changed from a case: it stays in its case.',
)
