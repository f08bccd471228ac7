import type { Fault } from './fault.ts'

const secretNames = /token|key|secret|password|passwd|signature|^sig$/i

/** An address as it may be shown and logged: what was secret in it is ***. */
export function masked(url: string, secrets: readonly string[] = []): string {
  if (!URL.canParse(url)) return hidden(url, secrets)
  const shown = new URL(url)
  if (shown.username !== '') shown.username = '***'
  if (shown.password !== '') shown.password = '***'
  for (const name of new Set(shown.searchParams.keys()))
    if (secretNames.test(name) && shown.searchParams.get(name) !== '{token}')
      shown.searchParams.set(name, '***')
  return hidden(shown.href, secrets)
}

/** Whether an address carries a secret where such are written, e.g. `?sig=…`. */
export function holdsSecret(url: string): boolean {
  return [...new URL(url).searchParams].some(([name, value]) => secretNames.test(name) && value !== '')
}

function hidden(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((left, secret) => left.replaceAll(secret, '***'), text)
    .slice(0, 500)
}

/** The address with the user's token: in the place of `{token}`, after a closing `=`, or as the parameter `token`. */
export function withToken(url: string, token: string | undefined): string {
  const value = encodeURIComponent(token ?? '')
  if (url.includes('{token}')) return url.replaceAll('{token}', value)
  if (token === undefined) return url
  if (url.endsWith('=')) return `${url}${value}`
  const whole = new URL(url)
  whole.searchParams.set('token', token)
  return whole.href
}

/** Which step a redirect may not take: from https to http. */
export function stepFault(from: URL, to: URL): Fault | undefined {
  if (to.protocol === 'https:') return undefined
  if (to.protocol === 'http:' && from.protocol === 'http:') return undefined
  return { kind: 'insecure', url: masked(to.href) }
}
