import { BlockList, isIP } from 'node:net'
import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici'
import { bareHost, guardedLookup, reachOf } from '#notices'
import { masked, stepFault } from '../address.ts'
import { FetchFault, networkFault } from '../fault.ts'
import type { Limits } from '../limits.ts'

/** The proxies of this machine, as HTTP_PROXY, HTTPS_PROXY and NO_PROXY name them. */
export interface ProxySettings {
  readonly http?: string | undefined
  readonly https?: string | undefined
  readonly except?: string | undefined
}

export interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Go with requests to the host of `url` alone, wherever that sends us. */
  readonly secretHeaders: Readonly<Record<string, string>>
  /** Values that no sentence may show. */
  readonly secrets: readonly string[]
  readonly signal: AbortSignal
}

export interface Answer {
  readonly response: Dispatcher.ResponseData
  readonly host: string
}

/** The way out of the house. */
export interface Network {
  /** GET, redirects followed. Throws `FetchFault` where no answer came, or where a redirect leads astray. */
  get(asked: Asked): Promise<Answer>
  close(): Promise<void>
}

/** Where no publisher and no mirror lies: addresses of the link alone, at which clouds keep the keys of a machine. */
const neverCalled = new BlockList()
neverCalled.addSubnet('0.0.0.0', 8, 'ipv4')
neverCalled.addSubnet('169.254.0.0', 16, 'ipv4')
neverCalled.addSubnet('224.0.0.0', 3, 'ipv4')
neverCalled.addSubnet('fe80::', 10, 'ipv6')
neverCalled.addSubnet('ff00::', 8, 'ipv6')
neverCalled.addAddress('fd00:ec2::254', 'ipv6')
type Reach = ReturnType<typeof reachOf>
const house: Reach = {
  mayCall: (address) => !neverCalled.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'),
}

/**
 * Opens it. The address that is configured may lie in our own networks, link addresses excepted; where it sends us on
 * to must be the internet, and encrypted if it was. Through a proxy, names are the proxy's to look up.
 */
export function openNetwork(proxy: ProxySettings, limits: Limits): Network {
  const internet = reachOf([])
  const shared = {
    httpProxy: proxy.http ?? '',
    httpsProxy: proxy.https ?? proxy.http ?? '',
    noProxy: proxy.except ?? '',
  }
  const agentFor = (reach: Reach) =>
    new EnvHttpProxyAgent({
      ...shared,
      connect: { timeout: limits.connect, lookup: guardedLookup(reach) },
    })
  const [open, guarded] = [agentFor(house), agentFor(internet)]
  const get = async (asked: Asked): Promise<Answer> => {
    const first = new URL(asked.url)
    let url = first
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const isOurs = url.host === first.host
      const host = bareHost(url.hostname)
      const reach = isOurs ? house : internet
      if (isIP(host) !== 0 && !reach.mayCall(host)) throw astray(url, asked)
      const response = await request(url, {
        dispatcher: isOurs ? open : guarded,
        headers: { ...asked.headers, ...(isOurs ? asked.secretHeaders : {}) },
        signal: asked.signal,
        // Named with each request: a proxy's agent knows no times of its own.
        headersTimeout: limits.idle,
        bodyTimeout: limits.idle,
      }).catch((error: unknown) => {
        throw asFault(error, { url, asked, limits })
      })
      const next = nextStep(response, url)
      if (!next) return { response, host: url.host }
      await response.body.dump()
      const fault = stepFault(url, next)
      if (fault) throw new FetchFault({ kind: 'insecure', url: masked(next.href, asked.secrets) })
      url = next
    }
    throw new FetchFault({ kind: 'redirects', url: masked(asked.url, asked.secrets), most: limits.redirects })
  }
  return {
    get,
    close: async () => {
      await Promise.all([open.destroy(), guarded.destroy()])
    },
  }
}

const redirects = new Set([301, 302, 303, 307, 308])

function nextStep({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL | undefined {
  const { location } = headers
  if (!redirects.has(statusCode) || typeof location !== 'string') return undefined
  return URL.canParse(location, from.href) ? new URL(location, from) : undefined
}

function astray(url: URL, { secrets }: Asked): FetchFault {
  return new FetchFault({ kind: 'private', url: masked(url.href, secrets) })
}

interface Trouble {
  readonly url: URL
  readonly asked: Asked
  readonly limits: Limits
}

function asFault(error: unknown, { url, asked, limits }: Trouble): unknown {
  if (asked.signal.aborted) return asked.signal.reason
  if (error instanceof Error && /may not be called$/.test(error.message)) return astray(url, asked)
  if (error instanceof Error && error.message.startsWith('Proxy Authentication'))
    return new FetchFault({ kind: 'proxy' }, error)
  return new FetchFault(errorFault(error, url.host, limits), error)
}

/** The fault behind an error of a connection. */
export function errorFault(error: unknown, host: string, { connect, idle }: Limits) {
  return networkFault(codeOf(error), { host, seconds: { connect: connect / 1000, idle: idle / 1000 } })
}

/** Several addresses that were tried come as one error with the errors of each. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && !('code' in error)) return codeOf(error.errors[0])
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
