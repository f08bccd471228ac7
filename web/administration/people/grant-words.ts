import { useTranslation } from 'react-i18next'
import type { GrantedRole } from '#access/model'
import { useRoleWords } from '../../app/role-words.ts'
import { useEntityWords } from '../entities.ts'

/** One role as a sentence: "Sales for Skarvakt Sverige AB", "Customer, sees what concerns lindhult". */
export function useGrantWords(): (grant: GrantedRole) => string {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const entityWords = useEntityWords()
  return ({ role, entities, party }) =>
    party === undefined
      ? t('people.grantInside', { role: roleWords(role), entities: entityWords(entities) })
      : t('people.grantOutside', { role: roleWords(role), party })
}

export const grantKey = ({ role, entities, party }: GrantedRole): string =>
  `${role} ${party ?? ''} ${String(entities)}`
