import { useTranslation } from 'react-i18next'
import type { CouldBe, LayerVerdict, Spoken } from '#rules/model'
import { currentLanguage } from '../app/i18n.ts'
import { OutcomeMark } from '../ui/outcome.tsx'
import { useRuleWords } from './api.ts'
import { useFactWords } from './fact-words.ts'

export interface LayerViewProps {
  readonly layer: 'law' | 'policy'
  readonly verdict: LayerVerdict
}

/** One labelled layer: its outcome, every rule that spoke, and every rule that could not be decided. */
export function LayerView({ layer, verdict }: LayerViewProps) {
  const { t } = useTranslation()
  const isSilent = verdict.spoke.length === 0 && verdict.couldBe.length === 0
  return (
    <>
      <dt>{t(`verdict.${layer}`)}</dt>
      <dd>
        {isSilent && verdict.outcome === 'allow' ? (
          <span className="soft">{t('verdict.noRestriction')}</span>
        ) : (
          <OutcomeMark outcome={verdict.outcome} kind={verdict.kind} />
        )}
        <ul className="reasons">
          {verdict.spoke.map((spoken) => (
            <Reason key={spoken.rule} spoken={spoken} />
          ))}
          {verdict.couldBe.map((couldBe) => (
            <Undecided key={couldBe.rule} couldBe={couldBe} />
          ))}
        </ul>
      </dd>
    </>
  )
}

function Reason({ spoken }: { readonly spoken: Spoken }) {
  const { t } = useTranslation()
  const factWords = useFactWords()
  const title = useRuleWords().get(spoken.rule)?.title[currentLanguage()]
  const reads = Object.entries(spoken.reads)
  return (
    <li>
      {title && <p>{title}</p>}
      <Citation of={spoken} />
      {reads.length > 0 && (
        <details className="reads">
          <summary>{t('verdict.reads', { count: reads.length })}</summary>
          <dl>
            {reads.map(([fact, value]) => (
              <div key={fact}>
                <dt>{factWords.name(fact)}</dt>
                <dd>{factWords.value(value, fact)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}

function Undecided({ couldBe }: { readonly couldBe: CouldBe }) {
  const { t } = useTranslation()
  const factWords = useFactWords()
  return (
    <li>
      <p>
        {t('verdict.couldBe', {
          outcome: t(`outcome.${couldBe.outcome}`),
          missing: couldBe.missing.map(factWords.name).join(', '),
        })}
      </p>
      <Citation of={couldBe} />
    </li>
  )
}

function Citation({ of }: { readonly of: { rule: string; citation: string; verified: boolean } }) {
  const { t } = useTranslation()
  return (
    <p className="citation small">
      {of.citation} · <code>{of.rule}</code>
      {!of.verified && (
        <>
          {' · '}
          <span className="unverified">{t('verdict.unverified')}</span>
        </>
      )}
    </p>
  )
}
