import { permit } from '#access'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { digestOf, record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { noFormWords, otherFormVersionWords } from '../knowledge/document-words.ts'
import { checkForm } from './check-form.ts'
import { forms } from './knowledge/built-in.ts'
import type { Form, FormLine, FormView } from './model.ts'
import * as store from './store.ts'

/** The newest version of a form: ours, or a higher one that was brought in. */
export async function currentForm(tx: Tx, ref: string): Promise<Form | undefined> {
  const own = forms.find((form) => form['x-ref'] === ref)
  const [kept] = await store.newestForms(tx, ref)
  return newer(own, kept)
}

/** One version of a form. */
export async function formOf(tx: Tx, ref: string, version: number): Promise<Form | undefined> {
  const own = forms.find((form) => form['x-ref'] === ref && form['x-version'] === version)
  return (await store.findForm(tx, ref, version)) ?? own
}

function newer(a: Form | undefined, b: Form | undefined): Form | undefined {
  if (!a || !b) return a ?? b
  return b['x-version'] > a['x-version'] ? b : a
}

/** Every form in its newest version, by reference. */
export async function listForms(db: Db, act: Act): Promise<FormLine[]> {
  return await inTransaction(db, act.at, async (tx) => {
    const kept = await store.newestForms(tx)
    const refs = new Set([...forms, ...kept].map((form) => form['x-ref']))
    const current = [...refs].map((ref) =>
      newer(
        forms.find((form) => form['x-ref'] === ref),
        kept.find((form) => form['x-ref'] === ref),
      ),
    )
    return current
      .flatMap((form) => (form ? [lineOf(form)] : []))
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
  })
}

function lineOf(form: Form): FormLine {
  return {
    ref: form['x-ref'],
    version: form['x-version'],
    title: form['x-title'],
    says: form['x-says'],
    questions: Object.keys(form.properties).length,
  }
}

/** A form as it is asked now, or as one version asked it. */
export async function readForm(
  db: Db,
  act: Act,
  { ref, version }: { readonly ref: string; readonly version?: number | undefined },
): Promise<Result<FormView>> {
  const form = await inTransaction(db, act.at, (tx) =>
    version === undefined ? currentForm(tx, ref) : formOf(tx, ref, version),
  )
  if (form) return ok(viewOf(form))
  return refuse({ code: 'not_found', ...worded(noFormWords(ref, version)) })
}

function viewOf(form: Form): FormView {
  return { ref: form['x-ref'], version: form['x-version'], digest: digestOf(form), form }
}

/** Brings a form in as a new version. Refuses what is not wholly understood, and a version that is not the next. */
export async function importForm(db: Db, act: Act, given: unknown): Promise<Result<FormView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const outcome = await bringIn(tx, act, given)
    const body = outcome.ok
      ? { version: outcome.value.version, digest: outcome.value.digest }
      : { refused: outcome.refusal.code }
    await record(tx, act, {
      type: 'form.import',
      object: outcome.ok ? outcome.value.ref : nameOf(given),
      body,
    })
    return outcome
  })
}

/** What a form calls itself that was not understood. */
function nameOf(given: unknown): string {
  const ref: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'x-ref') : undefined
  return typeof ref === 'string' && /^[\w-]{1,100}$/.test(ref) ? ref : 'none'
}

async function bringIn(tx: Tx, act: Act, given: unknown): Promise<Result<FormView>> {
  const allowed = permit(act, 'form.change')
  if (!allowed.ok) return allowed
  const checked = checkForm(given)
  if (!checked.ok) return checked
  const form = checked.value
  const next = ((await currentForm(tx, form['x-ref']))?.['x-version'] ?? 0) + 1
  if (form['x-version'] !== next) {
    const said = otherFormVersionWords(form['x-ref'], form['x-version'], next)
    return refuse({ code: 'conflict', ...worded(said), facts: { next } })
  }
  await store.insertForm(tx, allowed.value, { form, digest: digestOf(form) })
  return ok(viewOf(form))
}
