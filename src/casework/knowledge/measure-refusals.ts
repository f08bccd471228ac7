import { type Wording, wording } from '#kernel'

export function noEvidenceWords(id: string, ref: string): Wording {
  return wording(
    `Det finns inget bevis ${id} i ärendet ${ref}. Lämna in det i ärendet först.`,
    `Det finnes ikke noe bevis ${id} i saken ${ref}. Lever det i saken først.`,
    `Tapauksessa ${ref} ei ole todistetta ${id}. Liitä se ensin tapaukseen.`,
    `There is no evidence ${id} in the case ${ref}. Hand it in there first.`,
  )
}
