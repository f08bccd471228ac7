import { AppError, worded } from '#kernel'
import { oneFileWords } from './knowledge/import-words.ts'
import type { ListFile } from './list.ts'
import type { ListedName } from './model.ts'

/** The one file of a list that is published as one; refuses none or several. */
export function onlyFile(files: readonly ListFile[], expected: string): ListFile {
  const [file, ...more] = files
  if (file && more.length === 0) return file
  const given = files.map(({ name }) => name).join(', ') || 'none'
  throw new AppError({
    code: 'invalid_input',
    ...worded(oneFileWords(expected, files.length, given)),
    facts: { files: files.length },
  })
}

/**
 * Names with exactly one of them primary and first, where any is strong: the one the publisher marks; else the
 * first strong one in Latin letters; else the first strong one. Weak names are never made primary.
 */
export function withPrimary(names: readonly ListedName[]): ListedName[] {
  const strong = names.filter(({ kind }) => kind === 'alias')
  const main =
    names.find(({ kind }) => kind === 'primary') ??
    strong.find(({ script }) => script === 'Latn') ??
    strong[0]
  if (!main) return [...names]
  const rest = names.filter((name) => name !== main)
  return [
    { ...main, kind: 'primary' },
    ...rest.map((name) => (name.kind === 'primary' ? { ...name, kind: 'alias' as const } : name)),
  ]
}
