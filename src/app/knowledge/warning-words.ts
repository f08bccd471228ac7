import { type Wording, wording } from '#kernel'

export function sayWhomFirst(ref: string): Wording {
  return wording(
    `${ref} kan inte bli ett ärende än: säg först vem den gäller, och vilket av våra bolag som leder ärendet.`,
    `${ref} kan ikke bli en sak ennå: si først hvem det gjelder, og hvilket av våre selskaper som leder saken.`,
    `${ref} ei voi vielä muuttua tapaukseksi: kerro ensin, ketä se koskee ja mikä yhtiöistämme johtaa tapausta.`,
    `${ref} cannot become a case yet: say first whom it is about, and which of our companies leads the case.`,
  )
}

export const sayWhomFirstField = wording(
  'vem varningen gäller är inte bekräftat',
  'hvem varselet gjelder, er ikke bekreftet',
  'ei ole vahvistettu, ketä varoitus koskee',
  'whom the warning is about is not confirmed',
)
