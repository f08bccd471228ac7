import { grantsOf } from '#access'
import type { Contributor } from '#lifecycle'
import { pageOfOrders } from '#orders'

/** Who is waited for when an order is held: sales supplies what is missing, compliance looks. */
const roles = ['sales', 'complianceOfficer', 'operator']

/** More than a person looks through in a day; the order desk pages through all. */
const most = 500

/** Orders that are held, in the legal entities where the one who asks sells or decides. */
export const heldOrders: Contributor = async (tx, act) => {
  const grants = grantsOf(act).filter(({ role }) => roles.includes(role))
  if (grants.length === 0) return []
  const everywhere = grants.some(({ entities }) => entities === 'all')
  const entities = new Set(grants.flatMap(({ entities }) => (entities === 'all' ? [] : entities)))
  const held = await pageOfOrders(tx, { state: 'held', limit: most })
  return held
    .filter(({ record: { legalEntity } }) => everywhere || entities.has(legalEntity))
    .map(({ key, record: { legalEntity } }) => ({
      ...{ kind: 'order', id: key, title: titleOf(key), due: null, dueOn: null, overdue: false },
      ...{ link: `/orders/${encodeURIComponent(key)}`, why: waits, legalEntity },
    }))
}

function titleOf(ref: string) {
  return { sv: `Order ${ref}`, nb: `Ordre ${ref}`, fi: `Tilaus ${ref}`, en: `Order ${ref}` }
}

const waits = {
  sv: 'Den väntar: något saknas, eller någon ska titta.',
  nb: 'Den venter: noe mangler, eller noen må se på den.',
  fi: 'Se odottaa: jotain puuttuu, tai jonkun on katsottava.',
  en: 'It is held: something is missing, or somebody has to look.',
}
