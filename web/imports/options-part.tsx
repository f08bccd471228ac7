import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOptions } from '../parties/import/api.ts'

export interface OptionsPartProps {
  readonly options: ImportOptions
  readonly isBusy: boolean
  readonly choose: (options: ImportOptions) => void
}

/** What is said of a catalogue besides its columns: whose it is, whether it is all, and what becomes of odd cells. */
export function OptionsPart({ options, isBusy, choose }: OptionsPartProps) {
  const { t } = useTranslation()
  const [maker, setMaker] = useState(options.maker ?? '')
  const { maker: _, ...others } = options
  const settle = () => {
    if (maker.trim() !== (options.maker ?? ''))
      choose(maker.trim() === '' ? others : { ...others, maker: maker.trim() })
  }
  return (
    <section className="form-part" aria-labelledby="options-title">
      <h2 id="options-title">{t('recordImport.options')}</h2>
      <TextInput
        className="parties-search"
        label={t('recordImport.maker')}
        description={t('recordImport.makerSays')}
        value={maker}
        disabled={isBusy}
        onChange={(event) => setMaker(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      <Checkbox
        className="import-skip"
        label={t('recordImport.wholeRange')}
        checked={options.wholeRange ?? false}
        disabled={isBusy}
        onChange={(event) => choose({ ...options, wholeRange: event.currentTarget.checked })}
      />
      <Checkbox
        className="import-skip"
        label={t('recordImport.leaveUnread')}
        checked={options.leaveUnread ?? false}
        disabled={isBusy}
        onChange={(event) => choose({ ...options, leaveUnread: event.currentTarget.checked })}
      />
    </section>
  )
}
