import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#orders/model'
import { fieldId, focusField } from '../ui/field.ts'
import { useKeys } from '../ui/keys.ts'
import { KeysHint } from '../ui/keys-hint.tsx'
import { Page } from '../ui/page.tsx'
import { DeedBar } from './deed-bar.tsx'
import { DeskActs } from './desk-acts.ts'
import { DeskAnswer } from './desk-answer.tsx'
import { type Draft, missingFields } from './draft.ts'
import { useFieldErrors } from './field-errors.ts'
import { Lines, withNewLine } from './lines.tsx'
import { OrderHistory } from './order-history.tsx'
import { PartyFields } from './party-fields.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { StateMark } from './state-mark.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useVerdictWords } from './verdict-words.ts'

export interface DeskFormProps {
  readonly opened: OrderView | undefined
  readonly start: Draft
  readonly settle: (order: OrderView) => void
}

/** Form left, answer right, acts below: everything about one order on one screen. */
export function DeskForm({ opened, start, settle }: DeskFormProps) {
  const { t } = useTranslation()
  const desk = useDesk(opened, start, settle)
  const acts = useActs(desk)
  const errors = useFieldErrors(desk.draft, desk.error, acts.isTried)
  const [isPasting, setPasting] = useState(false)
  const { stored, draft, change } = desk
  const addLine = () => {
    change({ lines: withNewLine(draft.lines) })
    requestAnimationFrame(() => focusField(`/lines/${draft.lines.length}/sku`))
  }
  useKeys({ 'mod+Enter': acts.check, 'mod+s': acts.save, 'alt+n': addLine, 'alt+v': () => setPasting(true) })
  useFirstFocus(stored ? undefined : '/legalEntity')
  const isKept = desk.shown?.isKept ?? false
  const deskActs = useMemo(
    () => ({
      check: acts.check,
      orderRef: draft.ref,
      about: draft,
      changeLine: (number: number, part: Partial<Draft['lines'][number]>) =>
        change({ lines: draft.lines.map((line, at) => (at === number - 1 ? { ...line, ...part } : line)) }),
      ...(isKept ? { supplied: acts.check } : {}), // a what-if is asked anew by itself
    }),
    [acts.check, draft, change, isKept],
  )
  const form = { draft, errors, change, isStored: stored !== undefined }
  return (
    <DeskActs value={deskActs}>
      <Page
        title={stored ? t('desk.titleOf', { ref: stored.ref }) : t('desk.titleNew')}
        focusTitle={stored !== undefined}
        aside={stored && <StateMark state={stored.state} />}
      >
        {desk.startOver && (
          <p className="notice notice-acts" role="status">
            <span>{t('kept.restored')}</span>
            <button type="button" className="text-button" onClick={desk.startOver}>
              {t('kept.startOver')}
            </button>
          </p>
        )}
        <div className="desk">
          <form className="desk-form" onSubmit={(event) => event.preventDefault()} noValidate>
            <PartyFields {...form} />
            <Lines {...form} verdict={desk.shown?.isOld ? undefined : desk.shown?.verdict} />
            <p className="line-acts">
              <button type="button" className="text-button" onClick={addLine}>
                {t('desk.addLine')} <KeysHint keys="Alt N" />
              </button>
              <button type="button" className="text-button" onClick={() => setPasting(true)}>
                {t('desk.paste')} <KeysHint keys="Alt V" />
              </button>
            </p>
            {stored && <OrderHistory order={stored} />}
          </form>
          <DeskAnswer desk={desk} />
        </div>
        <DeedBar desk={desk} acts={acts} />
        {isPasting && <PasteDialog close={() => setPasting(false)} draft={draft} change={change} />}
      </Page>
    </DeskActs>
  )
}

/** The cursor starts in the first field of an empty order. */
function useFirstFocus(path: string | undefined): void {
  const first = useRef(path)
  useEffect(() => {
    if (first.current) document.getElementById(fieldId(first.current))?.focus()
  }, [])
}

export type Acts = ReturnType<typeof useActs>

/** The desk's acts as the reader sets them off: the form is looked at first, the answer gets the focus and is said. */
function useActs(desk: Desk) {
  const [isTried, setTried] = useState(false)
  const say = useVerdictWords()
  const attempt = (deed: () => Promise<void>) => async () => {
    setTried(true)
    const [first] = missingFields(desk.draft)
    if (first) return void focusField(first.path)
    if (desk.isBusy) return
    try {
      await deed()
    } catch {
      // The refusal is shown by the desk itself.
    }
  }
  const doDeed = (deed: Parameters<Desk['doDeed']>[0]) => (body?: Parameters<Desk['doDeed']>[1]) =>
    attempt(async () => {
      const { verdict } = await desk.doDeed(deed, body)
      say(verdict)
    })()
  return {
    isTried,
    check: attempt(async () => say(await desk.check())),
    save: attempt(async () => void (await desk.save())),
    submit: doDeed('submit'),
    release: doDeed('release'),
    ship: doDeed('ship'),
    cancel: doDeed('cancel'),
  }
}
