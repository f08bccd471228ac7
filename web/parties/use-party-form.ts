import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Organisation } from '#parties/model'
import { change, Problem } from '../app/client.ts'
import { focusField } from '../ui/field.ts'
import { useKept } from '../ui/kept.ts'
import { type PartyLine, partyPath } from './api.ts'
import { draftOf, emptyDraft, partyOf } from './draft.ts'

/** State and sending of the form. `former` is the party as it was read; none for a new one. */
export function usePartyForm(former?: { readonly record: Organisation; readonly version: number }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const name = former ? `party-${former.record.ref}-${former.version}` : 'party-new'
  const kept = useKept(name, former ? draftOf(former.record) : emptyDraft)
  const draft = kept.value
  const work = useMutation({
    mutationFn: () =>
      change<PartyLine>('PUT', partyPath(draft.ref.trim()), {
        body: partyOf(draft, former?.record),
        ...(former ? { version: former.version } : {}),
      }),
    onSuccess: async ({ ref }) => {
      kept.forget()
      await client.invalidateQueries({ queryKey: ['party', ref] })
      await client.invalidateQueries({ queryKey: ['table'] })
      void client.invalidateQueries({ queryKey: ['record'] })
      await navigate({ to: '/parties/$ref', params: { ref } })
    },
    onError: (error) => {
      const [first] = errorsOf(error)
      if (first) focusField(first.path)
    },
  })
  const errorAt = (path: string) => errorsOf(work.error).find((one) => one.path === path)?.message
  return { ...kept, draft, work, errorAt }
}

/** The server's pointers may begin at the request's body. */
function errorsOf(error: unknown) {
  if (!(error instanceof Problem)) return []
  return error.errors.map(({ path, message }) => ({ path: path.replace(/^\/?body(?=\/)/, ''), message }))
}
