import { useTranslation } from 'react-i18next'
import { useSaid } from '../ui/said.ts'
import type { Branch } from './api.ts'

/** A condition as a nested list in words; where facts were given, each line says whether it holds. */
export function ConditionTree({ branch }: { readonly branch: Branch }) {
  return (
    <ul className="condition-tree">
      <Node branch={branch} />
    </ul>
  )
}

function Node({ branch: { op, says, truth, parts } }: { readonly branch: Branch }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <li data-truth={truth}>
      <span className={op === 'test' ? undefined : 'condition-op'}>{said(says)}</span>
      {truth && <span className={`truth truth-${truth}`}>{t(`truth.${truth}`)}</span>}
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <Node key={`${part.path} ${part.says.en}`} branch={part} />
          ))}
        </ul>
      )}
    </li>
  )
}
