/** What every field of a form takes. `id` is made from the field's path, so that an error of the server finds it. */
export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean
  readonly disabled?: boolean
}

/** `/lines/0/sku` → `field-lines-0-sku`. */
export const fieldId = (path: string): string => `field${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`

/** The field of a path, or the first field below it. */
export const fieldOf = (path: string): HTMLElement | null =>
  document.getElementById(fieldId(path)) ?? document.querySelector<HTMLElement>(`[id^="${fieldId(path)}-"]`)

/** Puts the cursor into the field of a path, opening what hides it. False where the screen has no such field. */
export function focusField(path: string): boolean {
  const field = fieldOf(path)
  if (!field) return false
  field.closest('details')?.setAttribute('open', '')
  field.scrollIntoView({ block: 'center' })
  field.focus()
  return true
}
