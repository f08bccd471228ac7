import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { adoptFigures, previewQuery } from './api.ts'
import { MovementTable } from './movement-table.tsx'

/** Who would move, before anybody signs; the signature is of this report and no other. */
export function AdoptDialog(props: { readonly editions: readonly string[]; readonly close: () => void }) {
  const { editions, close } = props
  const { t } = useTranslation()
  const queries = useQueryClient()
  const say = useToast()
  const { data, error, refetch } = useQuery({ ...previewQuery(editions), gcTime: 0, staleTime: 0 })
  const work = useMutation({
    mutationFn: (seen: string) => adoptFigures(editions, seen),
    onSuccess: async ({ movements, recheckedOrders }) => {
      await queries.invalidateQueries({ queryKey: ['countries'] })
      say({
        says: `${t('countries.adopted', { count: movements.length })} ${t('countries.rechecked', { count: recheckedOrders.length })}`,
      })
      close()
    },
  })
  return (
    <Dialog title={t('countries.adoptTitle')} close={close} look="wide">
      <p>{t('countries.adoptSays')}</p>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <p>
            {t('countries.ratedAfter', { rated: data.rated, unrated: data.unrated })}{' '}
            {t('countries.agesSay', { year: data.year, years: data.years })}
          </p>
          <MovementTable movements={data.movements} />
          <ProblemNotice error={work.error} />
          <div className="dialog-acts">
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button loading={work.isPending} onClick={() => work.mutate(data.digest)}>
              {t('countries.adopt')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
