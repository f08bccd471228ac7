import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertFile, ReasonChoice } from '#screening/model'
import { KeysHint } from '../ui/keys-hint.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import type { Choice } from './use-choice.ts'

export interface ReasonFormProps {
  readonly alert: AlertFile
  readonly choice: Choice
  readonly close: () => void
}

/** Why it is what it is: a number takes a reason, Enter sends it. Words, evidence and a day stand beside. */
export function ReasonForm({ alert, choice, close }: ReasonFormProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { verdict, code, reasons, work } = choice
  const [grounds, setGrounds] = useState<Grounds>({ text: '', evidence: '', goodUntil: '' })
  const words = useRef<HTMLTextAreaElement>(null)
  const chosen = reasons.find((one) => one.code === code)
  const isMissing = chosen?.needsText === true && grounds.text.trim().length < 3
  useEffect(() => {
    if (chosen?.needsText) words.current?.focus()
  }, [chosen])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isMissing) choice.send(given(grounds))
  }
  const option = alert.options.find(({ deed }) => deed === (verdict === 'trueMatch' ? 'match' : 'clear'))
  const isTwo = option?.takesTwo || grounds.goodUntil !== ''
  return (
    <form
      ref={choice.form}
      className="reason-form"
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Radio.Group label={t(`alertWhy.${verdict}`)} value={code ?? ''} onChange={choice.choose}>
        <ol className="reasons">
          {reasons.map((reason) => (
            <li key={reason.code}>
              <Radio
                value={reason.code}
                label={
                  <>
                    <KeysHint keys={String(reason.key)} /> {said(reason.says)}
                    {fits(reason, alert) && <span className="state">{t('alerts.fits')}</span>}
                  </>
                }
              />
            </li>
          ))}
        </ol>
      </Radio.Group>
      <p role="status" className="decide-two">
        {isTwo && t('hits.takesTwo')}
      </p>
      <MoreGrounds
        verdict={verdict}
        grounds={grounds}
        change={(part) => setGrounds({ ...grounds, ...part })}
        words={words}
        isOpen={chosen?.needsText === true}
        isMissing={isMissing}
      />
      <ProblemNotice error={work.error} />
      <div className="decide-acts">
        <Button type="submit" loading={work.isPending} disabled={!code}>
          {t(isTwo ? 'alerts.signFirst' : `alertSend.${verdict}`)} <KeysHint keys="↵" />
        </Button>
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface Grounds {
  readonly text: string
  readonly evidence: string
  readonly goodUntil: string
}

/** What was filled in; an empty field says nothing. */
function given({ text, evidence, goodUntil }: Grounds) {
  const ids = evidence.split(/[\s,]+/).filter((id) => id !== '')
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(ids.length === 0 ? {} : { evidence: ids }),
    ...(goodUntil === '' ? {} : { goodUntil }),
  }
}

interface MoreGroundsProps {
  readonly verdict: Choice['verdict']
  readonly grounds: Grounds
  readonly change: (part: Partial<Grounds>) => void
  readonly words: RefObject<HTMLTextAreaElement | null>
  readonly isOpen: boolean
  readonly isMissing: boolean
}

/** Words of one's own, pieces of evidence, and until when a party is known to be good. */
function MoreGrounds({ verdict, grounds, change, words, isOpen, isMissing }: MoreGroundsProps) {
  const { t } = useTranslation()
  return (
    <details open={isOpen}>
      <summary>{t('alerts.moreGrounds')}</summary>
      <Textarea
        ref={words}
        label={t('alerts.text')}
        error={isMissing ? t('alerts.textMissing') : undefined}
        rows={2}
        value={grounds.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t('alerts.evidenceIds')}
        description={t('alerts.evidenceHint')}
        value={grounds.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.value })}
      />
      {verdict === 'falsePositive' && (
        <TextInput
          type="date"
          label={t('alerts.knownGood')}
          description={t('alerts.knownGoodHint')}
          value={grounds.goodUntil}
          onChange={(event) => change({ goodUntil: event.currentTarget.value })}
        />
      )}
    </details>
  )
}

const fits = ({ fits: features }: ReasonChoice, { because }: AlertFile): boolean =>
  because.some(({ feature }) => features.includes(feature))
