import '../cases.css'
import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { useRecord } from '../../ui/records.ts'
import { LetterButton } from '../letter-button.tsx'
import { makeNotice } from './api.ts'

/** Once it is signed: a letter to each supplier that the decision covers. */
export function NoticeLetters({ proposal: { ref, state, covered } }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const may = useMay()
  if (state !== 'signed' || !may('case.weigh')) return null
  return (
    <section aria-label={t('decisions.notices')}>
      {covered.map((supplier) => (
        <NoticeLetter key={supplier} decision={ref} supplier={supplier} />
      ))}
    </section>
  )
}

interface NoticeProps {
  readonly decision: string
  readonly supplier: string
}

function NoticeLetter({ decision, supplier }: NoticeProps) {
  const { t } = useTranslation()
  const { data } = useRecord('organisation', supplier)
  const name = data?.record.name ?? supplier
  return (
    <div className="letter-act">
      <LetterButton
        label={t('decisions.notice', { name })}
        open={t('decisions.noticeOpen', { name })}
        make={(language) => makeNotice(decision, supplier, language)}
      />
    </div>
  )
}
