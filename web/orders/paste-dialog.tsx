import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { BatchResults } from './batch-results.tsx'
import type { Draft } from './draft.ts'
import { filledLines } from './draft.ts'
import { withPasted } from './lines.tsx'
import { type Pasted, readPaste } from './paste.ts'

export interface PasteDialogProps {
  readonly close: () => void
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

/** One place to paste into: it says what it read before anything is taken over. */
export function PasteDialog({ close, draft, change }: PasteDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const pasted = readPaste(text)
  const take = () => {
    if (pasted.kind === 'order') change({ ...pasted.read.draft, ref: pasted.read.draft.ref || draft.ref })
    if (pasted.kind === 'lines')
      change({ lines: withPasted(filledLines(draft), filledLines(draft).length, pasted.lines) })
    close()
  }
  const says = useWords()(pasted)
  return (
    <Dialog title={t('paste.title')} close={close} look="wide">
      <Textarea
        label={t('paste.label')}
        description={t('paste.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={8}
        maxRows={16}
        autosize
        data-autofocus
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={pasted.kind === 'unread' && text ? says : undefined}
      />
      {pasted.kind !== 'unread' && (
        <p className="paste-read" role="status">
          {says}
        </p>
      )}
      {pasted.kind === 'order' && pasted.read.unknown.length > 0 && (
        <p className="notice">{t('paste.unknown', { fields: pasted.read.unknown.join(', ') })}</p>
      )}
      {pasted.kind === 'orders' && <BatchResults bodies={pasted.bodies} />}
      <div className="dialog-acts">
        <Button variant="default" onClick={close}>
          {t('common.back')}
        </Button>
        {(pasted.kind === 'order' || pasted.kind === 'lines') && (
          <Button onClick={take}>{t('paste.take')}</Button>
        )}
      </div>
    </Dialog>
  )
}

function useWords() {
  const { t } = useTranslation()
  return (pasted: Pasted): string => {
    switch (pasted.kind) {
      case 'unread':
        return t(`paste.${pasted.why}`, { line: pasted.line })
      case 'order':
        return t('paste.order', {
          ref: pasted.read.draft.ref || t('paste.noRef'),
          count: pasted.read.draft.lines.length,
        })
      case 'orders':
        return t('paste.orders', { count: pasted.bodies.length })
      case 'lines':
        return t('paste.lines', { count: pasted.lines.length })
    }
  }
}
