let words: Promise<ReadonlySet<string>> | undefined

/**
 * Some 49,000 passwords that are tried first, most frequent in published breaches: the list `passwords-common` of
 * @zxcvbn-ts/language-common (MIT). It is read once, when the first password is chosen, and asks nobody on the network.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  words ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  return words
}
