import { mayAnywhere } from '#access'
import { listClassifications } from '#catalogue'
import { dayIn, wording, zoneOf } from '#kernel'
import type { Contributor } from '#lifecycle'

/** Classifications that end soon or have ended: the work of those who classify. */
export const classificationsToRenew: Contributor = async (tx, act) => {
  if (!mayAnywhere(act, 'product.classify')) return []
  const today = dayIn(zoneOf(undefined), act.at)
  const open = (await listClassifications(tx, today)).filter(({ state }) => state !== 'inForce')
  return open.map(({ ref, product, variant, validUntil, state }) => {
    const name = variant ?? product
    return {
      ...{ kind: 'classification', id: ref, link: `/catalogue/${encodeURIComponent(product)}` },
      title: wording(
        `Klassa ${name} på nytt`,
        `Klassifiser ${name} på nytt`,
        `Luokittele ${name} uudelleen`,
        `Classify ${name} anew`,
      ),
      ...{ due: `${validUntil}T22:59:59.999Z`, dueOn: validUntil, overdue: state === 'expired' },
      why: state === 'expired' ? hasEnded : endsSoon,
      legalEntity: null,
    }
  })
}

const endsSoon = wording(
  'Klassningen upphör snart; efter sin sista dag räknas den som okänd.',
  'Klassifiseringen opphører snart; etter sin siste dag regnes den som ukjent.',
  'Luokitus päättyy pian; viimeisen päivän jälkeen se katsotaan tuntemattomaksi.',
  'The classification ends soon; after its last day it counts as unknown.',
)
const hasEnded = wording(
  'Klassningen har upphört och räknas som okänd; export väntar.',
  'Klassifiseringen er opphørt og regnes som ukjent; eksport venter.',
  'Luokitus on päättynyt ja katsotaan tuntemattomaksi; vienti odottaa.',
  'The classification has ended and counts as unknown; exports wait.',
)
