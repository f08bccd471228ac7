import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, TeamMember } from '#casework/model'
import { Dialog } from '../ui/dialog.tsx'
import { useFormat } from '../ui/format.ts'
import { useColleagues } from '../ui/people.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { addToTeam, leaveTeam, liftWall, setWall, useNoteCase } from './api.ts'
import { useMandates } from './experts/api.ts'

/** Who works on the case and in what part, and who is kept out of it. */
export function CaseTeam({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'join' | 'wall'>()
  return (
    <section aria-labelledby="team-head">
      <h2 id="team-head">{t('caseTeam.title')}</h2>
      <ScrollingTable label={t('caseTeam.title')}>
        <thead>
          <tr>
            <th scope="col">{t('caseTeam.person')}</th>
            <th scope="col">{t('caseTeam.part')}</th>
            <th scope="col">{t('caseTeam.until')}</th>
            <th scope="col">
              <span className="unseen">{t('caseTeam.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.team.map((member) => (
            <Member key={member.person} kept={kept} member={member} />
          ))}
        </tbody>
      </ScrollingTable>
      <Walls kept={kept} />
      {kept.mayWork && (
        <div className="notice-acts">
          <Button variant="default" onClick={() => setAsked('join')}>
            {t('caseTeam.join')}
          </Button>
          <Button variant="default" onClick={() => setAsked('wall')}>
            {t('caseTeam.wall')}
          </Button>
        </div>
      )}
      {asked && <PersonDialog kept={kept} asked={asked} close={() => setAsked(undefined)} />}
    </section>
  )
}

function Member({ kept, member }: { readonly kept: CaseView; readonly member: TeamMember }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteCase()
  const { person, part, until } = member
  const work = useMutation({
    mutationFn: () => leaveTeam(kept.ref, person),
    onSuccess: () => note(kept.ref),
  })
  return (
    <tr>
      <td>
        {part === 'expert' ? (
          <ExpertName caseRef={kept.ref} person={person} />
        ) : (
          <PersonName person={person} />
        )}
        <ProblemNotice error={work.error} />
      </td>
      <td>{t(`teamPart.${part}`)}</td>
      <td>{until ? format.instant(until) : t('caseTeam.open')}</td>
      <td>
        {kept.mayWork && part !== 'lead' && part !== 'expert' && (
          <button
            type="button"
            className="text-button"
            disabled={work.isPending}
            onClick={() => work.mutate()}
          >
            {t('caseTeam.leave')}
          </button>
        )}
      </td>
    </tr>
  )
}

/** An expert comes from outside, so that their name is that of the mandate. */
function ExpertName({ caseRef, person }: { readonly caseRef: string; readonly person: string }) {
  const { data } = useMandates(caseRef)
  return data?.items.find(({ expert }) => expert === person)?.expertName ?? <PersonName person={person} />
}

function Walls({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteCase()
  const [lifted, setLifted] = useState<string>()
  if (kept.walls.length === 0) return null
  const lift = async (reason: string) => {
    if (lifted) await liftWall(kept.ref, lifted, reason)
    await note(kept.ref)
  }
  return (
    <>
      <h3>{t('caseTeam.walls')}</h3>
      <ul>
        {kept.walls.map(({ person, why, at }) => (
          <li key={person}>
            <PersonName person={person} />: {why} <span className="soft">({format.instant(at)})</span>{' '}
            {kept.mayWork && (
              <button type="button" className="text-button" onClick={() => setLifted(person)}>
                {t('caseTeam.lift')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {lifted && (
        <ReasonDialog
          title={t('caseTeam.lift')}
          says={t('caseTeam.liftSays')}
          act={t('caseTeam.lift')}
          close={() => setLifted(undefined)}
          send={lift}
        />
      )}
    </>
  )
}

interface PersonDialogProps {
  readonly kept: CaseView
  readonly asked: 'join' | 'wall'
  readonly close: () => void
}
const parts = ['member', 'adviser', 'lead'] as const

/** Lets somebody in, or keeps somebody out with the reason. */
function PersonDialog({ kept, asked, close }: PersonDialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const colleagues = useColleagues()
  const [person, setPerson] = useState('')
  const [part, setPart] = useState<(typeof parts)[number]>('member')
  const [why, setWhy] = useState('')
  const work = useMutation({
    mutationFn: () =>
      asked === 'join' ? addToTeam(kept.ref, { person, part }) : setWall(kept.ref, person, why.trim()),
    onSuccess: async () => {
      await note(kept.ref)
      close()
    },
  })
  return (
    <Dialog title={t(`caseTeam.${asked}`)} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (person && !work.isPending) work.mutate()
        }}
      >
        <p>{t(`caseTeam.${asked}Says`)}</p>
        <NativeSelect
          label={t('caseTeam.person')}
          value={person}
          data-autofocus
          data={[
            { value: '', label: t('cases.choose') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => setPerson(currentTarget.value)}
        />
        {asked === 'join' ? (
          <NativeSelect
            label={t('caseTeam.part')}
            value={part}
            data={parts.map((value) => ({ value, label: t(`teamPart.${value}`) }))}
            onChange={({ currentTarget }) =>
              setPart(parts.find((one) => one === currentTarget.value) ?? 'member')
            }
          />
        ) : (
          <Textarea
            label={t('caseTeam.why')}
            rows={3}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
        )}
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            loading={work.isPending}
            disabled={!person || (asked === 'wall' && why.trim().length < 3)}
          >
            {t(`caseTeam.${asked}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
