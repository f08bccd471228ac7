import type { Facts } from '#rules/model'
import type { Dossier, LineFile, Proof } from '../dossier.ts'
import { knowing } from './knowing.ts'

/** `proof.*`, `spare.*` and `asked.*`: is the line what its purpose says (R48)? The ceiling speaks of spare parts only. */
export function purposeFacts({ lines }: Dossier, file: LineFile): Facts {
  const { line, spare, askedBefore } = file
  const proof: Proof = isProvenTwice(lines, file) ? {} : file.proof
  const isSpare = line.purpose === 'sparePart'
  return knowing({
    'proof.asset': proof.asset,
    'proof.warranty': proof.warranty,
    'proof.contract': proof.contract,
    'spare.ceiling': isSpare ? spare.ceiling : null,
    'spare.used': isSpare ? spare.used : 0,
    'spare.over': isSpare ? spare.over : 0,
    'spare.others': isSpare ? spare.others : [],
    'spare.together': isSpare ? spare.together : 0,
    'asked.before': askedBefore.orders,
    'asked.daysAgo': askedBefore.daysAgo,
  })
}

const isSwap = ({ line }: LineFile) => line.purpose === 'warranty' || line.purpose === 'rma'

/** One unit is swapped once: a serial that an earlier line gave proves nothing for this one. */
function isProvenTwice(lines: readonly LineFile[], file: LineFile): boolean {
  const earlier = lines.filter((other) => other.number < file.number && isSwap(other))
  const given = new Set(earlier.flatMap(({ line }) => line.serials ?? []))
  return isSwap(file) && (file.line.serials ?? []).some((serial) => given.has(serial))
}
