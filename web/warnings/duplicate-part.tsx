import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WarningView } from '#casework/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { linkTo, useDuplicates, useNoteWarning } from './api.ts'

/** Warnings that may say the same. They are linked; each stays. */
export function DuplicatePart({ warning: { ref } }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  const may = useMay()('warning.change')
  const note = useNoteWarning()
  const { data } = useDuplicates(ref)
  type Kind = 'duplicateOf' | 'sameMatter'
  const work = useMutation({
    mutationFn: (link: { readonly kind: Kind; readonly ref: string }) => linkTo(ref, link),
    onSuccess: note,
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="duplicates-title">
      <h3 id="duplicates-title">{t('warnings.duplicates')}</h3>
      <ul className="warning-suggestions">
        {data.items.map(({ ref: other, title, because }) => (
          <li key={other}>
            <Link to="/warnings/$ref" params={{ ref: other }}>
              {other}
            </Link>{' '}
            {title}{' '}
            <span className="soft small">{because.map((one) => t(`warningSame.${one}`)).join(', ')}</span>{' '}
            {may &&
              (['duplicateOf', 'sameMatter'] as const).map((kind) => (
                <Button
                  key={kind}
                  variant="default"
                  size="compact-sm"
                  onClick={() => work.mutate({ kind, ref: other })}
                >
                  {t(`warnings.link.${kind}`)}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <ProblemNotice error={work.error} />
    </section>
  )
}
