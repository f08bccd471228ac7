import { useId } from 'react'
import { useFormat } from './format.ts'

export interface FilesFieldProps {
  readonly label: string
  readonly hint: string
  readonly files: readonly File[]
  readonly change: (files: readonly File[]) => void
}

/** Several files that go with a form; each is named before it is sent. */
export function FilesField({ label, hint, files, change }: FilesFieldProps) {
  const id = useId()
  const format = useFormat()
  return (
    <div className="files-field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="soft small">
        {hint}
      </p>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => change([...(currentTarget.files ?? [])])}
      />
      {files.length > 0 && (
        <ul className="small">
          {files.map(({ name, size }) => (
            <li key={name}>
              {name} ({format.bytes(size)})
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
