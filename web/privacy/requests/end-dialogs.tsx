import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefuseRequest, SubjectRequestView } from '#privacy/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useStep } from './use-step.ts'

const grounds = [
  'notIdentified',
  'unfounded',
  'excessive',
  'rightsOfOthers',
  'legalObligation',
  'legalClaims',
  'notApplicable',
] as const
const open = ['received', 'identified', 'gathered', 'reviewed']

/** What can be done beside the next step: two months more, a refusal on a ground in law, putting it away. */
export function EndDialogs({ request }: { readonly request: SubjectRequestView }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'extend' | 'refuse' | 'close'>()
  const [ground, setGround] = useState<RefuseRequest['ground']>('notIdentified')
  const work = useStep(request.ref)
  const isOpen = open.includes(request.state)
  const isAnswered = request.state === 'answered' || request.state === 'refused'
  const close = () => setDialog(undefined)
  return (
    <p className="privacy-acts">
      {isOpen && !request.extension && (
        <Button variant="default" onClick={() => setDialog('extend')}>
          {t('privacy.act.extend')}
        </Button>
      )}
      {isOpen && (
        <Button variant="default" onClick={() => setDialog('refuse')}>
          {t('privacy.act.refuse')}
        </Button>
      )}
      {isAnswered && <Button onClick={() => setDialog('close')}>{t('privacy.act.close')}</Button>}
      {dialog === 'extend' && (
        <ReasonDialog
          title={t('privacy.act.extend')}
          says={t('privacy.extendSays')}
          act={t('privacy.act.extend')}
          close={close}
          send={(reason) => work.mutateAsync({ name: 'extend', body: { reason } })}
        />
      )}
      {dialog === 'refuse' && (
        <ReasonDialog
          title={t('privacy.act.refuse')}
          act={t('privacy.act.refuse')}
          close={close}
          send={(explanation) => work.mutateAsync({ name: 'refuse', body: { ground, explanation } })}
          says={
            <>
              <p>{t('privacy.refuseSays')}</p>
              <NativeSelect
                label={t('privacy.ground')}
                value={ground}
                data={grounds.map((value) => ({ value, label: t(`privacy.groundOf.${value}`) }))}
                onChange={({ currentTarget: { value } }) =>
                  setGround(grounds.find((one) => one === value) ?? ground)
                }
              />
            </>
          }
        />
      )}
      {dialog === 'close' && (
        <ReasonDialog
          title={t('privacy.act.close')}
          says={t('privacy.closeSays')}
          act={t('privacy.act.close')}
          asks="none"
          close={close}
          send={() => work.mutateAsync({ name: 'close' })}
        />
      )}
    </p>
  )
}
