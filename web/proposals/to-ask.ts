import { formFactors } from '#catalogue/model'
import type { ProposalsAsk } from '#phaseout/model'
import type { Asked } from './asked.ts'

/** Enough is said to ask: our company, and what is to be replaced. */
export const isWhole = ({ legalEntity, product, serial }: Asked): boolean =>
  Boolean(legalEntity) && Boolean(product || serial)

const number = (text: string | undefined): number | undefined => {
  const read =
    text === undefined || text.trim() === '' ? Number.NaN : Number(text.replace(',', '.').replace('−', '-'))
  return Number.isFinite(read) ? read : undefined
}
const words = (text: string | undefined): string[] | undefined => {
  const read = (text ?? '')
    .toUpperCase()
    .split(/[\s,;/|]+/u)
    .filter(Boolean)
  return read.length > 0 ? read : undefined
}
const given = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))

/** Forms approved for the place, as the address holds them: apart by blanks. */
export const formsIn = (text = '') => formFactors.filter((form) => text.split(' ').includes(form))

/** As the server takes it. What the form leaves empty is the need on record, or what the installed device states. */
export function toAsk({ legalEntity = '', ...asked }: Asked): ProposalsAsk {
  const { product, serial, customer } = asked
  const [from, to] = [number(asked.coldest), number(asked.hottest)]
  const [distance, density] = [number(asked.distance), number(asked.density)]
  const forms = formsIn(asked.forms)
  const left = given({
    ...{ channels: number(asked.channels), bitrate: number(asked.bitrate) },
    decoding: number(asked.decoding),
  })
  const need = given({
    ...{ hfov: number(asked.hfov), ip: words(asked.ip), onvif: words(asked.onvif) },
    temperature: from === undefined || to === undefined ? undefined : { from, to },
    targets: distance === undefined ? undefined : [given({ distance, density })],
    forms: forms.length > 0 ? forms : undefined,
    left: Object.keys(left).length > 0 ? left : undefined,
  })
  return {
    legalEntity,
    ...given({ product: serial ? undefined : product, serial, customer }),
    ...(Object.keys(need).length > 0 ? { need } : {}),
  }
}
