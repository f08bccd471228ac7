import './warnings.css'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewWarning, type WarningReceipt, warningLimits, warningSources } from '#casework/model'
import { fieldError } from '../ui/field-error.ts'
import { FileDrop } from '../ui/file-drop.tsx'
import { FilesField } from '../ui/files-field.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { takeIn, takeInFile, takeInMail } from './api.ts'

/** What was told to us by hand, by mail or in a file becomes a warning, with a clock. */
export function IntakePage() {
  const { t } = useTranslation()
  const [receipts, setReceipts] = useState<readonly WarningReceipt[]>([])
  return (
    <Page title={t('warnings.takeIn')}>
      <p>{t('warnings.takeInSays')}</p>
      {receipts.length > 0 && <Receipts receipts={receipts} />}
      <HandForm done={(receipt) => setReceipts([receipt])} />
      <section className="form-part" aria-labelledby="mail-title">
        <h2 id="mail-title">{t('warnings.byMail')}</h2>
        <p className="soft">{t('warnings.byMailSays')}</p>
        <FileDrop
          label={t('warnings.byMail')}
          types={['.eml']}
          limit={warningLimits.mailBytes}
          send={async (file) => setReceipts([await takeInMail(file)])}
        />
      </section>
      <section className="form-part" aria-labelledby="file-title">
        <h2 id="file-title">{t('warnings.byFile')}</h2>
        <p className="soft">{t('warnings.byFileSays')}</p>
        <FileDrop
          label={t('warnings.byFile')}
          types={['.csv', '.json']}
          limit={warningLimits.fileBytes}
          send={async (file) => setReceipts((await takeInFile(file)).items)}
        />
      </section>
    </Page>
  )
}

function Receipts({ receipts }: { readonly receipts: readonly WarningReceipt[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="notice" role="status">
      {receipts.map(({ ref, triageDueOn, code }) => (
        <li key={ref}>
          <Link to="/warnings/$ref" params={{ ref }}>
            {ref}
          </Link>{' '}
          {t('warnings.takenIn', { day: format.day(triageDueOn) })}
          {code && (
            <>
              {' '}
              {t('warnings.codeFor')} <code>{code}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const empty = { title: '', text: '', sourceClass: 'ngo', sourceName: '', url: '', about: '', datedOn: '' }
type Fields = typeof empty

function recordOf({ title, text, sourceClass, sourceName, url, about, datedOn }: Fields): NewWarning {
  const names = about.split('\n').flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim() }]))
  return {
    ...{ title: title.trim(), text: text.trim(), subjects: names },
    source: {
      class: warningSources.find((known) => known === sourceClass) ?? 'other',
      name: sourceName.trim() || null,
      url: url.trim() || null,
    },
    ...(datedOn === '' ? {} : { datedOn }),
  }
}

function HandForm({ done }: { readonly done: (receipt: WarningReceipt) => void }) {
  const { t } = useTranslation()
  const [fields, setFields] = useState<Fields>(empty)
  const [files, setFiles] = useState<readonly File[]>([])
  const work = useMutation({
    mutationFn: () => takeIn(recordOf(fields), files),
    onSuccess: (receipt) => {
      setFields(empty)
      setFiles([])
      done(receipt)
    },
  })
  const field = (name: keyof Fields, path: string) => ({
    label: t(`warningField.${name}`),
    value: fields[name],
    error: fieldError(work.error, path),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setFields({ ...fields, [name]: currentTarget.value }),
  })
  return (
    <form
      className="entry-form warning-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <h2>{t('warnings.byHand')}</h2>
      <TextInput {...field('title', '/title')} />
      <Textarea rows={6} {...field('text', '/text')} />
      <Textarea rows={2} {...field('about', '/subjects')} />
      <NativeSelect
        {...field('sourceClass', '/source/class')}
        data={warningSources.map((value) => ({ value, label: t(`warningSource.${value}`) }))}
      />
      <TextInput {...field('sourceName', '/source/name')} />
      <TextInput {...field('url', '/source/url')} />
      <TextInput type="date" {...field('datedOn', '/datedOn')} />
      <FilesField
        label={t('warnings.files')}
        hint={t('warnings.filesSays')}
        files={files}
        change={setFiles}
      />
      <ProblemNotice error={work.error} />
      <Button type="submit" size="sm" loading={work.isPending}>
        {t('warnings.takeIn')}
      </Button>
    </form>
  )
}
