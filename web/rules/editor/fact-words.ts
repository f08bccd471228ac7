import { useTranslation } from 'react-i18next'
import { useSaid } from '../../ui/said.ts'
import type { Option } from '../../ui/search-box.tsx'
import { type FactInfo, useFacts } from '../api.ts'
import { partyRoles } from '../words.ts'

export interface FactLook {
  /** What is known of a fact; `buyer.country` is known as `party.country`. */
  readonly info: (fact: string) => FactInfo | undefined
  readonly label: (fact: string) => string
  /** Facts that hold all the words, at most twelve. `party`: those of a party at hand too. */
  readonly find: (
    text: string,
    wish: { readonly inParty: boolean; readonly type?: string | undefined },
  ) => readonly Option[]
}

/** Facts in words, looked for by any of them. */
export function useFactLook(): FactLook {
  const { t } = useTranslation()
  const said = useSaid()
  const { data: facts = [] } = useFacts()
  const info = (fact: string) => {
    const [subject = '', ...rest] = fact.split('.')
    const isRole = partyRoles.some((role) => role === subject)
    const known = facts.find((one) => one.fact === (isRole ? `party.${rest.join('.')}` : fact))
    return known && { ...known, fact }
  }
  const label = (fact: string) => {
    const known = info(fact)
    const [subject = '', ...rest] = fact.split('.')
    if (!known) return fact
    return partyRoles.some((role) => role === subject)
      ? `${t(`role.${subject}`)}: ${t(`fact.party.${rest.join('.')}`)}`
      : said(known.words)
  }
  const all = (inParty: boolean) =>
    facts.flatMap(({ fact }) => {
      if (!fact.startsWith('party.')) return [fact]
      const roles = partyRoles.map((role) => fact.replace('party', role))
      return inParty ? [fact, ...roles] : roles
    })
  const find: FactLook['find'] = (text, { inParty, type }) => {
    const words = text.toLocaleLowerCase().split(/\s+/)
    return all(inParty)
      .map((fact) => ({ value: fact, label: label(fact), hint: fact }))
      .filter(({ label: name, hint }) =>
        words.every((word) => `${name} ${hint}`.toLocaleLowerCase().includes(word)),
      )
      .filter(({ value }) => type === undefined || info(value)?.type === type)
      .slice(0, 12)
  }
  return { info, label, find }
}
