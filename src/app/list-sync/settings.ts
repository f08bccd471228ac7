import { resolve } from 'node:path'
import { AppError, inEnglish } from '#kernel'
import type { ProxySettings } from '#lists'

/** How lists come into the house; nobody who signs in can change it. */
export interface ListSettings {
  readonly proxy: ProxySettings
  /** A folder that is read instead of the publishers' addresses: an installation without the internet. */
  readonly folder: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY` (or in small letters), `AKTSAM_LISTS_FOLDER`. Throws `invalid_input` for a
 * proxy that is no address; never with its value, which may hold a password.
 */
export function listSettings(environment: Environment): ListSettings {
  const read = (name: string) => environment[name] || environment[name.toLowerCase()] || undefined
  const folder = environment.AKTSAM_LISTS_FOLDER
  return {
    proxy: {
      http: proxyOf('HTTP_PROXY', read('HTTP_PROXY')),
      https: proxyOf('HTTPS_PROXY', read('HTTPS_PROXY')),
      except: read('NO_PROXY'),
    },
    folder: folder ? resolve(folder) : undefined,
  }
}

function proxyOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)) return url
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(`${name}: expected the address of a proxy, e.g. http://proxy.example.org:3128.`),
  })
}
