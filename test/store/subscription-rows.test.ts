import { expect, onTestFinished, test } from 'vitest'
import { guardDatabase } from '../../src/store/guard-database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openSqliteMemory } from '../../src/store/open-sqlite.ts'
import { createSubscriptionLister, saveSubscription } from '../../src/store/subscription-rows.ts'
import { buildSubscription } from './builders.ts'

test('who was read in a transaction that is undone is not taken for subscribed', async () => {
  const opened = await openSqliteMemory()
  await migrate(opened.kysely, 'sqlite')
  const database = guardDatabase(opened)
  onTestFinished(() => database.close())
  const listSubscriptions = createSubscriptionLister()
  const save = (id: string, isUndone: boolean) =>
    database.transact(async ({ trx }) => {
      await saveSubscription(trx, buildSubscription({ id, channelId: id }))
      const listed = await listSubscriptions(trx)
      expect(listed.map((one) => one.id)).toEqual([id])
      if (isUndone) throw new Error('undone')
    })
  await expect(save('1', true)).rejects.toThrow('undone')
  await save('2', false)
})
