import type { Instant } from '#kernel'
import type { Rule } from '#rules/model'
import { interimMessages, interimTitles } from '../knowledge/interim-words.ts'
import type { Interim } from './model.ts'

/** The first moment after an interim measure: its own end, or the moment at which somebody ended it. */
export function endOf({ until, ended }: Interim): Instant {
  return ended && ended.at < until ? ended.at : until
}

/**
 * The pack under which the rules of an interim measure are kept: a later version takes the place of an earlier. Sales
 * people read its name in their reasons: it says nothing of the case.
 */
function packOf({ ref }: Pick<Interim, 'ref'>): string {
  return `P-INTERIM-${ref.replace(/^I-/, '')}`
}

/** A rule has a period: one that ends in the moment in which it began stood for a thousandth of a second before it. */
function startBefore(from: Instant, to: Instant): Instant {
  return from < to ? from : new Date(Date.parse(to) - 1).toISOString()
}

const purposes = ['newSale', 'expansion', 'demo'] as const

/**
 * New sales wait while a case is investigated (C.2). Sales people read of an investigation, and no more of it. What was
 * promised to customers goes on: service, warranty and spare parts are not named.
 */
export function rulesOfInterim(interim: Interim): Rule[] {
  const { suppliers, categories, legalEntities } = interim
  const to = endOf(interim)
  return purposes.map((purpose) => {
    const id = `${packOf(interim)}/${purpose}`
    return {
      ...{ id, layer: 'policy', title: interimTitles, message: interimMessages, citation: 'Own policy' },
      ...{
        verified: true,
        jurisdiction: 'own',
        from: startBefore(interim.from, to),
        to,
        outcome: 'hold',
        kind: 'review',
      },
      when: {
        all: [
          { fact: 'line.purpose', in: [purpose] },
          { fact: 'item.makers', hasAny: [...suppliers] },
          { fact: 'item.category', in: [...categories] },
          { fact: 'seller.entity', in: [...legalEntities] },
        ],
      },
      unless: { fact: 'exceptions.rules', has: id },
      next: [{ act: 'complianceReview' }, { act: 'substitutes' }],
    }
  })
}
