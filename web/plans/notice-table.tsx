import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeView, PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { makeLetter } from './api.ts'
import { NoticeDialog } from './notice-dialog.tsx'

export interface NoticeTableProps {
  readonly plan: PlanView
  readonly items: readonly NoticeView[]
}

/** A row a customer: how they are told, what came of it, and what can be done now. */
export function NoticeTable({ plan, items }: NoticeTableProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  const letter = useMutation({
    mutationFn: async (customer: string) => {
      const { document } = await makeLetter(plan.decision, customer)
      window.open(`/api/documents/${document}/pdf`, '_blank', 'noopener')
    },
  })
  const notice = items.find(({ customer }) => customer === chosen)
  return (
    <>
      <ProblemNotice error={letter.error} />
      <ScrollingTable label={t('plans.tab.notices')}>
        <thead>
          <tr>
            {(['customer', 'state', 'pieces', 'language', 'channel', 'sent', 'letter'] as const).map(
              (head) => (
                <th key={head} scope="col">
                  {t(`plans.notices.head.${head}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <NoticeRow
              key={one.customer}
              notice={one}
              isOpening={letter.isPending}
              open={() => letter.mutate(one.customer)}
              edit={() => setChosen(one.customer)}
            />
          ))}
        </tbody>
      </ScrollingTable>
      {notice && (
        <NoticeDialog key={notice.customer} plan={plan} notice={notice} close={() => setChosen(undefined)} />
      )}
    </>
  )
}

interface NoticeRowProps {
  readonly notice: NoticeView
  readonly isOpening: boolean
  readonly open: () => void
  readonly edit: () => void
}

function NoticeRow({ notice, isOpening, open, edit }: NoticeRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { name, state, bounce, assets, language, channel, address, sendings, letter } = notice
  const isBack = state === 'bounced'
  return (
    <tr>
      <td>{name}</td>
      <td>
        {t(`noticeState.${state}`)}
        {bounce && isBack && <span className="soft">: {bounce.reason}</span>}
      </td>
      <td className="number">{format.number(assets)}</td>
      <td>{t(`noticeLanguage.${language}`)}</td>
      <td>
        {t(`noticeChannel.${channel}`)} <span className="soft">{address}</span>
      </td>
      <td>{sendings.length > 0 && format.instant(sendings.at(-1)?.at ?? '')}</td>
      <td>
        {may('notice.send') && (
          <div className="plan-row-acts">
            {letter && (
              <Button variant="default" size="compact-sm" loading={isOpening} onClick={open}>
                {t('plans.notices.open', { name })}
              </Button>
            )}
            <Button variant={isBack ? 'filled' : 'default'} size="compact-sm" onClick={edit}>
              {t(isBack ? 'plans.notices.reachAgain' : 'plans.notices.edit', { name })}
            </Button>
          </div>
        )}
      </td>
    </tr>
  )
}
