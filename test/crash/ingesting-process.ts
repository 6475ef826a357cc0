// Takes in all items, as a feed that shows them all again at each poll, until it is done or killed:
// `node ingesting-process.ts FILE READINGS`. Prints the id of each article that the store has acknowledged.
import { readFileSync } from 'node:fs'
import { openRoad, type Readings, readItems, takeIn } from './ingest.ts'

const [path, readingsFile] = process.argv.slice(2)
if (path === undefined || readingsFile === undefined) throw new Error('ingesting-process.ts FILE READINGS')
const readings = JSON.parse(readFileSync(readingsFile, 'utf8')) as Readings
const road = await openRoad({ kind: 'sqlite', path }, readings)
for (const article of readItems().filter(({ id }) => id in readings.byId)) {
  const { kind } = await takeIn(article, road)
  if (kind === 'read') process.stdout.write(`${article.id}\n`)
}
await road.store.close()
