import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerOf, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
beforeAll(async () => {
  plan = await planDesk(3)
  await plan.announce()
})
afterAll(() => plan.desk.close())

const [first, second, third] = [customerOf(1), customerOf(2), customerOf(3)]
let minute = 10
/** Each a minute after the one before. */
const later = () => plan.at(`2026-12-14T11:${++minute}:00.000Z`)
async function answer(customer: string, text: string) {
  later()
  return await plan.send('elin', `POST /notices/${customer}/answer`, { text })
}
const notice = async (ref: string) =>
  (await plan.send('elin', 'GET /notices')).body.items.find(
    ({ customer }: { customer: string }) => customer === ref,
  )
const waiting = async () => (await plan.send('maja', 'GET /board')).body.questions
const send = (customers: readonly string[]) => plan.send('elin', 'POST /notices/send', { customers })

test('nobody can have answered a letter that was not sent', async () => {
  const early = await answer(first, 'They would rather have a visit.')
  expect(early.status).toBe(409)
  expect(early.body.detail).toContain('Kund 1')
  expect((await answer('nobody', 'Who is it?')).status).toBe(422)
})

test('an answer that came by telephone is noted by hand, and whoever gave it was reached', async () => {
  await send([first, second])
  const results = [{ customer: first, result: 'bounced', reason: 'Moved' }]
  await plan.send('elin', 'POST /notices/results', { results })
  expect((await notice(first)).task).not.toBeNull()
  expect((await answer(first, 'The letter came to an old address; they keep what they have.')).status).toBe(
    200,
  )
  expect(await notice(first)).toMatchObject({ state: 'answered', task: null, readAt: expect.any(String) })
  const { items } = (await plan.send('maja', 'GET /notes')).body
  expect(items[0]).toMatchObject({ customer: first, kind: 'dialogue', side: 'customer' })
})

test('writing all letters leaves alone what came back: whoever names it says that it goes another way', async () => {
  await send([third])
  const results = [{ customer: third, result: 'bounced', reason: 'Moved' }]
  await plan.send('elin', 'POST /notices/results', { results })
  await plan.send('elin', 'POST /notices/prepare', {})
  expect(await notice(third)).toMatchObject({ state: 'bounced', bounce: { reason: 'Moved' } })
  await plan.send('elin', 'POST /notices/prepare', { customers: [third] })
  expect((await notice(third)).state).toBe('ready')
})

test('who had the last word waits for an answer, until they get one', async () => {
  expect(await waiting()).toEqual([first])
  await answer(second, 'Until when do updates come?')
  expect(await waiting()).toEqual([first, second])
  later()
  const note = { kind: 'dialogue', side: 'own', customer: second, text: 'Until the end of 2028.' }
  expect((await plan.send('elin', 'POST /notes', note)).status).toBe(200)
  expect(await waiting()).toEqual([first])
  await plan.send('elin', 'POST /notes', { ...note, kind: 'complaint', side: 'customer', customer: third })
  expect(await waiting()).toEqual([first])
  await answer(second, 'And the recorder?')
  expect(await waiting()).toEqual([first, second])
})

test('whoever may only read plans notes no answer', async () => {
  expect((await plan.send('mona', `POST /notices/${second}/answer`, { text: 'They agree.' })).status).toBe(
    403,
  )
})
