import { useTranslation } from 'react-i18next'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { useFieldWords } from '../party-history.tsx'
import type { Choices, MergePreview, Side } from './api.ts'

/** Fields of which a party has one value; all others are joined. */
const chosen = [
  'name',
  'nativeName',
  'country',
  'area',
  'publicBody',
  'securityForce',
  'usFederalContractor',
  'schema',
  'birthDate',
  'sector',
]

export interface FieldChoiceProps {
  readonly preview: MergePreview
  readonly choices: Choices
  readonly choose: (choices: Choices) => void
}

/** Both records and what comes of them, field by field; where they differ, one side is chosen. */
export function FieldChoice({ preview, choices, choose }: FieldChoiceProps) {
  const { t } = useTranslation()
  const { fields, record, keep, drop } = preview
  const shown = fields.filter((one) => known(one.keep) || known(one.drop))
  return (
    <ScrollingTable label={t('merge.fields')}>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          <th scope="col">{t('merge.kept', { ref: keep.ref })}</th>
          <th scope="col">{t('merge.dropped', { ref: drop.ref })}</th>
          <th scope="col">{t('merge.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ field, same, ...sides }) => (
          <tr key={field}>
            <th scope="row">
              <FieldName field={field} />
            </th>
            {(['keep', 'drop'] as const).map((side) => (
              <td key={side}>
                {same || !chosen.includes(field) || !known(sides[side]) ? (
                  <Value value={sides[side]} />
                ) : (
                  <Pick
                    {...{ field, side }}
                    value={sides[side]}
                    isPicked={(choices[field] ?? (known(sides.keep) ? 'keep' : 'drop')) === side}
                    pick={() => choose({ ...choices, [field]: side })}
                  />
                )}
              </td>
            ))}
            <td>
              <strong>
                <Value value={new Map<string, unknown>(Object.entries(record)).get(field)} />
              </strong>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

const known = (value: unknown): boolean => value !== null && value !== undefined

function FieldName({ field }: { readonly field: string }) {
  return useFieldWords().name(field)
}

function Value({ value }: { readonly value: unknown }) {
  const { t } = useTranslation()
  const shown = useFieldWords().value(value)
  return shown ?? <span className="soft">{t('party.unknown')}</span>
}

interface PickProps {
  readonly field: string
  readonly side: Side
  readonly value: unknown
  readonly isPicked: boolean
  readonly pick: () => void
}

function Pick({ field, side, value, isPicked, pick }: PickProps) {
  return (
    <label className="merge-pick">
      <input type="radio" name={`merge-${field}`} value={side} checked={isPicked} onChange={pick} />
      <Value value={value} />
    </label>
  )
}
