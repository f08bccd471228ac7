/**
 * Whether codes marked on an enclosure cover what a place asks for (IEC 60529). Digits up to 6 cover those below. 7 and 8
 * (immersion) do not cover 5 and 6 (jets), and 9 covers nothing but itself: IP67 is not IP66 unless both are marked.
 */
export function coversIp(marked: readonly string[], needed: string): boolean {
  const { solids, water } = digitsOf(needed)
  return (
    marked.some((code) => covers(digitsOf(code).solids, solids)) &&
    marked.some((code) => coversWater(digitsOf(code).water, water))
  )
}

const digitsOf = (code: string) => ({ solids: code[2] ?? 'X', water: code[3] ?? 'X' })
/** `X`: nothing is claimed, or asked for. */
const covers = (marked: string, needed: string) => needed === 'X' || (marked !== 'X' && marked >= needed)

function coversWater(marked: string, needed: string): boolean {
  if (needed === 'X' || marked === needed) return true
  if (marked === 'X' || marked === '9') return false
  if (marked === '7' || marked === '8') return needed <= '4' || (needed === '7' && marked === '8')
  return needed <= '6' && marked >= needed
}
