import { Button, NativeSelect, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GrantedRole } from '#access/model'
import { useRoleWords } from '../../app/role-words.ts'
import { RecordPicker } from '../../ui/record-picker.tsx'
import { useDeedWords, usePermissions } from '../deed-words.ts'
import { EntitiesField } from '../entities-field.tsx'
import { useGrantWords } from './grant-words.ts'
import { type GrantDraft, insideRoles, isFromOutside, outsideRoles, withKind } from './grants.ts'

export interface GrantsEditorProps {
  readonly name: string
  readonly grants: readonly GrantDraft[]
  readonly change: (grants: readonly GrantDraft[]) => void
}

/** Role by role, each with the companies it counts for; below, what that makes of the person, in a sentence. */
export function GrantsEditor({ name, grants, change }: GrantsEditorProps) {
  const { t } = useTranslation()
  const isOutside = isFromOutside(grants)
  const put = (index: number, grant: GrantDraft) =>
    change(grants.map((one, place) => (place === index ? grant : one)))
  const drop = (index: number) => change(grants.filter((_, place) => place !== index))
  const [first = ''] = isOutside ? outsideRoles : insideRoles
  return (
    <div className="grants-editor">
      <Radio.Group
        label={t('people.kind')}
        value={isOutside ? 'outside' : 'inside'}
        onChange={(kind) => change(withKind(kind === 'outside'))}
      >
        <Radio value="inside" label={t('people.inside')} />
        <Radio value="outside" label={t('people.outside')} />
      </Radio.Group>
      {grants.map((grant, index) => (
        <GrantRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
          key={index}
          grant={grant}
          index={index}
          put={(next) => put(index, next)}
          drop={() => drop(index)}
        />
      ))}
      <p>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            change([...grants, { role: first, entities: 'all', ...(isOutside ? { party: '' } : {}) }])
          }
        >
          {t('people.addRole')}
        </Button>
      </p>
      <Outcome name={name} grants={grants} />
    </div>
  )
}

interface GrantRowProps {
  readonly grant: GrantDraft
  readonly index: number
  readonly put: (grant: GrantDraft) => void
  readonly drop: () => void
}

function GrantRow({ grant, index, put, drop }: GrantRowProps) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const roles = grant.party === undefined ? insideRoles : outsideRoles
  return (
    <fieldset className="grant-row">
      <legend className="unseen">{t('people.roleNumber', { number: index + 1 })}</legend>
      <NativeSelect
        label={t('people.role')}
        value={grant.role}
        data={roles.map((role) => ({ value: role, label: roleWords(role) }))}
        onChange={({ currentTarget }) => put({ ...grant, role: currentTarget.value })}
      />
      {grant.party === undefined ? (
        <EntitiesField
          label={t('people.forEntities')}
          value={grant.entities}
          onChange={(entities) => put({ ...grant, entities })}
        />
      ) : (
        <RecordPicker
          id={`grant-party-${index}`}
          type="organisation"
          label={t('people.forParty')}
          value={grant.party}
          onChange={(party) => put({ ...grant, party })}
        />
      )}
      <button type="button" className="text-button" onClick={drop}>
        {t('people.removeRole')} <span className="unseen">{roleWords(grant.role)}</span>
      </button>
    </fieldset>
  )
}

/** The picker reads as a sentence, and what the roles allow can be opened before anything is sent. */
function Outcome({ name, grants }: { readonly name: string; readonly grants: readonly GrantDraft[] }) {
  const { t } = useTranslation()
  const grantWords = useGrantWords()
  const deedWords = useDeedWords()
  const { data = [] } = usePermissions()
  const held: readonly GrantedRole[] = grants.flatMap((grant) => readable(grant))
  const who = name.trim() || t('people.they')
  const allowed = data.filter(({ by, own }) =>
    held.some(({ role }) => by.includes(role) || own.includes(role)),
  )
  if (grants.length === 0) return <p className="notice">{t('people.nothing', { name: who })}</p>
  return (
    <div className="notice" aria-live="polite">
      <p>{t('people.acts', { name: who, roles: held.map(grantWords).join('; ') })}</p>
      <details>
        <summary>{t('people.allows', { count: allowed.length })}</summary>
        <ul className="deed-list">
          {allowed.map(({ deed }) => (
            <li key={deed}>{deedWords(deed)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function readable({ role, entities, party }: GrantDraft): GrantedRole[] {
  const known = [...insideRoles, ...outsideRoles].find((one) => one === role)
  if (known === undefined) return []
  return [{ role: known, entities: entities === 'all' ? 'all' : [...entities], ...(party ? { party } : {}) }]
}
