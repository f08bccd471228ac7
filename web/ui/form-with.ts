/** A form of a record and files, as the server reads it: the field `record` and `file` parts. */
export function formWith(record: object, files: readonly File[]): FormData {
  const form = new FormData()
  form.set('record', JSON.stringify(record))
  for (const file of files) form.append('file', file, file.name)
  return form
}
