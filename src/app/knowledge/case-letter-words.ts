import { wording } from '#kernel'

/** Why a letter of a case is not made. */
export const notClosedWords = (ref: string) =>
  wording(
    `${ref} är inte avslutat: slutrapporten görs när två personer har avslutat det.`,
    `${ref} er ikke avsluttet: sluttrapporten lages når to personer har avsluttet den.`,
    `Tapausta ${ref} ei ole suljettu: loppuraportti tehdään, kun kaksi henkilöä on sulkenut sen.`,
    `${ref} is not closed: the closure report is made once two people have closed it.`,
  )
export const notSignedWords = (ref: string) =>
  wording(
    `${ref} är inte undertecknat: ingen underrättas om ett förslag.`,
    `${ref} er ikke signert: ingen underrettes om et forslag.`,
    `Päätöstä ${ref} ei ole allekirjoitettu: ehdotuksesta ei ilmoiteta kenellekään.`,
    `${ref} is not signed: nobody is told of a proposal.`,
  )
export const notCoveredWords = (supplier: string) =>
  wording(
    `beslutet gäller inte '${supplier}'`,
    `beslutningen gjelder ikke '${supplier}'`,
    `päätös ei koske toimittajaa '${supplier}'`,
    `the decision does not cover '${supplier}'`,
  )
export const noticeUnfit = wording(
  'Underrättelsen kan inte göras så.',
  'Underretningen kan ikke lages slik.',
  'Ilmoitusta ei voi tehdä näin.',
  'The notice cannot be made so.',
)
