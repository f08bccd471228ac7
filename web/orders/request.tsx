import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { CopyButton } from '../ui/copy-button.tsx'
import { DeskActs } from './desk-acts.ts'
import { sentenceOf } from './sentence.ts'

export interface RequestProps {
  /** What is asked of somebody else. */
  readonly says: string
  readonly line: LineVerdict
}

/** A step that is a letter to somebody: the screen writes it, the reader sends it. */
export function Request({ says, line }: RequestProps) {
  const { t } = useTranslation()
  const { orderRef } = useContext(DeskActs)
  return (
    <CopyButton
      label={t('verdict.copyRequest')}
      text={`${says}\n${t('verdict.requestAbout', { ref: orderRef ?? '', line: line.line })}\n${sentenceOf(line)}`}
    />
  )
}
