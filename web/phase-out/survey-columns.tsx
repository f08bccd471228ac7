import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { Wording } from '#kernel'
import { type SurveyLine, targetReplacements } from '#phaseout/model'
import type { Column } from '../ui/table/column.ts'

interface Words {
  readonly t: TFunction
  readonly said: (words: Wording) => string
  readonly number: (value: number) => string
  /** What a place asks for, in a few words. */
  readonly needText: (need: SurveyLine['need']) => string
  readonly legalEntity: string
}

export function surveyColumns(words: Words): readonly Column<SurveyLine>[] {
  const { t, number, needText, legalEntity } = words
  return [
    {
      ...{ id: 'product', title: t('boards.product'), width: 170, filter: 'text' },
      value: ({ name, product }) => `${name} ${product}`,
      cell: ({ name, example }) => (
        <Link to="/proposals" search={{ serial: example, legalEntity }}>
          {name}
        </Link>
      ),
    },
    {
      ...{ id: 'devices', title: t('boards.survey.devices'), width: 80, isNumber: true },
      value: ({ devices }) => devices,
      cell: ({ devices }) => number(devices),
    },
    {
      ...{ id: 'need', title: t('boards.survey.need'), width: 210, filter: 'text', isUnsorted: true },
      value: ({ need }) => needText(need) || t('boards.survey.noNeed'),
    },
    ...answersIn(words),
    {
      ...{ id: 'customers', title: t('boards.survey.customers'), width: 90, isNumber: true },
      value: ({ customers }) => customers,
      cell: ({ customers }) => number(customers),
    },
  ]
}

/** What may stand there instead; else what refused the others. */
const round = (index: number) => Math.round(index * 100) / 100

function answersIn({ t, said, number }: Words): readonly Column<SurveyLine>[] {
  return [
    {
      ...{ id: 'state', title: t('boards.survey.state'), width: 130 },
      filter: states.map((value) => ({
        value,
        label: t(`boards.survey.states.${value}`),
      })),
      value: stateOf,
      cell: (line) => <span className="state">{t(`boards.survey.states.${stateOf(line)}`)}</span>,
    },
    {
      ...{ id: 'proposals', title: t('boards.survey.proposals'), width: 370, isUnsorted: true },
      value: ({ proposals }) => proposals.map(({ name }) => name).join(', '),
      cell: ({ proposals }) =>
        proposals
          .map(({ name, label, priceIndex }) => {
            const index =
              priceIndex === null ? [] : [`${t('boards.prices.index')} ${number(round(priceIndex))}`]
            return `${name} (${[t(`boards.survey.label.${label}`), ...index].join(', ')})`
          })
          .join(', '),
    },
    {
      ...{ id: 'refused', title: t('boards.survey.refused'), width: 180, filter: 'text', isUnsorted: true },
      value: ({ refusedBy }) =>
        (refusedBy ?? []).map(({ title, count }) => `${said(title)} (${count})`).join(', '),
    },
  ]
}

const states = ['enough', 'few', 'unknown', 'none'] as const

/** Enough: three from two suppliers that may be offered. A proposal of which too little is known is none of them. */
export function stateOf({ refusedBy, proposals }: SurveyLine): (typeof states)[number] {
  const sure = proposals.filter(({ label }) => label !== 'unknown').length
  if (sure > 0) return refusedBy === null && sure >= targetReplacements ? 'enough' : 'few'
  return proposals.length > 0 ? 'unknown' : 'none'
}
