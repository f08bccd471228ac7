import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field.ts'

export interface Option {
  readonly value: string
  readonly label: string
  /** A second, softer word: the reference, the country. */
  readonly hint?: string | undefined
}

export interface SearchBoxProps extends FieldProps {
  /** Chosen value, or the text as typed where nothing was chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the field shows while it is not being edited. */
  readonly shown: string
  readonly options: readonly Option[]
  readonly onSearch: (text: string) => void
  readonly onPaste?: (text: string) => boolean
}

/** A text field that offers what it finds. What was typed is kept when nothing is chosen: the server then says what is wrong. */
export function SearchBox(props: SearchBoxProps) {
  const { onChange, shown, options, onSearch } = props
  const [draft, setDraft] = useState<string | undefined>()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const edit = (text: string) => {
    setDraft(text)
    onSearch(text)
    combobox.openDropdown()
    combobox.resetSelectedOption()
  }
  const choose = (chosen: string) => {
    setDraft(undefined)
    onChange(chosen)
    combobox.closeDropdown()
  }
  const leave = () => {
    combobox.closeDropdown()
    if (draft !== undefined) choose(meant(draft, options))
  }
  return (
    <div className="search-box">
      <Combobox
        store={combobox}
        onOptionSubmit={choose}
        offset={2}
        width="max-content"
        position="bottom-start"
        withinPortal={false}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            {...textProps(props)}
            value={draft ?? shown}
            onChange={(event) => edit(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={(event) => keepChoice(event, combobox, leave)}
          />
        </Combobox.Target>
        <Offers label={props.label} options={draft ? options : []} />
      </Combobox>
    </div>
  )
}

/** What the text field takes from the box around it. */
function textProps({ onPaste, hideLabel, ...props }: SearchBoxProps) {
  return {
    id: props.id,
    label: props.label,
    labelProps: hideLabel ? { className: 'unseen' } : {},
    description: props.description,
    error: props.error,
    disabled: props.disabled ?? false,
    autoComplete: 'off',
    spellCheck: false,
    onPaste: (event: ClipboardEvent) => {
      if (onPaste?.(event.clipboardData.getData('text'))) event.preventDefault()
    },
  }
}

function Offers({ label, options }: { readonly label: string; readonly options: readonly Option[] }) {
  const { t } = useTranslation()
  return (
    <Combobox.Dropdown hidden={options.length === 0} className="picker-list">
      <Combobox.Options aria-label={label}>
        {options.map(({ value, label: name, hint }) => (
          <Combobox.Option key={value} value={value}>
            <span>{name}</span>
            {hint && <span className="soft small">{hint}</span>}
          </Combobox.Option>
        ))}
      </Combobox.Options>
      <div className="unseen" aria-live="polite">
        {options.length > 0 ? t('picker.found', { count: options.length }) : ''}
      </div>
    </Combobox.Dropdown>
  )
}

/** Enter with no option marked takes what was typed; Escape leaves the list and keeps the text. */
function keepChoice(event: KeyboardEvent, combobox: ReturnType<typeof useCombobox>, leave: () => void): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
  if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) return
  event.preventDefault()
  leave()
}

/** The option that the text names by value or by label, else the text itself. */
export function meant(text: string, options: readonly Option[]): string {
  const plain = text.trim().toLocaleLowerCase()
  const found = options.find(
    ({ value, label }) => value.toLocaleLowerCase() === plain || label.toLocaleLowerCase() === plain,
  )
  return found?.value ?? text.trim()
}
