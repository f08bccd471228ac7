import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/keys.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ExportButton } from '../export-button.tsx'
import { type DeltaAsked, deltaPath, deltaQuery, type ListDelta } from './api.ts'
import { ChangeItem } from './change-item.tsx'
import { type ChangesSearch, changeKinds, changesSearch } from './search.ts'
import { useChangeRows } from './use-change-rows.ts'

export interface ChangesViewProps {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** What differs between two versions: why, how much, and each entry with what it said before and after. */
export function ChangesView({ name, from, to }: ChangesViewProps) {
  const { t } = useTranslation()
  const { change, find } = useSearch({ from: '/lists/$name/changes' })
  const sought = useDeferredValue(find)
  const asked: DeltaAsked = { name, from, to, change, find: sought }
  const pages = useInfiniteQuery(deltaQuery(asked))
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data])
  const place = useRef<HTMLOListElement>(null)
  useEntryKeys(place)
  const first = pages.data?.pages[0]
  return (
    <>
      <Summary delta={first} asked={asked} />
      <ProblemNotice error={pages.error} retry={() => void pages.refetch()} />
      {pages.isPending && <Skeleton lines={10} />}
      {first && items.length === 0 && <p className="soft changes-none">{t(noneWord(first, asked))}</p>}
      <ol className="changes" ref={place}>
        {items.map((item) => (
          <ChangeItem key={item.entry} name={name} item={item} from={from} to={to} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <button
          type="button"
          className="text-button"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('changes.more', { count: items.length })}
        </button>
      )}
    </>
  )
}

const sum = ({ counts }: ListDelta) => counts.added + counts.changed + counts.removed
const noneWord = (delta: ListDelta, { change, find }: DeltaAsked) =>
  sum(delta) > 0 && (change || find) ? 'changes.noneFound' : 'changes.nothing'

interface SummaryProps {
  readonly delta: ListDelta | undefined
  readonly asked: DeltaAsked
}

/** Why the versions differ, and the counts, which choose what is shown. */
function Summary({ delta, asked }: SummaryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/lists/$name/changes' })
  const { change, find } = search
  const navigate = useNavigate()
  const rows = useChangeRows()
  const set = (part: { readonly [name in keyof ChangesSearch]: ChangesSearch[name] | undefined }) =>
    void navigate({
      ...{ to: '/lists/$name/changes', params: { name: asked.name }, replace: true },
      search: changesSearch({ ...search, ...part }),
    })
  return (
    <>
      {delta && <p className={`changes-cause cause-${delta.cause}`}>{t(`cause.${delta.cause}`)}</p>}
      <search className="changes-tools">
        <fieldset className="changes-counts" aria-label={t('changes.kinds')}>
          <button
            type="button"
            aria-pressed={change === undefined}
            onClick={() => set({ change: undefined })}
          >
            {t('changes.all')} {delta && <strong>{format.number(sum(delta))}</strong>}
          </button>
          {changeKinds.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={change === kind}
              onClick={() => set({ change: change === kind ? undefined : kind })}
            >
              {t(`changeKind.${kind}`)} {delta && <strong>{format.number(delta.counts[kind])}</strong>}
            </button>
          ))}
        </fieldset>
        <TextInput
          label={t('entries.find')}
          value={find ?? ''}
          onChange={(event) => set({ find: event.currentTarget.value || undefined })}
        />
        <ExportButton
          path={deltaPath(asked)}
          file={`${asked.name}-${asked.from}-${asked.to}.csv`}
          head={rows.head}
          row={rows.rowsOf}
        />
      </search>
    </>
  )
}

/** `j` and `k` go from entry to entry; Enter opens the one with the focus, as any link. */
function useEntryKeys(place: { readonly current: HTMLElement | null }): void {
  const move = (step: number) => {
    const links = [...(place.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
    const here = links.findIndex((link) => link === document.activeElement)
    const next = links[Math.max(0, Math.min(links.length - 1, here + step))]
    next?.focus()
    next?.scrollIntoView({ block: 'center' })
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
}
