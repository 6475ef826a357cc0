import type { Environment } from './config/read-environment.ts'
import { OperatorError } from './ops/operator-error.ts'
import { allRoles, type Roles } from './work/roles.ts'

/** @throws OperatorError for roles that lack what they need. */
export function requireMeans({ databaseUrl, discordToken }: Environment, roles: Roles): void {
  if (roles === allRoles) return
  if (databaseUrl === undefined)
    throw new OperatorError('roles-need-postgres', 'several processes cannot share the data of a file', {
      wayOut: [
        'set DATABASE_URL to a PostgreSQL that all of them reach; `basewatch store copy` moves the data there',
        'or run one process with all roles: leave --role away',
      ],
    })
  if (discordToken === undefined && (roles.has('deliver') || roles.has('gateway')))
    throw new OperatorError('roles-need-token', 'a worker that delivers or answers commands needs Discord', {
      wayOut: ['set DISCORD_TOKEN for it'],
    })
}
