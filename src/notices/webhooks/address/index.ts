import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { fieldFault, ok, type Result, refuse, sentences, type Wording, worded } from '#kernel'
import { addressFaults, badAddress } from '../../knowledge/refusal-words.ts'

/** Networks that are not the internet (IANA special-purpose registries): nobody has us call there unless we said so. */
const special = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** Of IPv6 only global unicast is the internet; within it, these are not, or hide an IPv4 address. */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

/** Which addresses may be called: the internet, and our own networks that were allowed by name. */
export interface Reach {
  mayCall(address: string): boolean
}

/** `networks` as CIDR (`10.1.0.0/16`) or single addresses. What is neither (`isNetwork`) throws. */
export function reachOf(networks: readonly string[]): Reach {
  const closed = new BlockList()
  for (const [net, prefix] of special) closed.addSubnet(net, prefix, 'ipv4')
  for (const [net, prefix] of special6) closed.addSubnet(net, prefix, 'ipv6')
  const internet6 = new BlockList()
  internet6.addSubnet('2000::', 3, 'ipv6')
  const opened = new BlockList()
  for (const network of networks) open(opened, network)
  return {
    mayCall: (address) => {
      const version = isIP(address)
      if (version === 0) return false
      const family = version === 6 ? 'ipv6' : 'ipv4'
      if (opened.check(address, family)) return true
      return !closed.check(address, family) && (version === 4 || internet6.check(address, 'ipv6'))
    },
  }
}

/** Is this an address or a network as `reachOf` takes it? */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return (
    more.length === 0 &&
    most > 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= most))
  )
}

function open(list: BlockList, network: string): void {
  const [address = '', prefix] = network.split('/')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (prefix === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(prefix), family)
}

/**
 * An address as it may be kept: https, or http to an allowed address that is written as a number or as localhost; no
 * user or password in it. A name is looked up when it is called, each time.
 */
export function checkUrl(text: string, reach: Reach): Result<string> {
  if (!URL.canParse(text)) return bad(addressFaults.none)
  const url = new URL(text)
  const host = bareHost(url.hostname)
  if (url.username !== '' || url.password !== '') return bad(addressFaults.secret)
  if (url.hash !== '') return bad(addressFaults.fragment)
  if (isIP(host) !== 0 && !reach.mayCall(host)) return bad(addressFaults.ownNetwork(host))
  const isOwn = host === 'localhost' ? reach.mayCall('127.0.0.1') : isIP(host) !== 0 && reach.mayCall(host)
  if (host === 'localhost' && !isOwn) return bad(addressFaults.ownNetwork(host))
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isOwn && isLoopback(host)))
    return ok(url.href)
  return bad(addressFaults.httpsOnly)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function bad(said: Wording): Result<never> {
  return refuse({
    code: 'invalid_input',
    ...worded(sentences(badAddress, said)),
    errors: [fieldFault('/url', said)],
  })
}

/** IPv6 stands in brackets in a URL. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** Looks a name up for the connection itself, so that what was checked is what is connected to. */
export function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const wrong = addresses.find(({ address }) => !reach.mayCall(address))
      const [first] = addresses
      if (wrong || !first)
        return callback(new Error(`${hostname} is at an address that may not be called`), '')
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}
