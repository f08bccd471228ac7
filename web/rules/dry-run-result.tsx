import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HoldKind, Outcome } from '#rules/model'
import { useFormat } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome.tsx'
import { useSaid } from '../ui/said.ts'
import type { DryRun, DryRunExample, Weight } from './drafts-api.ts'
import { holdKinds, outcomes, wordIn } from './words.ts'

/** What a dry run found: the sentence, how many move from what to what, and the orders themselves. */
export function DryRunResult({ run }: { readonly run: DryRun }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { asked, moves, examples, differ, otherReasons } = run.tally
  return (
    <>
      <p className={run.state === 'done' ? 'dry-run-says' : 'notice'}>
        {run.state !== 'done' && `${t(`dryRunState.${run.state}`)}. `}
        {said(run.says)} {run.problem}
      </p>
      <p className="soft small">
        {t('rules.dryRunAt', { at: format.instant(run.at), count: asked })}
        {otherReasons > 0 && ` ${t('rules.otherReasons', { count: otherReasons })}`}
      </p>
      {moves.length > 0 && (
        <ul className="dry-run-moves">
          {moves.map(({ before, after, count }) => (
            <li key={`${before} ${after}`}>
              <strong>{format.number(count)}</strong> <Mark weight={weightOf(before)} />
              <span aria-hidden="true">→</span> <Mark weight={weightOf(after)} />
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 && <Examples examples={examples} />}
      {examples.length < differ && (
        <p className="soft small">{t('rules.notShown', { count: differ - examples.length })}</p>
      )}
    </>
  )
}

/** `hold/review` as the tally writes it. */
function weightOf(text: string): Weight | undefined {
  const [first, second] = text.split('/')
  const outcome: Outcome | undefined = wordIn(outcomes, first)
  const kind: HoldKind | undefined = wordIn(holdKinds, second)
  return outcome && { outcome, ...(kind ? { kind } : {}) }
}

function Mark({ weight }: { readonly weight: Weight | undefined }) {
  return weight ? <OutcomeMark outcome={weight.outcome} kind={weight.kind} /> : null
}

function Examples({ examples }: { readonly examples: readonly DryRunExample[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="table-scroll" role="group" aria-label={t('rules.ordersThatDiffer')} tabIndex={0}>
      <table className="wide-table">
        <caption className="unseen">{t('rules.ordersThatDiffer')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules.order')}</th>
            <th scope="col">{t('rules.before')}</th>
            <th scope="col">{t('rules.after')}</th>
            <th scope="col">{t('rules.because')}</th>
            <th scope="col">{t('rules.answeredThen')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((example) => (
            <tr key={example.traceId}>
              <th scope="row">
                <Link to="/orders/$ref" params={{ ref: example.order }}>
                  {example.order}
                </Link>
              </th>
              <td>
                <Mark weight={example.before} />
              </td>
              <td>
                <Mark weight={example.after} />
              </td>
              <td>
                <Because example={example} />
              </td>
              <td>
                <Link to="/verdicts/$traceId" params={{ traceId: example.traceId }}>
                  {format.instant(example.at)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Because({ example: { lines } }: { readonly example: DryRunExample }) {
  const added = [...new Set(lines.flatMap((line) => line.added))]
  const gone = [...new Set(lines.flatMap((line) => line.gone))]
  return (
    <>
      {added.map((rule) => (
        <div key={rule}>
          + <code>{rule}</code>
        </div>
      ))}
      {gone.map((rule) => (
        <div key={rule}>
          − <code>{rule}</code>
        </div>
      ))}
    </>
  )
}
