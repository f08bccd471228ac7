import { useTranslation } from 'react-i18next'
import { Pieces } from './comparison.tsx'
import { wordDifference } from './word-difference.ts'

export interface FieldChange {
  readonly id: string
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What a change did, field by field: struck out what was, underlined what came. Fields that stayed are left out. */
export function FieldDiff({ changes }: { readonly changes: readonly FieldChange[] }) {
  const { t } = useTranslation()
  const real = changes.filter(({ before, after }) => before !== after)
  if (real.length === 0) return <p className="soft">{t('compare.nothingChanged')}</p>
  return (
    <dl className="pairs field-diff">
      {real.map(({ id, label, before, after }) => {
        const pieces = wordDifference(before ?? '', after ?? '')
        return (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {before !== undefined && <Pieces pieces={pieces.left} mark="del" />}
              {before !== undefined && after !== undefined && (
                <span className="soft" aria-hidden="true">
                  {' → '}
                </span>
              )}
              {after !== undefined && <Pieces pieces={pieces.right} mark="ins" />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
