import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { signOut } from '../access/api.ts'
import { useSignedIn } from '../access/session.ts'
import { forgetAll } from '../ui/kept.ts'
import { Popup } from '../ui/popup.tsx'
import { Sign } from '../ui/sign.tsx'
import { Appearance, DensitySelect } from './appearance.tsx'
import { LanguageSelect } from './language-select.tsx'
import { useRoleWords } from './role-words.ts'

/** Who I am here, how the screen looks to me, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation()
  const { person, grants } = useSignedIn()
  const roleWords = useRoleWords()
  const leave = useLeave()
  const roles = [...new Set(grants.map(({ role }) => role))].map(roleWords).join(', ')
  return (
    <Popup
      label={t('person.menu', { name: person.name })}
      sign={<Sign name="person" />}
      words={<span className="person-name">{person.name}</span>}
    >
      <div className="person-menu">
        <p>
          <strong>{person.name}</strong>
          <br />
          <span className="soft small">{person.email}</span>
          <br />
          <span className="soft small">{roles}</span>
        </p>
        <Link to="/account">{t('person.account')}</Link>
        <LanguageSelect label />
        <Appearance label />
        <DensitySelect />
        <button type="button" className="text-button" onClick={() => void leave()}>
          {t('person.signOut')}
        </button>
      </div>
    </Popup>
  )
}

/** Ends the session; nothing of it stays in this tab. */
function useLeave(): () => Promise<void> {
  const client = useQueryClient()
  const { history } = useRouter()
  return async () => {
    await signOut()
    forgetAll()
    history.replace('/sign-in')
    client.clear()
  }
}
