import type { InjectOptions } from 'fastify'
import type { GrantedRole } from '#access/model'
import type { Answer, TestApp } from './app.ts'

/** Somebody with an account and a password of their own, made and used through the API alone. */
export interface Account {
  /** Their id. */
  readonly person: string
  readonly password: string
  /** Signs in anew, as one does on another day. */
  enter(): Promise<void>
  /** Proves by the password, before a signature, who sits there. */
  prove(): Promise<Answer>
  send(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    more?: Pick<InjectOptions, 'payload' | 'headers'>,
  ): Promise<Answer>
  /** What comes as a file. */
  download(url: string): Promise<Buffer>
}

/** Invites somebody, who answers the link and is signed in. */
export async function accountOf(desk: TestApp, name: string, grant: GrantedRole): Promise<Account> {
  const email = `${name}@example.org`
  const password = `the long password of ${name}`
  const invitation = { email, name, language: 'en', grants: [grant], expiresInDays: 1 }
  const invited = await desk.send('POST', '/api/people/invitations', { payload: invitation })
  if (invited.status !== 201) throw new Error(invited.text)
  const token = new URL(invited.body.link).searchParams.get('token') ?? ''
  const nobody = { authorization: '' }
  let headers: Readonly<Record<string, string>> = nobody
  let person = ''
  const keep = (answer: Answer) => {
    if (answer.status !== 200) throw new Error(answer.text)
    const cookie = String(answer.headers['set-cookie']).replace(/;.*/, '')
    headers = { cookie, 'x-aktsam-csrf': answer.body.csrf, ...nobody }
    person = answer.body.person.id
    return answer
  }
  const post = (url: string, payload: object) => desk.send('POST', url, { payload, headers })
  keep(await post('/api/people/invitations/accept', { token, password }))
  return {
    ...{ person, password },
    enter: async () => {
      headers = nobody
      keep(await post('/api/session', { email, password }))
    },
    prove: async () => keep(await post('/api/session/verify', { password })),
    send: (method, url, given = {}) =>
      desk.send(method, url, { ...given, headers: { ...given.headers, ...headers } }),
    download: async (url) => {
      const { authorization, ...shown } = headers
      const answer = await desk.app.inject({ method: 'GET', url, headers: { host: 'localhost', ...shown } })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return answer.rawPayload
    },
  }
}
