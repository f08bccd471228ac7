import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TemplateView } from '#documents/templates/model'
import { ask, type Page } from '../../app/client.ts'
import { currentLanguage, languageNames, languages } from '../../app/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { useAdministrationSearch } from '../search.ts'

/** What letters and statements look like, in each of the four languages, with data that is made up. */
export function TemplatesPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { search, change } = useAdministrationSearch()
  const { data, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: async () => (await ask<Page<TemplateView>>('/api/templates')).items,
  })
  const selected = data?.find(({ name }) => name === search.item) ?? data?.[0]
  return (
    <AdministrationPage word="templates">
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Queue
          label={t('administration.part.templates')}
          items={data.map((template) => ({
            id: template.name,
            row: (
              <>
                <span className="queue-row-head">
                  <strong>{said(template.says)}</strong>
                </span>
                <span className="soft small">{t('papers.version', { version: template.version })}</span>
              </>
            ),
          }))}
          selected={selected?.name}
          select={(item) => change({ item })}
        >
          {selected ? (
            <Template key={selected.name} template={selected} />
          ) : (
            <EmptyState title={t('papers.noTemplates')} says={t('administration.says.templates')} />
          )}
        </Queue>
      )}
    </AdministrationPage>
  )
}

function Template({ template }: { readonly template: TemplateView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { search, change } = useAdministrationSearch()
  const language = languages.find((one) => one === search.language) ?? currentLanguage()
  const { name, title, says, madeFrom, needToKnow, version } = template
  const address = `/api/templates/${encodeURIComponent(name)}/preview?language=${language}`
  return (
    <>
      <div className="summary-head">
        <h2>{said(says)}</h2>
        <span className="state">{t('papers.version', { version })}</span>
      </div>
      <p>{t('papers.titled', { title: said(title).replaceAll(/\{[^}]*\}/g, '…') })}</p>
      <p className="soft">
        {t(`papers.madeFrom.${madeFrom}`)}
        {needToKnow && ` ${t('papers.needToKnow')}`}
      </p>
      <fieldset className="view-switch">
        <legend className="unseen">{t('papers.language')}</legend>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={() => change({ language: one })}
          >
            {languageNames[one]}
          </button>
        ))}
      </fieldset>
      <p className="soft small">{t('papers.madeUp')}</p>
      <iframe
        className="template-preview"
        title={t('papers.preview', { title: said(says), language: languageNames[language] })}
        src={address}
        sandbox=""
      />
    </>
  )
}
