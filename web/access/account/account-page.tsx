import '../entry.css'
import './account.css'
import { useTranslation } from 'react-i18next'
import { Appearance, DensitySelect } from '../../app/appearance.tsx'
import { LanguageSelect } from '../../app/language-select.tsx'
import { useRoleWords } from '../../app/role-words.ts'
import { Page } from '../../ui/page.tsx'
import { useSignedIn } from '../session.ts'
import { Delegations } from './delegations.tsx'
import { NoticePreferencesForm } from './notice-preferences.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordSection } from './password-section.tsx'
import { Sessions } from './sessions.tsx'

/** My own affairs: how the screen speaks and looks, how I am told, how I sign in, and who stands in for me. */
export function AccountPage() {
  const { t } = useTranslation()
  const { person, grants } = useSignedIn()
  const roleWords = useRoleWords()
  return (
    <Page title={t('account.title')}>
      <div className="account">
        <section className="form-part" aria-labelledby="account-me">
          <h2 id="account-me">{person.name}</h2>
          <dl className="pairs">
            <dt>{t('account.email')}</dt>
            <dd>{person.email}</dd>
            <dt>{t('account.roles')}</dt>
            <dd>
              <ul>
                {grants.map(({ role, entities, party }) => (
                  <li key={`${role} ${party ?? ''} ${String(entities)}`}>
                    {roleWords(role)}
                    <span className="soft">
                      {' · '}
                      {party ?? (entities === 'all' ? t('account.allEntities') : entities.join(', '))}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
          <div className="account-looks">
            <LanguageSelect label />
            <Appearance label />
            <DensitySelect />
          </div>
        </section>
        <NoticePreferencesForm />
        <PasswordSection />
        <Passkeys />
        <Sessions />
        {person.kind === 'inside' && <Delegations />}
      </div>
    </Page>
  )
}
