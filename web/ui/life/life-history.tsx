import { useTranslation } from 'react-i18next'
import type { ShownLife } from '#lifecycle/model'
import { PersonName } from '../person-name.tsx'
import { useSaid } from '../said.ts'
import { Timeline } from '../timeline.tsx'

/** How it came here: each step with who took it and the reason they gave. */
export function LifeHistory({ life: { history, states } }: { readonly life: ShownLife }) {
  const { t } = useTranslation()
  const said = useSaid()
  const stateWords = (name: string) => {
    const known = states.find(({ state }) => state === name)
    return known ? said(known.title) : name
  }
  return (
    <Timeline
      items={history.map(({ kind, to, by, at, reason }, place) => ({
        id: `${at} ${place}`,
        at,
        says: t(`life.step.${kind}`, { to: stateWords(to) }),
        by: (
          <>
            <PersonName person={by} />
            {reason && ` · ${reason}`}
          </>
        ),
      }))}
    />
  )
}
