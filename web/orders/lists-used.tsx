import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { fetchLists } from '../lists/api.ts'
import { useFormat } from '../ui/format.ts'

/** The versions the screening looked at, each with its day and what has changed since. */
export function ListsUsed({ lists }: { readonly lists: Readonly<Record<string, string>> }) {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['lists'], queryFn: fetchLists, staleTime: 30_000 })
  const names = Object.keys(lists).sort()
  if (names.length === 0) return null
  return (
    <details className="verdict-part lists-used">
      <summary>{t('verdict.lists', { count: names.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.version')}</th>
            <th scope="col">{t('list.age')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="mono">{lists[name]}</td>
              <td>
                <Age used={lists[name] ?? ''} list={data?.find((list) => list.name === name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Age({ used, list }: { readonly used: string; readonly list: ListStatus | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = /^\d{4}-\d\d-\d\d/.exec(used)?.[0]
  const age = day ? format.ago(`${day}T00:00:00Z`, Date.now()) : ''
  const isFormer = list?.version && list.version !== used
  return (
    <>
      {age}
      {isFormer && <span className="soft"> {t('verdict.newerList', { version: list.version })}</span>}
    </>
  )
}
