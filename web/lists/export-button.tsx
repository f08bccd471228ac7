import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, type Page } from '../app/client.ts'
import { useFormat } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { csvText } from './csv.ts'

export interface ExportButtonProps<T> {
  /** Pages of `T`; it carries a query. */
  readonly path: string
  readonly file: string
  readonly head: readonly string[]
  /** The rows of one of them. */
  readonly row: (item: T) => readonly (readonly string[])[]
}

/** All that the filters leave, also what is not on the screen yet, as a CSV file. It can be given up on the way. */
export function ExportButton<T>({ path, file, head, row }: ExportButtonProps<T>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [count, setCount] = useState(0)
  const giveUp = useRef<AbortController>(undefined)
  const work = useMutation({
    mutationFn: async () => {
      const stop = new AbortController()
      giveUp.current = stop
      setCount(0)
      const rows: (readonly string[])[] = [head]
      let read = 0
      for await (const items of pagesOf<T>(path, stop.signal)) {
        for (const item of items) rows.push(...row(item))
        read += items.length
        setCount(read)
      }
      saveFile(file.replaceAll('#', '-'), csvText(rows), 'text/csv')
    },
  })
  const isGivenUp = giveUp.current?.signal.aborted === true
  return (
    <span className="export">
      <button type="button" className="text-button" disabled={work.isPending} onClick={() => work.mutate()}>
        <Icon name="download" /> {t('entries.export')}
      </button>
      {work.isPending && (
        <span role="status" className="soft small">
          {t('entries.exporting', { count, shown: format.number(count) })}{' '}
          <button type="button" className="text-button" onClick={() => giveUp.current?.abort()}>
            {t('common.cancel')}
          </button>
        </span>
      )}
      {!isGivenUp && <ProblemNotice error={work.error} />}
    </span>
  )
}

async function* pagesOf<T>(path: string, signal: AbortSignal): AsyncGenerator<readonly T[]> {
  let after = ''
  do {
    const { items, next }: Page<T> = await ask<Page<T>>(
      `${path}&limit=500${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      { signal },
    )
    yield items
    after = next ?? ''
  } while (after !== '')
}
