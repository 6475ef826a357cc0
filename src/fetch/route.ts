// The way of one exchange over its redirects.
import { unescape as decodePercent } from 'node:querystring'
import type { Reply } from './ask-once.ts'
import type { FetchFailed } from './fetch-outcome.ts'

/** As browsers do; feeds that live need two or three. */
const maxRedirects = 5

/** The way of one poll over its redirects. */
export interface Route {
  readonly kind: 'route'
  url: URL
  /** The first address, and the login that was written into it. */
  readonly start: URL
  readonly login: string | undefined
  hopCount: number
  isPermanent: boolean
  /** Of the time that the whole exchange may take. */
  spentMs: number
}

export function createRoute(address: string): Route | FetchFailed {
  const url = URL.parse(address)
  if (url === null || !isWeb(url)) {
    return { kind: 'failed', why: 'bad-address', detail: 'The feed has no http or https address.' }
  }
  return {
    kind: 'route',
    url,
    start: url,
    login: loginOf(url),
    hopCount: 0,
    isPermanent: true,
    spentMs: 0,
  }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

function loginOf({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const login = `${decodePercent(username)}:${decodePercent(password)}`
  return `Basic ${Buffer.from(login).toString('base64')}`
}

export function withoutLogin(url: URL): URL {
  return withLoginOf({ username: '', password: '' }, url)
}

function withLoginOf({ username, password }: Pick<URL, 'username' | 'password'>, url: URL): URL {
  const own = new URL(url)
  own.username = username
  own.password = password
  return own
}

export function followRedirect(
  route: Route,
  { location, isPermanent }: Extract<Reply, { kind: 'redirect' }>,
): FetchFailed | undefined {
  if (route.hopCount === maxRedirects) {
    const detail = `${route.url.host} redirects more than ${maxRedirects} times.`
    return { kind: 'failed', why: 'too-many-redirects', detail }
  }
  const next = URL.parse(location, withoutLogin(route.url))
  if (next === null || !isWeb(next)) {
    const detail = `${route.url.host} redirects to something that is no web address.`
    return { kind: 'failed', why: 'bad-redirect', detail }
  }
  // From https to http is a way that we go, but never one that we remember.
  const isDowngrade = route.url.protocol === 'https:' && next.protocol === 'http:'
  route.isPermanent &&= isPermanent && !isDowngrade
  route.url = next
  route.hopCount++
  return undefined
}

/** Where to ask from now on. A feed that is behind a login stays behind it, and never leaves the host that has it. */
export function movedBy({ start, login, url, hopCount, isPermanent }: Route): { movedTo?: string } {
  if (hopCount === 0 || !isPermanent) return {}
  if (login === undefined) return { movedTo: url.href }
  return url.origin === start.origin ? { movedTo: withLoginOf(start, url).href } : {}
}
