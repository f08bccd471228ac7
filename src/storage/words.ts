import { type Wording, wording } from '#kernel'

/** A record that somebody else changed, or took away, since it was read. */
export function staleWords({
  key,
  expected,
  kept,
}: {
  readonly key: string
  readonly expected: number
  readonly kept: number
}): Wording {
  const isGone = kept === 0
  return wording(
    `${key} skulle ändras från version ${expected}, men ${isGone ? 'finns inte' : `är nu version ${kept}`}; läs igen och gör om ändringen.`,
    `${key} skulle endres fra versjon ${expected}, men ${isGone ? 'finnes ikke' : `er nå versjon ${kept}`}; les på nytt og gjør endringen om igjen.`,
    `${key} oli määrä muuttaa versiosta ${expected}, mutta ${isGone ? 'sitä ei ole' : `se on nyt versio ${kept}`}; lue uudelleen ja tee muutos uudestaan.`,
    `${key} was to be changed from version ${expected}, but ${isGone ? 'there is none' : `it is now version ${kept}`}; read it again and repeat the change.`,
  )
}

/** The embedded database has ended; `why` is what it said, in English. */
export function notRunningWords(why: string): Wording {
  return wording(
    `Den inbyggda databasen är inte igång: ${why}.`,
    `Den innebygde databasen er ikke i gang: ${why}.`,
    `Sisäänrakennettu tietokanta ei ole käynnissä: ${why}.`,
    `The embedded database is not running: ${why}.`,
  )
}
