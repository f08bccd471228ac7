import { livesFor } from './lifetime.ts'

/** `__Host-`: browsers take it from this very host only, over https, for all paths; no sibling domain can set it. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-aktsam' : 'aktsam'
}

/** The `Set-Cookie` value that hands a session to the browser, out of reach of scripts. */
export function sessionCookie(token: string, isSecure: boolean): string {
  return written(cookieName(isSecure), token, { isSecure, seconds: livesFor / 1000 })
}

/** The `Set-Cookie` value that takes it back. */
export function endedCookie(isSecure: boolean): string {
  return written(cookieName(isSecure), '', { isSecure, seconds: 0 })
}

/** Any cookie of ours: only for requests to us, `Lax` so that a link from a mail opens the application signed in. */
export function written(
  name: string,
  value: string,
  { isSecure, seconds }: { readonly isSecure: boolean; readonly seconds: number },
): string {
  const secure = isSecure ? '; Secure' : ''
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of a cookie in a `Cookie` header; undefined where it is not there, or there twice. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? values[0] : undefined
}
