/** ISO 7064 MOD 97-10, as LEI (ISO 17442) and IBAN use it: letters count as 10 to 35, and 1 is left over. */
export function modulo97(text: string): number {
  let rest = 0
  for (const character of text) {
    const digits = Number.parseInt(character, 36)
    rest = (rest * (digits > 9 ? 100 : 10) + digits) % 97
  }
  return rest
}

/** ISO/IEC 7812-1 annex B (Luhn): every other digit from the right, the check digit not counted, weighs double. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return /^\d+$/.test(digits) && sum % 10 === 0
}

/** Each digit times the weight in its place, added up; digits beyond the weights count for nothing. */
export function weighedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index] ?? 0), 0)
}

/**
 * Whether the last digit is 11 less the weighed sum of those before it, modulo 11; a rest of 1 is never given out.
 * Organisation numbers of Norway (weights 3 2 7 6 5 4 3 2; brreg.no, "Organisasjonsnummeret", read 2026-11) and business
 * ids of Finland (7 9 10 5 8 4 2; Tax Administration, "Yritys- ja yhteisötunnuksen tarkistusnumero", read 2026-11).
 */
export function isModulo11(digits: string, weights: readonly number[]): boolean {
  const check = (11 - (weighedSum(digits, weights) % 11)) % 11
  return /^\d+$/.test(digits) && digits.length === weights.length + 1 && check === Number(digits.at(-1))
}
