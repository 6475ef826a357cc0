import type { SendBudget } from '../work/ports.ts'
import type { GuardedDatabase } from './guard-database.ts'

export function createSendBudget(database: GuardedDatabase): SendBudget {
  return {
    spend: async (name, { at, limit }) => {
      const row = await database.run((db) =>
        db
          .insertInto('send_budgets')
          .values({ name, window_at: at, used: 1 })
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet((eb) => ({
                window_at: at,
                used: eb
                  .case()
                  .when('send_budgets.window_at', '<', at)
                  .then(1)
                  .else(eb('send_budgets.used', '+', 1))
                  .end(),
              }))
              .where((eb) =>
                eb.or([
                  eb('send_budgets.window_at', '<', at),
                  eb.and([eb('send_budgets.window_at', '=', at), eb('send_budgets.used', '<', limit)]),
                ]),
              ),
          )
          .returning('used')
          .executeTakeFirst(),
      )
      return row !== undefined
    },
  }
}
