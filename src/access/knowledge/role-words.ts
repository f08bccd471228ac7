import { choiceOf, type Language, type Wording, wording } from '#kernel'
import type { Role } from '../model.ts'

/** Roles as they stand within a sentence. In English they go by the names that the API has for them. */
const names: Readonly<Record<Role, Wording>> = {
  sales: wording('försäljning', 'salg', 'myynti', 'sales'),
  complianceOfficer: wording(
    'regelefterlevnadsansvarig',
    'etterlevelsesansvarlig',
    'vaatimustenmukaisuusvastaava',
    'complianceOfficer',
  ),
  legal: wording('jurist', 'jurist', 'lakiasiat', 'legal'),
  procurement: wording('inköp', 'innkjøp', 'hankinta', 'procurement'),
  productManager: wording('produktchef', 'produktsjef', 'tuotepäällikkö', 'productManager'),
  engineer: wording('tekniker', 'tekniker', 'teknikko', 'engineer'),
  auditor: wording('revisor', 'revisor', 'tarkastaja', 'auditor'),
  communications: wording('kommunikation', 'kommunikasjon', 'viestintä', 'communications'),
  management: wording('ledning', 'ledelse', 'johto', 'management'),
  administrator: wording('administratör', 'administrator', 'pääkäyttäjä', 'administrator'),
  customer: wording('kund', 'kunde', 'asiakas', 'customer'),
  partner: wording('partner', 'partner', 'kumppani', 'partner'),
  supplier: wording('leverantör', 'leverandør', 'toimittaja', 'supplier'),
  expert: wording('sakkunnig', 'sakkyndig', 'asiantuntija', 'expert'),
  operator: wording('driftansvarig', 'driftsansvarlig', 'ylläpitäjä', 'operator'),
}
const none = wording('ingen', 'ingen', 'ei mitään', 'none')

/** A role by its word; one that nobody knows by its name. */
export function roleName(role: string, language: Language): string {
  return Object.entries(names).find(([name]) => name === role)?.[1][language] ?? role
}

/** `sales or legal`: any of them will do. */
export function anyOfRoles(roles: readonly string[], language: Language): string {
  return choiceOf(
    roles.map((role) => roleName(role, language)),
    language,
  )
}

/** `sales, legal`: all that somebody holds; `none`. */
export function rolesHeld(roles: readonly string[], language: Language): string {
  return roles.length === 0 ? none[language] : roles.map((role) => roleName(role, language)).join(', ')
}
