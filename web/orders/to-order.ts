import type { Order, OrderLine } from '#orders/model'
import { type Answer, type Draft, type DraftLine, filledLines, numberOf } from './draft.ts'

const orNull = (text: string) => text || null

/** The form as the API's order. Assumes that `missingFields` found nothing. */
export function toOrder(draft: Draft): Order {
  return {
    ref: draft.ref,
    legalEntity: draft.legalEntity,
    buyer: draft.buyer,
    endUser: orNull(draft.endUser),
    consignee: orNull(draft.consignee),
    payer: orNull(draft.payer),
    intermediary: orNull(draft.intermediary),
    ...(draft.shipToCountry
      ? { shipTo: { country: draft.shipToCountry, area: orNull(draft.shipToArea) } }
      : {}),
    currency: draft.currency,
    orderType: draft.orderType,
    quotedAt: orNull(draft.quotedAt && instantOf(draft.quotedAt)),
    bindingUntil: orNull(draft.bindingUntil && instantOf(draft.bindingUntil)),
    contract: orNull(draft.contract),
    lines: filledLines(draft).map(toLine),
  }
}

function toLine(line: DraftLine): OrderLine {
  const price = numberOf(line.price)
  const use = toUse(line)
  return {
    sku: line.sku,
    quantity: numberOf(line.quantity) ?? 0,
    ...(price === undefined ? {} : { price }),
    purpose: line.purpose,
    serials: serialsOf(line.serials),
    ...(line.variant ? { variant: line.variant } : {}),
    site: orNull(line.site),
    ...(use ? { use } : {}),
    answers: { ...line.answers },
  }
}

/** Serials stand apart by blanks, commas or line ends. */
export const serialsOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean)

/** A use of which nothing was said is no declaration: it is left out, so that it stays unknown. */
function toUse(line: DraftLine): OrderLine['use'] {
  const { useText, useScenario, functions, practices, realTime, publicSpace, lawEnforcement, repression } =
    line
  const answers = [useText, useScenario, realTime, publicSpace, lawEnforcement, repression]
  if (functions.length + practices.length === 0 && !answers.some(Boolean)) return undefined
  return {
    scenario: orNull(useScenario),
    text: orNull(useText),
    functions: [...functions],
    ...(practices.length > 0 ? { practices: [...practices] } : {}),
    ...asked('realTime', realTime),
    ...asked('publicSpace', publicSpace),
    ...asked('lawEnforcement', lawEnforcement),
    ...(repression ? { repression } : {}),
  }
}

const asked = (name: string, answer: Answer) => (answer ? { [name]: answer === 'yes' } : {})

/** A day in a date field means its first moment in UTC; an instant is kept as it is. */
const instantOf = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : text)
