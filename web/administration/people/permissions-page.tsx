import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../../app/role-words.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import type { PermissionLine } from '../api.ts'
import { useDeedWords, usePermissions } from '../deed-words.ts'
import { useAdministrationSearch } from '../search.ts'
import { insideRoles, outsideRoles } from './grants.ts'

/** The one table that every deed asks: as a matrix for all roles, as sentences for one. Prints as it stands. */
export function PermissionsPage() {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const { search, change } = useAdministrationSearch()
  const { data, error, refetch } = usePermissions()
  const role = [...insideRoles, ...outsideRoles].find((one) => one === search.role)
  return (
    <AdministrationPage
      word="permissions"
      aside={
        <button type="button" className="text-button" onClick={() => window.print()}>
          {t('permission.print')}
        </button>
      }
    >
      <p className="soft">{t('permission.says')}</p>
      <NativeSelect
        className="short-field"
        label={t('permission.role')}
        value={role ?? ''}
        data={[
          { value: '', label: t('permission.allRoles') },
          ...[...insideRoles, ...outsideRoles].map((one) => ({ value: one, label: roleWords(one) })),
        ]}
        onChange={({ currentTarget }) => change({ role: currentTarget.value || undefined })}
      />
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={12} />}
      {data && (role ? <Sentences role={role} lines={data} /> : <Matrix lines={data} />)}
    </AdministrationPage>
  )
}

interface LinesProps {
  readonly lines: readonly PermissionLine[]
}

const isAllowed = ({ by, own }: PermissionLine, role: string) => by.includes(role) || own.includes(role)

function Sentences({ role, lines }: LinesProps & { readonly role: string }) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const deedWords = useDeedWords()
  const allowed = lines.filter((line) => isAllowed(line, role))
  return (
    <section className="form-part" aria-labelledby="permission-role">
      <h2 id="permission-role">
        {t('permission.may', { role: roleWords(role), count: allowed.length, of: lines.length })}
      </h2>
      <ul className="deed-list">
        {allowed.map((line) => (
          <li key={line.deed}>
            {deedWords(line.deed)}
            <span className="soft small">
              {' · '}
              {line.own.includes(role) ? t('permission.own') : t(`permission.where.${line.where}`)}
              {line.signature && ` · ${t('permission.signature')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Matrix({ lines }: LinesProps) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const deedWords = useDeedWords()
  const roles = [...insideRoles, ...outsideRoles]
  return (
    <div className="permission-matrix">
      <ScrollingTable label={t('administration.part.permissions')}>
        <thead>
          <tr>
            <th scope="col">{t('permission.deed')}</th>
            {roles.map((role) => (
              <th key={role} scope="col" className="matrix-role">
                <span>{roleWords(role)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.deed}>
              <th scope="row">
                {deedWords(line.deed)}
                {line.signature && <span className="soft small"> · {t('permission.signature')}</span>}
              </th>
              {roles.map((role) => (
                <Cell key={role} line={line} role={role} />
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <dl className="pairs">
        {(['entity', 'group', 'whole', 'own'] as const).map((scope) => (
          <div key={scope} className="matrix-legend">
            <dt aria-hidden="true">{signs[scope]}</dt>
            <dd>{scope === 'own' ? t('permission.own') : t(`permission.where.${scope}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** A shape for each reach, so that it is told apart without colour. */
const signs = { entity: '◐', group: '●', whole: '■', own: '◇' } as const

function Cell({ line, role }: { readonly line: PermissionLine; readonly role: string }) {
  const { t } = useTranslation()
  if (!isAllowed(line, role)) return <td className="matrix-cell" />
  const scope = line.own.includes(role) ? 'own' : line.where
  const says = scope === 'own' ? t('permission.own') : t(`permission.where.${scope}`)
  return (
    <td className="matrix-cell" title={says}>
      <span aria-hidden="true">{signs[scope]}</span>
      <span className="unseen">{says}</span>
    </td>
  )
}
