import '../access/entry.css'
import './report.css'
import { Button, Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PublicWarning, relations, warningLimits } from '#casework/model'
import { currentLanguage } from '../app/i18n.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { fieldError } from '../ui/field-error.ts'
import { FilesField } from '../ui/files-field.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { sendReport } from './api.ts'

/** Anybody tells us of something, without an account and without a name if they wish. */
export function ReportPage() {
  const { t } = useTranslation()
  const [code, setCode] = useState<string>()
  if (code !== undefined) return <Received code={code} />
  return (
    <Page title={t('report.title')} focusTitle={false}>
      <p>{t('report.says')}</p>
      <p>
        <Link to="/report/status">{t('report.haveCode')}</Link>
      </p>
      <ReportForm done={setCode} />
    </Page>
  )
}

/** The code is told once: nobody can look it up again, for nothing of it is kept but a hash. */
function Received({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  return (
    <Page title={t('report.received')}>
      <p>{t('report.codeSays')}</p>
      <p className="receipt-code">
        <code>{code}</code>
      </p>
      <p>
        <CopyButton label={t('report.copyCode')} text={code} />
      </p>
      <p>{t('report.next')}</p>
      <p>
        <Link to="/report/status">{t('report.follow')}</Link>
      </p>
    </Page>
  )
}

const empty = { text: '', about: '', url: '', datedOn: '', relation: 'other', name: '', contact: '' }
type Fields = typeof empty

interface Told {
  readonly fields: Fields
  readonly isNamed: boolean
  readonly mayAsk: boolean
}

function recordOf({ fields, isNamed, mayAsk }: Told): PublicWarning {
  const { text, about, url, datedOn, relation, name, contact } = fields
  const names = about.split(/[\n,]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const known = relations.find((one) => one === relation)
  return {
    ...{ text: text.trim(), language: currentLanguage() },
    ...(known ? { relation: known } : {}),
    ...(names.length > 0 ? { about: names } : {}),
    ...(url.trim() === '' ? {} : { url: url.trim() }),
    ...(datedOn === '' ? {} : { datedOn }),
    reporter: isNamed ? { name: name.trim() || null, contact: contact.trim() || null, mayAsk } : null,
  }
}

function ReportForm({ done }: { readonly done: (code: string) => void }) {
  const { t } = useTranslation()
  const [fields, setFields] = useState<Fields>(empty)
  const [files, setFiles] = useState<readonly File[]>([])
  const [isNamed, setNamed] = useState(false)
  const [mayAsk, setMayAsk] = useState(true)
  const [isShort, setShort] = useState(false)
  const work = useMutation({
    mutationFn: () => sendReport(recordOf({ fields, isNamed, mayAsk }), files),
    onSuccess: ({ code }) => done(code),
  })
  const field = (name: keyof Fields, path: string) => ({
    label: t(`reportField.${name}`),
    value: fields[name],
    error: fieldError(work.error, path),
    autoComplete: 'off',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setFields({ ...fields, [name]: currentTarget.value }),
  })
  return (
    <form
      className="entry-form report-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const isTooShort = fields.text.trim().length < 20
        setShort(isTooShort)
        if (!isTooShort && !work.isPending) work.mutate()
      }}
    >
      <Textarea
        rows={8}
        required
        {...field('text', '/text')}
        description={t('report.textHint')}
        {...(isShort ? { error: t('report.tooShort') } : {})}
      />
      <Textarea rows={2} {...field('about', '/about')} />
      <NativeSelect
        {...field('relation', '/relation')}
        data={relations.map((value) => ({ value, label: t(`reportRelation.${value}`) }))}
      />
      <TextInput type="date" {...field('datedOn', '/datedOn')} />
      <TextInput {...field('url', '/url')} />
      <FilesField
        label={t('report.files')}
        hint={t('report.filesSays', { count: warningLimits.publicFiles })}
        files={files}
        change={setFiles}
      />
      <Radio.Group
        label={t('report.who')}
        value={isNamed ? 'named' : 'anonymous'}
        onChange={(value) => setNamed(value === 'named')}
      >
        <Radio value="anonymous" label={t('report.anonymous')} />
        <Radio value="named" label={t('report.named')} />
      </Radio.Group>
      {isNamed && (
        <>
          <TextInput {...field('name', '/reporter/name')} />
          <TextInput {...field('contact', '/reporter/contact')} />
          <Checkbox
            label={t('report.mayAsk')}
            checked={mayAsk}
            onChange={({ currentTarget }) => setMayAsk(currentTarget.checked)}
          />
        </>
      )}
      <section className="notice" aria-labelledby="data-title">
        <h2 id="data-title">{t('report.data')}</h2>
        <p>{t('report.dataSays')}</p>
        <p>{t('report.dataFiles')}</p>
      </section>
      <ProblemNotice error={work.error} />
      <Button type="submit" size="sm" loading={work.isPending}>
        {t('report.send')}
      </Button>
    </form>
  )
}
