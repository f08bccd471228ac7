import { useTranslation } from 'react-i18next'
import type { OwnershipJudgement, OwnershipState, Regime } from '#parties/model'
import type { Outcome } from '#rules/model'
import { OutcomeIcon } from '../../ui/outcome.tsx'
import { useSaid } from '../../ui/said.ts'

/** The colour and shape of a state; none where nothing speaks against it, for that is no clearance. */
const looks: Readonly<Record<OwnershipState, Outcome | undefined>> = {
  listed: 'block',
  owned: 'block',
  untold: 'hold',
  review: 'hold',
  minority: 'allowWithConditions',
  notOwned: undefined,
  noOwners: undefined,
}
const severity = Object.keys(looks)

/** The regime that has most to say: its ways are drawn first. */
export function strictestOf(judgements: readonly OwnershipJudgement[]): Regime | undefined {
  const spoken = judgements.filter(({ paths }) => paths.length > 0)
  return spoken.toSorted((one, other) => severity.indexOf(one.state) - severity.indexOf(other.state))[0]
    ?.regime
}

/** Said once for all regimes: whose shares are known at all. */
const isOfAll = (kind: string) => kind === 'owners' || kind === 'excess'

export interface VerdictsProps {
  readonly judgements: readonly OwnershipJudgement[]
  readonly chosen: Regime | undefined
  readonly choose: (regime: Regime) => void
}

/** What each regime makes of who owns the party, in a sentence, with its rule and with what is missing. */
export function Verdicts({ judgements, chosen, choose }: VerdictsProps) {
  const said = useSaid()
  const ofAll = judgements.flatMap(({ missing }) => missing.filter(({ kind }) => isOfAll(kind)))[0]
  return (
    <>
      {ofAll && <p>{said(ofAll.wording)}</p>}
      <ul className="owner-verdicts">
        {judgements.map((judgement) => (
          <Verdict
            key={judgement.regime}
            judgement={judgement}
            isChosen={judgement.regime === chosen}
            choose={() => choose(judgement.regime)}
          />
        ))}
      </ul>
    </>
  )
}

interface VerdictProps {
  readonly judgement: OwnershipJudgement
  readonly isChosen: boolean
  readonly choose: () => void
}

function Verdict({ judgement, isChosen, choose }: VerdictProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { regime, state, sentence, paths } = judgement
  const missing = judgement.missing.filter(({ kind }) => !isOfAll(kind))
  const look = looks[state]
  return (
    <li className={isChosen ? 'owner-verdict owner-verdict-chosen' : 'owner-verdict'}>
      <div className="owner-verdict-head">
        <h3>{t(`ownershipRegime.${regime}`)}</h3>
        <span className={look ? `outcome outcome-${look} outcome-plain` : 'soft'}>
          {look && <OutcomeIcon outcome={look} />}
          <span>{t(`ownershipState.${state}`)}</span>
        </span>
        {paths.length > 0 && (
          <button type="button" className="text-button" aria-pressed={isChosen} onClick={choose}>
            {t('ownership.showPath')}
          </button>
        )}
      </div>
      <p>{said(sentence)}</p>
      <Rule judgement={judgement} />
      {missing.length > 0 && (
        <>
          <h4>{t('ownership.missing')}</h4>
          <ul className="owner-missing">
            {missing.map(({ kind, owner, owned, wording }) => (
              <li key={`${kind} ${owner} ${owned}`}>{said(wording)}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

function Rule({ judgement: { rule } }: Pick<VerdictProps, 'judgement'>) {
  const { t } = useTranslation()
  const { standing, percent, comparator, together, verified, citation } = rule
  const parts = [
    percent === null
      ? undefined
      : t(comparator === '>=' ? 'ownership.fromShare' : 'ownership.aboveShare', { share: percent }),
    percent === null ? undefined : t(together ? 'ownership.together' : 'ownership.apart'),
    t(`ruleStanding.${standing}`),
    verified ? undefined : t('ownership.unverified'),
    citation || undefined,
  ]
  return <p className="soft owner-rule">{parts.filter((part) => part !== undefined).join(' · ')}</p>
}
