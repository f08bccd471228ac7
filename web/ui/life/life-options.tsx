import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShownLife } from '#lifecycle/model'
import { useRoleWords } from '../../app/role-words.ts'
import { useFormat } from '../format.ts'
import { PersonName } from '../person-name.tsx'
import { useSaid } from '../said.ts'

export interface LifeOptionsProps {
  readonly life: ShownLife
  readonly act: (deed: string) => void
}

/** A deed that may be done is a button; one that may not is told with its reason. */
export function LifeOptions({ life, act }: LifeOptionsProps) {
  const { t } = useTranslation()
  if (life.options.length === 0) return <p className="soft">{t('life.over')}</p>
  return (
    <ul className="life-options">
      {life.options.map((option) => (
        <OptionRow
          key={`${option.deed} ${option.to}`}
          option={option}
          approvals={life.approvals.filter(({ deed }) => deed === option.deed)}
          act={act}
        />
      ))}
    </ul>
  )
}

interface OptionRowProps {
  readonly option: ShownLife['options'][number]
  readonly approvals: ShownLife['approvals']
  readonly act: (deed: string) => void
}

function OptionRow({ option, approvals, act }: OptionRowProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { deed, title, may, why, signature } = option
  return (
    <li>
      {may ? (
        <Button variant="default" onClick={() => act(deed)}>
          {said(title)}
        </Button>
      ) : (
        <span className="life-not">
          <WhyNot name={said(title)} why={why ?? ''} />
        </span>
      )}
      {may && signature && <span className="soft small"> {t('life.signature')}</span>}
      {option.needs.length > 0 && <Seats option={option} approvals={approvals} />}
    </li>
  )
}

/** Why it cannot be done now; a reason that names the deed itself is the whole sentence. */
function WhyNot({ name, why }: { readonly name: string; readonly why: string }) {
  const { t } = useTranslation()
  if (why.startsWith(`'${name}'`)) return <span className="soft">{why}</span>
  return (
    <>
      {name} <span className="soft">{t('life.notNow', { why })}</span>
    </>
  )
}

/** Each signature it takes: who gave it, or who may still give it. */
function Seats({ option: { needs }, approvals }: Omit<OptionRowProps, 'act'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const roleWords = useRoleWords()
  const byPlace = needs.map((roles, place) => ({
    roles,
    place,
    given: approvals.find(({ seat }) => seat === place),
  }))
  return (
    <ol className="life-seats small">
      {byPlace.map(({ roles, place, given }) => (
        <li key={place}>
          {given ? (
            <>
              {t('life.approvedBy')} <PersonName person={given.by} />, {format.instant(given.at)}
              {given.reason && ` · ${given.reason}`}
            </>
          ) : (
            <span className="soft">{t('life.waitsFor', { roles: roles.map(roleWords).join(', ') })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
