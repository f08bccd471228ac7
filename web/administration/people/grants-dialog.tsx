import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '#access/model'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changeGrants } from '../api.ts'
import { FormFoot } from '../form-foot.tsx'
import { finished, type GrantDraft } from './grants.ts'
import { GrantsEditor } from './grants-editor.tsx'

/** Somebody gets other roles. Their open pages ask again at once: what they lose, they have lost. */
export function GrantsDialog({ person, close }: { readonly person: PersonView; readonly close: () => void }) {
  const { t } = useTranslation()
  const say = useToast()
  const client = useQueryClient()
  const [grants, setGrants] = useState<readonly GrantDraft[]>(person.grants)
  const [isTried, setTried] = useState(false)
  const whole = finished(grants)
  const work = useMutation({
    mutationFn: () => changeGrants(person, whole ?? []),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['people'] })
      say({ says: t('people.rolesChanged', { name: person.name }) })
      close()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (whole) work.mutate()
  }
  return (
    <Dialog title={t('people.rolesOf', { name: person.name })} close={close} look="wide">
      <form onSubmit={send} noValidate>
        <GrantsEditor name={person.name} grants={grants} change={setGrants} />
        {isTried && !whole && (
          <p className="notice notice-problem" role="alert">
            {t('people.unfinished')}
          </p>
        )}
        <FormFoot act={t('people.giveRoles')} error={work.error} isBusy={work.isPending} close={close} />
      </form>
    </Dialog>
  )
}
