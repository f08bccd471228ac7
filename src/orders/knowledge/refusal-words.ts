import { type Wording, wording } from '#kernel'

export function noOrderWords(order: string): Wording {
  return wording(
    `Det finns ingen order '${order}'. Spara den som utkast först.`,
    `Det finnes ingen ordre '${order}'. Lagre den som utkast først.`,
    `Tilausta '${order}' ei ole. Tallenna se ensin luonnoksena.`,
    `There is no order '${order}'. Draft it first.`,
  )
}

export function noSuchOrderWords(order: string): Wording {
  return wording(
    `Det finns ingen order '${order}'.`,
    `Det finnes ingen ordre '${order}'.`,
    `Tilausta '${order}' ei ole.`,
    `There is no order '${order}'.`,
  )
}

/** An order that somebody else changed since it was read. */
export function orderChangedWords(ref: string, expected: number, kept: number): Wording {
  return wording(
    `Order ${ref} är nu version ${kept}; begäran gällde version ${expected}. Läs ordern igen och försök på nytt.`,
    `Ordre ${ref} er nå versjon ${kept}; forespørselen gjaldt versjon ${expected}. Les ordren på nytt, og gjenta det.`,
    `Tilaus ${ref} on nyt versio ${kept}; pyyntö koski versiota ${expected}. Lue se uudelleen ja toista.`,
    `Order ${ref} is now version ${kept}; the request was made for version ${expected}. Read it again and repeat.`,
  )
}
