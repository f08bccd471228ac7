import { type Act, dayIn, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { findParties, sitesOf } from '#parties'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import { noAddressWords, noLetterWords, notAnnouncedWords } from '../knowledge/notice-words.ts'
import { reachPlan } from '../plans/actions.ts'
import type { CustomerToTell, Plan } from '../plans/model.ts'
import type { NoticeDeed } from './life.ts'
import type { ChangeNotice, Notice } from './model.ts'
import { chosen, languageOf, stepped } from './reach.ts'
import { type Installed, keyOfNotice, lockNotices, notices, standingAt } from './store.ts'

interface Named {
  readonly ref: string
  readonly customers?: readonly string[] | undefined
}

/**
 * Writes the letters of a plan from its records, one a customer; what they say is frozen then. All or none. What came back
 * is written again only where its customer is named: by the same way it would come back again. Refuses
 * `not_allowed` where nobody wrote why and whom to ask, `unknown_reference` and `not_allowed_from`.
 */
export async function prepareNotices(db: Db, act: Act, named: Named): Promise<Result<number>> {
  return await noticed(db, act, {
    ...named,
    deed: 'prepare',
    work: async (tx, by, plan) => {
      const { letter } = plan
      if (!letter) return refuse({ code: 'not_allowed', ...worded(noLetterWords) })
      const kept = await withDrafts(tx, by, plan)
      const some = chosen(kept, 'prepare', named.customers)
      if (!some.ok) return some
      const written: Notice[] = []
      const letters = await lettersFor(tx, plan, { letter, at: act.at })
      for (const { record: notice } of some.value) {
        if (!named.customers && notice.state === 'bounced') continue
        const next = stepped(notice, 'prepare')
        if (!next.ok) return next
        written.push({
          ...next.value,
          letter: letters(notice),
          readyAt: act.at,
          document: null,
          bounce: null,
        })
      }
      return ok(written)
    },
  })
}

/** Notes that letters were sent, by whom and how. Refuses `not_allowed` before the plan is announced, or without address. */
export async function sendNotices(db: Db, act: Act, named: Named): Promise<Result<number>> {
  return await noticed(db, act, {
    ...named,
    deed: 'send',
    work: async (tx, by, plan) => {
      const [life] = await findLives(tx, 'phaseOutPlan', [plan.decision])
      if (!['announced', 'running', 'runOff'].includes(life?.record.state ?? ''))
        return refuse({ code: 'not_allowed', ...worded(notAnnouncedWords) })
      const some = chosen(await lockNotices(tx, plan.decision), 'send', named.customers)
      if (!some.ok) return some
      const sent: Notice[] = []
      for (const { record: notice } of some.value) {
        const next = stepped(notice, 'send')
        if (!next.ok) return next
        const { channel, address, name } = notice
        if ((channel === 'email' || channel === 'post') && !address)
          return refuse({ code: 'not_allowed', ...worded(noAddressWords(name)) })
        const sending = { channel, address, at: act.at, by: by.by }
        sent.push({ ...next.value, sendings: [...notice.sendings, sending] })
      }
      return ok(sent)
    },
  })
}

/** Another channel, address or language; it is a draft again. Refuses `stale_version` and `not_allowed_from`. */
export async function changeNotice(
  db: Db,
  act: Act,
  {
    ref,
    customer,
    change,
  }: { readonly ref: string; readonly customer: string; readonly change: ChangeNotice },
): Promise<Result<number>> {
  return await noticed(db, act, {
    ref,
    customers: [customer],
    deed: 'change',
    work: async (tx, by, plan) => {
      const some = chosen(await withDrafts(tx, by, plan), 'change', [customer])
      if (!some.ok) return some
      const [kept] = some.value
      if (!kept) return ok([])
      const next = stepped(kept.record, 'change')
      if (!next.ok) return next
      const { version, ...set } = change
      const changed = await notices.replace(tx, by, { record: { ...next.value, ...set }, version })
      return changed.ok ? ok([changed.value.stored.record]) : changed
    },
  })
}

interface NoticedDeed extends Named {
  readonly deed: NoticeDeed | 'results'
  readonly work: (tx: Tx, by: Act, plan: Plan) => Promise<Result<readonly Notice[]>>
}

/** One deed on notices: permitted, kept and logged together; a refusal is logged too. */
export async function noticed(db: Db, act: Act, order: NoticedDeed): Promise<Result<number>> {
  const { ref, deed, work } = order
  return await inTransaction(db, act.at, async (tx) => {
    const plan = await reachPlan(tx, act, { ref, deed: 'notice.send' })
    const done = plan.ok ? await work(tx, plan.value.act, plan.value.kept) : plan
    const by = plan.ok ? plan.value.act : act
    if (done.ok) await notices.putMany(tx, by, done.value)
    const customers = done.ok ? done.value.map(({ customer }) => customer) : (order.customers ?? [])
    const body = {
      deed,
      count: customers.length,
      customers,
      ...(done.ok ? {} : { refused: done.refusal.code }),
    }
    await record(tx, by, { type: 'plan.notice', object: ref, body })
    return done.ok ? ok(done.value.length) : done
  })
}

/** Every customer of the plan has one, if only a draft; those there are stay as they are. */
async function withDrafts(tx: Tx, act: Act, plan: Plan): Promise<Stored<Notice>[]> {
  const kept = await lockNotices(tx, plan.decision)
  const missing = plan.customers.filter(({ customer }) =>
    kept.every((one) => one.record.customer !== customer),
  )
  if (missing.length === 0) return kept
  const { organisations } = await findParties(
    tx,
    missing.map(({ customer }) => customer),
  )
  const drafts = missing.map((one) => {
    const known = organisations.find(({ key }) => key === one.customer)?.record
    const email = known?.contacts?.find((contact) => contact.email !== undefined)?.email ?? null
    const written = known?.addresses?.[0]
    const post = [written?.text, written?.street, written?.postalCode, written?.city]
      .filter(Boolean)
      .join(', ')
    return draftOf(plan, one, { email, post })
  })
  await notices.putMany(tx, act, drafts)
  return await lockNotices(tx, plan.decision)
}

function draftOf(
  plan: Plan,
  { customer, name, legalEntity, country, assets }: CustomerToTell,
  { email, post }: { readonly email: string | null; readonly post: string },
): Notice {
  return {
    ...{ plan: plan.decision, customer, name, legalEntity, assets, state: 'draft' },
    ...{ language: languageOf(country), channel: email ? 'email' : post ? 'post' : 'inPerson' },
    ...{ address: email ?? (post || null), letter: null, readyAt: null, document: null, sendings: [] },
    ...{ deliveredAt: null, bounce: null, task: null, readAt: null, answeredAt: null },
  }
}

/** What stands at the customers of a plan now. */
export async function standingOf(
  tx: Tx,
  plan: Plan,
  { at, customers }: { readonly at: Act['at']; readonly customers?: readonly string[] },
): Promise<Installed[]> {
  const whose = customers ?? plan.customers.map(({ customer }) => customer)
  const sites = (await sitesOf(tx, whose)).map(({ key, record: { organisation } }) => ({
    site: key,
    customer: organisation,
  }))
  const products = plan.stopped.map(({ sku }) => sku)
  return await standingAt(tx, { sites, products, day: dayIn(zoneOf(plan.country), at) })
}

async function lettersFor(
  tx: Tx,
  plan: Plan,
  { letter, at }: { readonly letter: NonNullable<Plan['letter']>; readonly at: Act['at'] },
): Promise<(notice: Notice) => NonNullable<Notice['letter']>> {
  const standing = await standingOf(tx, plan, { at })
  const own = (await findParties(tx, [plan.legalEntity, ...plan.legalEntities])).legalEntities
  const nameOf = (ref: string) => own.find(({ key }) => key === ref)?.record.name ?? ref
  const stopped = new Map(plan.stopped.map((one) => [one.sku, one]))
  return ({ customer, name, legalEntity, language }) => ({
    ...{ ref: plan.decision, company: nameOf(legalEntity ?? plan.legalEntity), customer: name },
    ...{ from: dayIn(zoneOf(plan.country), plan.effectiveAt), reason: letter.reason[language] },
    contact: letter.contact,
    products: standing
      .filter((one) => one.customer === customer)
      .map(({ product, count, until }) => ({
        ...{ name: stopped.get(product)?.name ?? product, count, until },
        options: stopped.get(product)?.replacements.join(', ') || null,
      })),
  })
}

/** A notice of a plan, held. */
export async function lockNotice(
  tx: Tx,
  plan: string,
  customer: string,
): Promise<Stored<Notice> | undefined> {
  const key = keyOfNotice(plan, customer)
  return (await lockNotices(tx, plan)).find((one) => one.key === key)
}
