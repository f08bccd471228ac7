import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeView, PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { NoticeDialog } from './notice-dialog.tsx'

export interface NoticeTableProps {
  readonly plan: PlanView
  readonly items: readonly NoticeView[]
}

/** A row a customer: how they are told, what came of it, and what can be done now. */
export function NoticeTable({ plan, items }: NoticeTableProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  const notice = items.find(({ customer }) => customer === chosen)
  return (
    <>
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
            <NoticeRow key={one.customer} notice={one} edit={() => setChosen(one.customer)} />
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
  readonly edit: () => void
}

function NoticeRow({ notice, edit }: NoticeRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { name, state, bounce, assets, language, channel, address, sendings } = notice
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
          <Button variant={isBack ? 'filled' : 'default'} size="compact-sm" onClick={edit}>
            {t(isBack ? 'plans.notices.reachAgain' : 'plans.notices.open', { name })}
          </Button>
        )}
      </td>
    </tr>
  )
}
