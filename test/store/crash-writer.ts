// A process that writes until it is killed: `node crash-writer.ts FILE PREFIX`. It prints the id of each
// article once the store has acknowledged it.
import { openStore } from '../../src/store/open-store.ts'
import { buildAlert, buildDesired, buildEntry, buildIncident, buildRecord, noon } from './builders.ts'

const [path, prefix] = process.argv.slice(2)
if (path === undefined || prefix === undefined) throw new Error('crash-writer.ts FILE PREFIX')

const store = await openStore({ kind: 'sqlite', path })
for (let count = 0; ; count += 1) {
  const id = `${prefix}-${count}`
  await store.archive.transact(async (tx) => {
    await tx.saveArticle(buildRecord({ id, keys: [`guid:${id}`, `link:${id}`] }))
    const [before] = await tx.listIncidentsOf([`operation-${prefix}`])
    const ledger = [
      ...(before?.ledger ?? []).slice(-5),
      buildEntry({ articleId: id, publishedAt: noon + count }),
    ]
    const operationId = `operation-${prefix}`
    await tx.saveIncidents([buildIncident({ id: `incident-${prefix}`, operationId, ledger })])
    const revision = ((await tx.getAlert(operationId))?.revision ?? 0) + 1
    await tx.saveAlert(buildAlert({ operationId, revision, changes: [id] }))
    await tx.raiseDeliveries([buildDesired({ operationId, desiredRevision: revision })], noon)
  })
  process.stdout.write(`${id}\n`)
}
