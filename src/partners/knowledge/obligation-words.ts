import { type Wording, wording } from '#kernel'

export function metWithoutEvidence(ref: string): Wording {
  return wording(
    `Att ${ref} är uppfyllt måste vila på bevis: nämn minst ett.`,
    `At ${ref} er oppfylt, må bygge på bevis: nevn minst ett.`,
    `Velvoitteen ${ref} täyttymisen on perustuttava näyttöön: nimeä ainakin yksi todiste.`,
    `That ${ref} is met has to rest on evidence: name one piece at least.`,
  )
}
export function notOwedWords(ref: string, supplier: string): Wording {
  return wording(
    `Skyldigheten ${ref} gäller inte ”${supplier}” i dag.`,
    `Forpliktelsen ${ref} gjelder ikke «${supplier}» i dag.`,
    `Velvoite ${ref} ei tänään koske toimittajaa ”${supplier}”.`,
    `The obligation ${ref} does not bind '${supplier}' today.`,
  )
}
export function tooManyObligations(most: number): Wording {
  return wording(
    `Registret rymmer ${most} skyldigheter. Avsluta eller skriv om någon av dem.`,
    `Registeret rommer ${most} forpliktelser. Avslutt eller skriv om en av dem.`,
    `Rekisteriin mahtuu ${most} velvoitetta. Päätä jokin niistä tai muotoile se uudelleen.`,
    `The register holds ${most} obligations. End or reword one of them.`,
  )
}
