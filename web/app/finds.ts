import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { addressOf } from './addresses.ts'
import { ask } from './client.ts'
import { useWays } from './navigation.ts'

/** One thing that the palette found, and where it leads. */
export interface Find {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly go: () => void
}

export interface FindGroup {
  readonly id: string
  readonly title: string
  readonly finds: readonly Find[]
}

/** What `GET /api/search` answers: the best of each kind, names in any script. */
interface Found {
  readonly groups: readonly {
    readonly kind: string
    readonly items: readonly {
      readonly kind: string
      readonly key: string
      readonly title: string
      readonly detail: string | null
    }[]
  }[]
}

/** Acts and pages by their name, and everything that the search finds. `isLooking` while the server has not answered. */
export function useFinds(text: string, openHelp: () => void) {
  const { t } = useTranslation()
  const { history } = useRouter()
  const acts = useActs(openHelp)
  const words = text.trim()
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => ask<Found>(`/api/search?${new URLSearchParams({ q: words })}`, { signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  })
  const plain = words.toLocaleLowerCase()
  const named = acts.filter(({ label }) => label.toLocaleLowerCase().includes(plain))
  const found = (words === '' ? [] : (data?.groups ?? [])).map(({ kind, items }) => ({
    id: kind,
    title: t(`palette.kind.${kind}`),
    finds: items.flatMap(({ key, title, detail }): Find[] => {
      const link = addressOf(kind, key)
      const hint = [detail, title === key ? '' : key].filter(Boolean).join(' · ')
      return link ? [{ id: `${kind} ${key}`, label: title, hint, go: () => history.push(link) }] : []
    }),
  }))
  const groups = [{ id: 'acts', title: t('palette.kind.acts'), finds: named }, ...found]
  return { groups: groups.filter(({ finds }) => finds.length > 0), error, isLooking: isFetching }
}

/** What can be done from anywhere: go to a page, type an order, see the shortcuts. */
function useActs(openHelp: () => void): readonly Find[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay()
  const pages = useWays().flatMap(({ ways }) =>
    ways.map(({ word, to, key }) => ({
      id: `page ${word}`,
      label: t(`nav.${word}`),
      hint: `g ${key}`,
      go: () => void navigate({ to }),
    })),
  )
  const order: Find = {
    id: 'new order',
    label: t('palette.newOrder'),
    hint: 'n',
    go: () => void navigate({ to: '/orders/$ref', params: { ref: 'new' } }),
  }
  return [
    ...(may('order.draft') ? [order] : []),
    ...pages,
    { id: 'account', label: t('person.account'), hint: '', go: () => void navigate({ to: '/account' }) },
    { id: 'help', label: t('shortcuts.title'), hint: '?', go: openHelp },
  ]
}
