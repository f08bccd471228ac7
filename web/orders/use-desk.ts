import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DeedAnswer, OrderView } from '#orders/model'
import type { Verdict } from '#rules/model'
import {
  amendOrder,
  check,
  type Deed,
  doDeed,
  draftOrder,
  fetchOrder,
  orderKey,
  useVerdict,
  whatIf,
} from './api.ts'
import { type Draft, isAskable } from './draft.ts'
import { toOrder } from './to-order.ts'
import { useKeepDraft, useStartOfDraft } from './use-kept-draft.ts'

/** What stands in the verdict panel, and how far it can be trusted. */
export interface Shown {
  readonly verdict: Verdict
  readonly isKept: boolean
  readonly isOld: boolean
}

export interface Desk {
  readonly stored: OrderView | undefined
  readonly draft: Draft
  /** The form differs from what the server keeps. */
  readonly isChanged: boolean
  readonly change: (part: Partial<Draft>) => void
  /** Drops what was typed before and taken up again; absent where nothing was. */
  readonly startOver: (() => void) | undefined
  readonly shown: Shown | undefined
  /** What the last question or deed was refused for. */
  readonly error: unknown
  readonly isBusy: boolean
  readonly check: () => Promise<Verdict>
  readonly save: () => Promise<OrderView>
  /** Saves first what is not yet saved, then does the deed on what was saved. */
  readonly doDeed: (deed: Deed['deed'], body?: Deed['body']) => Promise<DeedAnswer>
}

/** The order desk's memory: the draft, what the server keeps of it, and the answers. */
export function useDesk(
  opened: OrderView | undefined,
  start: Draft,
  settle: (order: OrderView) => void,
): Desk {
  const client = useQueryClient()
  const { first, isRestored } = useStartOfDraft(opened, start)
  const [draft, setDraft] = useState(first)
  const [savedDraft, setSavedDraft] = useState(opened ? start : undefined)
  const [stored, setStored] = useState(opened)
  const [kept, setKept] = useState<{ verdict: Verdict; draft: Draft }>()
  const keep = (order: OrderView) => {
    setStored(order)
    settle(order)
    client.setQueryData(orderKey(order.ref), order)
    void client.invalidateQueries({ queryKey: ['orders'] })
  }
  const work = useWork()
  const save = async (): Promise<OrderView> => {
    if (stored && draft === savedDraft) return stored
    const order = toOrder(draft)
    const answer = stored ? await amendOrder(stored.ref, order, stored.version) : await draftOrder(order)
    keep(answer.order)
    setSavedDraft(draft)
    if (answer.verdict) setKept({ verdict: answer.verdict, draft })
    return answer.order
  }
  const saveAndDo = async (deed: Deed['deed'], body: Deed['body']) => {
    const { ref, version } = await save()
    const answer = await doDeed({ deed, order: { ref, version }, ...(body ? { body } : {}) })
    keep(answer.order)
    if (answer.verdict) setKept({ verdict: answer.verdict, draft })
    return answer
  }
  const isChanged = draft !== savedDraft
  useKeepDraft(stored, draft, isChanged && draft !== start)
  const answers = useAnswers({ draft, isChanged, kept, stored })
  return {
    stored,
    draft,
    isChanged,
    startOver: isRestored && draft !== start && isChanged ? () => setDraft(start) : undefined,
    change: (part) => setDraft((former) => ({ ...former, ...part })),
    shown: answers.shown,
    error: work.error ?? answers.error,
    isBusy: work.isBusy,
    check: () =>
      work.run(async () => {
        const verdict = await check(toOrder(draft))
        setKept({ verdict, draft })
        const order = await fetchOrder(draft.ref) // a kept check keeps the draft it was made on
        keep(order)
        if (order.state === 'draft') setSavedDraft(draft)
        return verdict
      }),
    save: () => work.run(save),
    doDeed: (deed, body) => work.run(() => saveAndDo(deed, body)),
  }
}

/** One deed at a time: while it runs the desk is busy, and what it was refused for stays until the next one. */
function useWork() {
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (deed: () => Promise<unknown>) => deed(),
  })
  const run = async <T>(deed: () => Promise<T>): Promise<T> => {
    const answers: T[] = []
    await mutateAsync(async () => answers.push(await deed()))
    const [answer] = answers
    if (answer === undefined) throw new Error('the deed gave no answer')
    return answer
  }
  return { run, isBusy: isPending, error }
}

interface Known {
  readonly draft: Draft
  readonly isChanged: boolean
  readonly kept: { verdict: Verdict; draft: Draft } | undefined
  readonly stored: OrderView | undefined
}

/** The best answer there is: one kept for this very draft, the one the order stands on, or a what-if of what is typed. */
function useAnswers({ draft, isChanged, kept, stored }: Known): { shown: Shown | undefined; error: unknown } {
  const [settled] = useDebouncedValue(draft, 350)
  const isAnswered = kept?.draft === draft
  const stands = useVerdict(isChanged || isAnswered ? null : stored?.verdict?.traceId)
  const body = useMemo(() => (isAskable(settled) ? toOrder(settled) : undefined), [settled])
  const asked = useQuery({
    queryKey: ['what-if', body],
    queryFn: body ? ({ signal }: { signal: AbortSignal }) => whatIf(body, signal) : skipToken,
    enabled: !isAnswered && (isChanged || !stored?.verdict),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  })
  if (kept && isAnswered)
    return { shown: { verdict: kept.verdict, isKept: true, isOld: false }, error: undefined }
  if (stands.data) return { shown: { verdict: stands.data, isKept: true, isOld: false }, error: undefined }
  const isOld = asked.isPlaceholderData || settled !== draft || asked.isError
  if (asked.data && body) return { shown: { verdict: asked.data, isKept: false, isOld }, error: asked.error }
  const former = kept && { verdict: kept.verdict, isKept: true, isOld: true }
  return { shown: former, error: asked.error ?? stands.error }
}
