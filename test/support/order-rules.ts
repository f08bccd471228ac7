import type { Rule } from '#rules/model'

const says = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const asked = (id: string, more: Partial<Rule>): Rule => ({
  id,
  layer: id.startsWith('L') ? 'law' : 'policy',
  title: says(id),
  message: says(`${id} spoke.`),
  citation: `Reg. (EU) 1/2020 Art. 1 (${id})`,
  jurisdiction: id.startsWith('L') ? 'EU' : 'own',
  verified: true,
  from: '2020-01-01',
  when: { fact: 'line.number', gte: 1 },
  outcome: 'hold',
  kind: 'review',
  ...more,
})

/** A handful of rules, enough to hold, block and license. */
export const rules: readonly Rule[] = [
  asked('L-frozen', {
    when: {
      anyParty: {
        all: [
          { fact: 'party.screening', is: 'confirmed' },
          { fact: 'party.boundList', is: true },
        ],
      },
    },
    outcome: 'block',
    kind: undefined as never,
  }),
  asked('L-alert', {
    when: { anyParty: { fact: 'party.screening', in: ['alert', 'notScreened'] } },
    unless: {
      all: [
        { fact: 'screening.outage', is: true },
        { fact: 'line.purpose', in: ['service', 'support', 'warranty'] },
        { everyParty: { fact: 'party.keptClear', is: true } },
      ],
    },
    kind: 'screening',
  }),
  asked('L-licence', {
    when: {
      all: [
        { fact: 'item.annexI', isEmpty: false },
        { fact: 'shipTo.isExport', is: true },
      ],
    },
    unless: { fact: 'licence.remaining', gte: 'line.quantity' },
    outcome: 'licence',
    kind: undefined as never,
  }),
  asked('P-end-user', {
    when: { fact: 'order.endUser', isKnown: false },
    unless: { fact: 'order.type', is: 'stock' },
    kind: 'data',
  }),
].map(({ kind, ...rest }) => (kind === undefined ? rest : { ...rest, kind }))
