import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryChange } from '#lists/model'
import { FieldDiff } from '../../ui/field-diff.tsx'
import { fieldValue } from './field-value.ts'
import { mergedDifference } from './merged.ts'
import { pairValues, type ValuePair } from './pair-values.ts'
import { useValueWords } from './use-value-words.ts'

interface Changed extends ValuePair {
  readonly id: string
  readonly label: string
}

/** Beyond so many letters a value is told once, with what differs in its place, instead of twice. */
const long = 120

const isLong = ({ before, after }: ValuePair) =>
  before !== undefined && after !== undefined && Math.min(before.length, after.length) > long

/** What a version changed in an entry, field by field: struck out what was, underlined what came. */
export function ChangedFields({ fields }: { readonly fields: EntryChange['fields'] }) {
  const { t } = useTranslation()
  const words = useValueWords()
  const changes: readonly Changed[] = fields.flatMap(({ field, removed, added }) => {
    const said = (value: string) => fieldValue(field, value, words)
    return pairValues(removed.map(said), added.map(said)).map((pair, index) => ({
      ...{ id: `${field} ${index}`, label: t(`listField.${field}`) },
      ...pair,
    }))
  })
  const short = changes.filter((change) => !isLong(change))
  return (
    <>
      {short.length > 0 && <FieldDiff changes={short} />}
      {changes.filter(isLong).map((change) => (
        <LongChange key={change.id} change={change} />
      ))}
    </>
  )
}

const marks = { went: 'del', came: 'ins' } as const

function LongChange({ change: { label, before = '', after = '' } }: { readonly change: Changed }) {
  const { t } = useTranslation()
  return (
    <dl className="pairs field-diff">
      <div>
        <dt>{label}</dt>
        <dd dir="auto">
          {mergedDifference(before, after).map(({ kind, text }, index) => {
            const key = `${index} ${kind}`
            if (kind === 'same') return <Fragment key={key}>{text}</Fragment>
            if (kind === 'gap')
              return (
                <span key={key} className="soft" title={text}>
                  {' … '}
                  <span className="unseen">{t('changes.gap', { count: text.length })}</span>
                </span>
              )
            const Mark = marks[kind]
            return (
              <Mark key={key} className="mark">
                {text}
              </Mark>
            )
          })}
        </dd>
      </div>
    </dl>
  )
}
