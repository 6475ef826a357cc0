import type { Feed } from '../model/feed.ts'
import type { Outlet } from '../model/outlet.ts'

/** What the operator says of the outlet at a host, where a feed of its is configured. A longer name that ends alike is another's. */
export function findOutlet(host: string, feeds: readonly Feed[]): Outlet | undefined {
  return feeds.find(({ outlet: { domain } }) => host === domain || host.endsWith(`.${domain}`))?.outlet
}
