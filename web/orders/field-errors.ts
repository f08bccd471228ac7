import { useTranslation } from 'react-i18next'
import { Problem } from '../app/client.ts'
import { type Draft, missingFields } from './draft.ts'

/** Messages by field: the server's own where it spoke, ours once the reader has tried to send. */
export function useFieldErrors(
  draft: Draft,
  error: unknown,
  isTried: boolean,
): Readonly<Record<string, string>> {
  const { t } = useTranslation()
  const local = isTried ? missingFields(draft).map(({ path, message }) => [path, t(`error.${message}`)]) : []
  const remote =
    error instanceof Problem ? error.errors.map(({ path, message }) => [plain(path), message]) : []
  return Object.fromEntries([...remote, ...local])
}

/** The server's pointer may begin at the request's body. */
const plain = (path: string) => `/${path.replace(/^(\/?body)?\//, '').replaceAll('.', '/')}`
