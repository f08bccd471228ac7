import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NoticeView, noticeStates, type PlanBoard } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilesField } from '../ui/files-field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { saveFile } from '../ui/save-file.ts'
import { importResults, moveNotices, useNotePlan, useNotices } from './api.ts'
import { LettersDownload } from './letters-download.tsx'
import { NoticeTable } from './notice-table.tsx'

/** Whom we told, how, and what came of it; those that came back stand first. */
export function NoticesPart({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const { plan } = board
  const search = useSearch({ from: '/plans/$ref' })
  const state = noticeStates.find((one) => one === search.state)
  const { data, error } = useNotices(plan.decision)
  const written = (data?.items ?? []).filter((one) => one.letter !== null).length
  const unwritten = plan.customers.length - written
  const items = (data?.items ?? []).filter((one) => state === undefined || one.state === state)
  return (
    <>
      <ProblemNotice error={error} />
      <p className="soft">{t('plans.notices.howSent')}</p>
      {data && unwritten > 0 && <p>{t('plans.notices.unwritten', { count: unwritten })}</p>}
      {may('notice.send') && <NoticeActs board={board} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('plans.notices.none')} says={t('plans.notices.noneSays')} />
      )}
      {data && data.items.length > 0 && (
        <>
          <div className="plan-acts">
            <NativeSelect
              label={t('plans.notices.filter')}
              value={state ?? ''}
              data={[
                { value: '', label: t('plans.notices.all', { count: data.items.length }) },
                ...noticeStates.map((one) => ({ value: one, label: t(`noticeState.${one}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                void navigate({
                  to: '/plans/$ref',
                  params: { ref: plan.decision },
                  search: { tab: 'notices', ...(value ? { state: value } : {}) },
                })
              }
            />
            <Button
              variant="default"
              onClick={() => saveFile(`${plan.decision}.csv`, csvOf(items), 'text/csv')}
            >
              {t('plans.notices.export')}
            </Button>
          </div>
          {may('notice.send') && <LettersDownload plan={plan.decision} state={state} items={items} />}
          <NoticeTable plan={plan} items={items} />
        </>
      )}
    </>
  )
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
function csvOf(items: readonly NoticeView[]): string {
  const rows = items.map(({ customer, name, state, language, channel, address, bounce }) =>
    [customer, name, state, language, channel, address ?? '', bounce?.reason ?? ''].map(quoted).join(';'),
  )
  return ['customer;name;result;language;channel;address;reason', ...rows].join('\n')
}

/** Written, noted as sent, and what the post told. */
function NoticeActs({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { plan, coverage } = board
  const note = useNotePlan(plan.decision)
  const [files, setFiles] = useState<readonly File[]>([])
  const move = useMutation({
    mutationFn: (step: 'prepare' | 'send') => moveNotices(plan.decision, step),
    onSuccess: note,
  })
  const results = useMutation({
    mutationFn: async () => await importResults(plan.decision, (await files[0]?.text()) ?? ''),
    onSuccess: note,
  })
  return (
    <>
      <div className="plan-acts">
        <Button variant="default" loading={move.isPending} onClick={() => move.mutate('prepare')}>
          {t('plans.notices.prepare')}
        </Button>
        <Button
          loading={move.isPending}
          disabled={coverage.byState.ready === 0}
          onClick={() => move.mutate('send')}
        >
          {t('plans.notices.send', { count: coverage.byState.ready })}
        </Button>
      </div>
      <ProblemNotice error={move.error} />
      <FilesField
        label={t('plans.notices.results')}
        hint={t('plans.notices.resultsHint')}
        files={files}
        change={setFiles}
      />
      {files.length > 0 && (
        <div>
          <Button variant="default" loading={results.isPending} onClick={() => results.mutate()}>
            {t('plans.notices.import')}
          </Button>
        </div>
      )}
      <ProblemNotice error={results.error} />
      {results.data && (
        <div role="status">
          <p>{t('plans.notices.heard', { count: results.data.noted })}</p>
          <ul>
            {results.data.errors.map(({ row, says }) => (
              <li key={row}>{t('plans.notices.row', { row, says: said(says) })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
