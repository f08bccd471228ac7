import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useSession } from '../../access/session.ts'
import { write } from '../../app/client.ts'
import { useAsOf } from '../../ui/as-of.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Merge, PartyFile } from '../api.ts'

/** Above a party: that it was asked for by another reference, and merges that stand or wait for somebody. */
export function MergePart({ party }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const { askedFor, ref, merges, merged } = party
  const open = merges.filter(({ state }) => state !== 'rejected' && state !== 'undone')
  return (
    <>
      {askedFor !== ref && <p className="notice">{t('merge.movedHere', { askedFor, ref })}</p>}
      {askedFor === ref && merged.length > 0 && (
        <p className="notice">{t('merge.alsoKnown', { refs: merged.join(', ') })}</p>
      )}
      {open.map((merge) => (
        <MergeLine key={merge.ref} merge={merge} party={party} />
      ))}
    </>
  )
}

interface MergeLineProps {
  readonly merge: Merge
  readonly party: PartyFile
}

function MergeLine({ merge, party }: MergeLineProps) {
  const { t } = useTranslation()
  const may = useMay()
  const asOf = useAsOf()
  const { data: session } = useSession()
  const mayDecide = may('party.merge')
  const { state, keep, drop } = merge
  const undo = state === 'undoProposed' ? merge.undo : undefined
  const asked = undo ?? merge
  const isMine = session?.signedIn === true && asked.proposedBy === session.person.id
  const waits = state === 'proposed' || state === 'undoProposed'
  if (!waits)
    return may('party.mergePropose') && asOf === undefined ? (
      <div className="merge-line">
        <Asking merge={merge} party={party} />
      </div>
    ) : null
  return (
    <div className="notice merge-line">
      <p>
        <strong>{t(`merge.of.${state}`, { keep, drop })}</strong> <PersonName person={asked.proposedBy} />:{' '}
        <q>{asked.reason}</q>
      </p>
      {state === 'proposed' && (
        <Link to="/parties/merge" search={{ keep, drop }}>
          {t('merge.compare')}
        </Link>
      )}
      <p>{t(isMine ? 'merge.yours' : mayDecide ? 'merge.yourTurn' : 'merge.whoDecides')}</p>
      {!isMine && mayDecide && asOf === undefined && <Verdicts merge={merge} party={party} />}
    </div>
  )
}

function Verdicts({ merge, party }: MergeLineProps) {
  const { t } = useTranslation()
  const isUndo = merge.state === 'undoProposed'
  const { keep, drop } = merge
  const path = `/api/parties/merges/${encodeURIComponent(merge.ref)}/${isUndo ? 'undo/decision' : 'decision'}`
  const send = (verdict: 'approve' | 'reject') => (reason: string) => write(path, { verdict, reason })
  const approve = t(isUndo ? 'merge.approveUndo' : 'merge.approve')
  const reject = t(isUndo ? 'merge.rejectUndo' : 'merge.reject')
  return (
    <div className="merge-acts">
      <Deed party={party} act={approve} send={send('approve')}>
        {t(isUndo ? 'merge.approveUndoSays' : 'merge.approveSays', { keep, drop })}
      </Deed>
      <Deed party={party} act={reject} send={send('reject')} isQuiet>
        {t('merge.rejectSays')}
      </Deed>
    </div>
  )
}

/** Asks for a merge in force to be undone. */
function Asking({ merge, party }: MergeLineProps) {
  const { t } = useTranslation()
  const path = `/api/parties/merges/${encodeURIComponent(merge.ref)}/undo`
  return (
    <Deed
      party={party}
      act={t('merge.askUndo', { drop: merge.drop })}
      send={(reason) => write(path, { reason })}
      isQuiet
    >
      {t('merge.askUndoSays', { keep: merge.keep, drop: merge.drop })}
    </Deed>
  )
}

interface DeedProps {
  readonly party: PartyFile
  readonly act: string
  readonly send: (reason: string) => Promise<unknown>
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

function Deed({ party, act, send, isQuiet = false, children }: DeedProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant={isQuiet ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {act}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={act}
          says={children}
          act={act}
          close={() => setOpen(false)}
          send={async (reason) => {
            await send(reason)
            toast({ says: t('merge.done') })
            await client.invalidateQueries({ queryKey: ['party'] })
            void client.invalidateQueries({ queryKey: ['party-versions', party.ref] })
            void client.invalidateQueries({ queryKey: ['duplicates'] })
            void client.invalidateQueries({ queryKey: ['table'] })
          }}
        />
      )}
    </>
  )
}
