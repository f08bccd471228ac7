import { Button, Radio, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit, HitVerdict } from '#screening/model'
import { useSession } from '../../access/session.ts'
import { write } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { partyPath } from '../api.ts'
import type { HitProps } from './hit-view.tsx'

const verdicts: readonly HitVerdict[] = ['falsePositive', 'trueMatch', 'needInfo']

/** What the hit is: a verdict and why. Where it takes two people, that is said before anybody signs. */
export function DecideDialog({ hit, party, close }: HitProps & { readonly close: () => void }) {
  const { t } = useTranslation()
  const proposed = hit.hit?.proposed
  const isSecond = useIsSecond(hit)
  const [verdict, setVerdict] = useState<HitVerdict | undefined>(isSecond ? proposed?.verdict : undefined)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const work = useDecision({ hit, party, close }, { verdict, reason: reason.trim() })
  const isMissing = reason.trim().length < 10
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (verdict && !isMissing && !work.isPending) work.mutate()
  }
  const takesTwo = verdict !== undefined && hit.takesTwo.includes(verdict)
  return (
    <Dialog title={t('hits.dialog', { party: party.record.name })} close={close} look="wide">
      <form onSubmit={submit} noValidate className="decide">
        <p>{t('hits.against', { name: hit.name ?? hit.entry, list: hit.list })}</p>
        <Radio.Group
          label={t('hits.verdictLabel')}
          value={verdict ?? ''}
          error={isTried && !verdict ? t('hits.chooseVerdict') : undefined}
          onChange={(value) => setVerdict(verdicts.find((one) => one === value))}
        >
          {verdicts.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`hitVerdict.${one}`)}
              description={t(`hitVerdictSays.${one}`)}
            />
          ))}
        </Radio.Group>
        <p role="status" className="decide-two">
          {takesTwo && (isSecond && proposed?.verdict === verdict ? t('hits.youSecond') : t('hits.takesTwo'))}
        </p>
        <Textarea
          label={t('reason.label')}
          description={t('reason.hint', { count: 10 })}
          error={isTried && isMissing ? t('reason.missing', { count: 10 }) : undefined}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t(isSecond ? 'hits.sign' : 'hits.decide')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useIsSecond({ hit }: HitProps['hit']): boolean {
  const { data: session } = useSession()
  return session?.signedIn === true && hit?.proposed !== undefined && hit.proposed.by !== session.person.id
}

function useDecision(
  { hit: { list, entry }, party, close }: HitProps & { readonly close: () => void },
  said: { readonly verdict: HitVerdict | undefined; readonly reason: string },
) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: () =>
      write<Hit>(
        `${partyPath(party.ref)}/hits/${encodeURIComponent(list)}/${encodeURIComponent(entry)}/decision`,
        said,
      ),
    onSuccess: async ({ proposed }) => {
      toast({ says: t(proposed ? 'hits.firstGiven' : 'hits.decided') })
      await client.invalidateQueries({ queryKey: ['party', party.ref] })
      close()
    },
  })
}
