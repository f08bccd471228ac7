import { biometricFeatures } from '#catalogue/model'
import type { Facts } from '#rules/model'
import type { LineFile } from '../dossier.ts'
import { knowing } from './knowing.ts'

/** `use.*`, `statement.*`, `redFlags.*`: what it is for. A use that says nothing is not declared, hence unknown. */
export function intentFacts({ line, textMatches, balance, statement, redFlags }: LineFile): Facts {
  const use = line.use
  const says = use && (use.scenario || use.text?.trim() || (use.functions?.length ?? 0) > 0)
  return knowing({
    'use.declared': says ? true : undefined,
    'use.scenario': use?.scenario,
    'use.functions': use?.functions,
    'use.isBiometric': use?.functions && isBiometric(use.functions),
    'use.realTime': use?.realTime,
    'use.publicSpace': use?.publicSpace,
    'use.lawEnforcement': use?.lawEnforcement,
    'use.repression': use?.repression,
    'use.practices': use?.practices ?? (says ? [] : undefined),
    'use.textMatches': textMatches,
    'use.balanceTest': balance.made,
    'use.dpia': balance.dpia,
    'statement.endUse': statement,
    'redFlags.unanswered': redFlags.unanswered,
    'redFlags.raised': redFlags.raised,
  })
}

/** Does any of these functions tell people by their body? */
function isBiometric(functions: readonly string[]): boolean {
  return functions.some((name) => biometricFeatures.some((biometric) => biometric === name))
}
