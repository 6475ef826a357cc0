import { afterAll, describe } from 'vitest'
import { describeAlerts } from './contract/alerts.ts'
import { describeArticles } from './contract/articles.ts'
import { describeBlindSpots } from './contract/blind-spots.ts'
import { describeChannelPauses } from './contract/channel-pauses.ts'
import { describeCorrections } from './contract/corrections.ts'
import { describeDeliveries } from './contract/deliveries.ts'
import { describeFeedStates } from './contract/feed-states.ts'
import { describeIncidents } from './contract/incidents.ts'
import { describeSubscriptions } from './contract/subscriptions.ts'
import { describeTransactions } from './contract/transactions.ts'
import { removeKept, testEngines } from './test-engines.ts'

// What every store owes the rooms that use it, whatever the engine.
for (const engine of testEngines) {
  describe.skipIf(engine.missing !== undefined)(engine.name, () => {
    afterAll(() => removeKept(engine))
    describeArticles(engine)
    describeIncidents(engine)
    describeAlerts(engine)
    describeCorrections(engine)
    describeDeliveries(engine)
    describeChannelPauses(engine)
    describeBlindSpots(engine)
    describeFeedStates(engine)
    describeSubscriptions(engine)
    describeTransactions(engine)
  })
}
