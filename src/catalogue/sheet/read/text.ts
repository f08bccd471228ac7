import type { Wording } from '#kernel'

/** Widths, dashes and degree signs in the one form that the readers know, in small letters. */
export function plain(text: string): string {
  return text
    .replace(/º/g, '°')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[”″“]/g, '"')
    .replace(/×/g, 'x')
    .trim()
}

export const numberOf = (text: string): number => Number(text.replace(',', '.'))

/** 1,000 is a thousand to some and one to others. */
export const isUnsure = (text: string): boolean => /,\d{3}(?!\d)/.test(text)

export const no = (refusal: Wording) => ({ ok: false, refusal }) as const
