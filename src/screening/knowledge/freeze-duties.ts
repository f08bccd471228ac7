/** Countries whose own law of freezing is written down in `lifecycle/knowledge/duties-freeze*.ts`, by their code there. */
const written = ['NO', 'GB', 'CH', 'US', 'AU', 'CA', 'NZ', 'TR']

/** Lists on which to stand is to be frozen, by the law of somebody. A test holds them to what each list means. */
export const freezeLists: readonly string[] = [
  ...['eu-fsf', 'un-sc', 'un-vessels', 'uk-sl', 'us-ofac-sdn'],
  ...['ch-seco', 'au-dfat', 'ca-sema', 'nz-mfat', 'tr-masak'],
]

/**
 * What a company owes when somebody it deals with is frozen by a list that binds it: by the law of its own country,
 * which is the Union's in the Union. A country that nobody has written down gets duties that say so.
 */
export function freezeDutiesIn({
  country,
  inEu,
}: {
  readonly country: string
  readonly inEu: boolean
}): readonly string[] {
  const law = written.includes(country) ? country : inEu ? 'EU' : 'NATIONAL'
  return [`${law}_FREEZE`, `${law}_FREEZE_REPORT`]
}
