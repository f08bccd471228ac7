import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { Wording } from '#kernel'
import type { SurveyLine } from '#phaseout/model'
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
      ...{ id: 'devices', title: t('boards.survey.devices'), width: 100, isNumber: true },
      value: ({ devices }) => devices,
      cell: ({ devices }) => number(devices),
    },
    {
      ...{ id: 'need', title: t('boards.survey.need'), width: 260, filter: 'text', isUnsorted: true },
      value: ({ need }) => needText(need) || t('boards.survey.noNeed'),
    },
    ...answersIn(words),
    {
      ...{ id: 'customers', title: t('boards.survey.customers'), width: 100, isNumber: true },
      value: ({ customers }) => customers,
      cell: ({ customers }) => number(customers),
    },
  ]
}

/** What may stand there instead; else what refused the others. */
function answersIn({ t, said }: Words): readonly Column<SurveyLine>[] {
  return [
    {
      ...{ id: 'state', title: t('boards.survey.state'), width: 130 },
      filter: ['enough', 'few', 'none'].map((value) => ({
        value,
        label: t(`boards.survey.states.${value}`),
      })),
      value: stateOf,
      cell: (line) => <span className="state">{t(`boards.survey.states.${stateOf(line)}`)}</span>,
    },
    {
      ...{ id: 'proposals', title: t('boards.survey.proposals'), width: 300, isUnsorted: true },
      value: ({ proposals }) => proposals.map(({ name }) => name).join(', '),
      cell: ({ proposals }) =>
        proposals.map(({ sku, name, makerName, label }, n) => (
          <span key={sku}>
            {n > 0 && '; '}
            {t('boards.survey.proposal', {
              name,
              maker: makerName,
              label: t(`boards.survey.label.${label}`),
            })}
          </span>
        )),
    },
    {
      ...{ id: 'refused', title: t('boards.survey.refused'), width: 220, filter: 'text', isUnsorted: true },
      value: ({ refusedBy }) =>
        (refusedBy ?? []).map(({ title, count }) => `${said(title)} (${count})`).join(', '),
    },
  ]
}

function stateOf({ refusedBy, proposals }: SurveyLine): 'enough' | 'few' | 'none' {
  if (refusedBy === null) return 'enough'
  return proposals.length === 0 ? 'none' : 'few'
}
