/**
 * A reference made of a name, for lists that number nobody: `hangzhou-hikvision-digital-technology-co-ltd`. It stays
 * when rows move, and when case, accents, signs or blanks change. Letters of every script count.
 */
export function referenceOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
