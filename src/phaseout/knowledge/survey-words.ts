import { type Wording, wording } from '#kernel'

export function underWayWords(plan: string): Wording {
  return wording(
    `Förslag för allt som står av ${plan} söks redan. Vänta tills det är klart.`,
    `Forslag for alt som står av ${plan}, søkes allerede. Vent til det er ferdig.`,
    `Päätöksen ${plan} laitteille etsitään jo ehdotuksia. Odota, kunnes haku on valmis.`,
    `Proposals for all that stands of ${plan} are being looked for already. Wait until that is done.`,
  )
}
