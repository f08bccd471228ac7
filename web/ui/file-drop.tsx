import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from './format.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** How a file goes to the server. `onProgress` hears the share sent, 0 to 1. */
export type SendFile = (
  file: File,
  how: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
) => Promise<unknown>

export interface FileDropProps {
  readonly label: string
  /** File endings that are taken: `.csv`, `.xlsx`. Said beforehand. */
  readonly types: readonly string[]
  /** Bytes. Said beforehand. */
  readonly limit: number
  readonly send: SendFile
  readonly isDisabled?: boolean
}

interface Sending {
  readonly file: File
  readonly share: number
  readonly cancel: () => void
}

/** A place to drop or choose a file: what is taken is said first, sending shows how far it is and can be stopped. */
export function FileDrop({ label, types, limit, send, isDisabled = false }: FileDropProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [isOver, setOver] = useState(false)
  const { sending, fault, error, take } = useSending({ types, limit, send })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !isDisabled) void take(file)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div
      className="file-drop"
      role="group"
      aria-label={label}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept={types.join(',')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void take(file)
          event.currentTarget.value = ''
        }}
      />
      {sending ? (
        <Progress sending={sending} />
      ) : (
        <p>
          <button
            type="button"
            className="text-button"
            disabled={isDisabled}
            aria-describedby={hintId}
            onClick={() => input.current?.click()}
          >
            {t('file.choose')}
          </button>{' '}
          {t('file.orDrop')}
        </p>
      )}
      <p id={hintId} className="soft small">
        {t('file.takes', { types: types.join(', '), limit: format.bytes(limit) })}
      </p>
      {fault && (
        <p className="notice notice-problem" role="alert">
          {fault}
        </p>
      )}
      <ProblemNotice error={error} />
    </div>
  )
}

function Progress({ sending: { file, share, cancel } }: { readonly sending: Sending }) {
  const { t } = useTranslation()
  const percent = Math.round(share * 100)
  return (
    <div className="file-progress">
      <label>
        <span>{t(share < 1 ? 'file.sending' : 'file.reading', { name: file.name, percent })}</span>
        <progress max={1} {...(share < 1 ? { value: share } : {})} />
      </label>
      <button type="button" className="text-button" onClick={cancel}>
        {t('common.cancel')}
      </button>
    </div>
  )
}

function useSending({ types, limit, send }: Pick<FileDropProps, 'types' | 'limit' | 'send'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [sending, setSending] = useState<Sending>()
  const [fault, setFault] = useState<string>()
  const [error, setError] = useState<unknown>()
  const faultOf = (file: File): string | undefined => {
    const name = file.name.toLowerCase()
    if (!types.some((type) => name.endsWith(type)))
      return t('file.badType', { name: file.name, types: types.join(', ') })
    if (file.size > limit)
      return t('file.tooLarge', {
        name: file.name,
        size: format.bytes(file.size),
        limit: format.bytes(limit),
      })
    return undefined
  }
  const take = async (file: File) => {
    const found = faultOf(file)
    setFault(found)
    setError(undefined)
    if (found) return
    const stop = new AbortController()
    const onProgress = (share: number) => setSending({ file, share, cancel: () => stop.abort() })
    onProgress(0)
    try {
      await send(file, { signal: stop.signal, onProgress })
    } catch (cause) {
      if (!stop.signal.aborted) setError(cause)
    } finally {
      setSending(undefined)
    }
  }
  return { sending, fault, error, take }
}
