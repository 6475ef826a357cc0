// A loopback Discord in a process of its own: `node test/discord-double/main.ts [port]`. Prints one line of
// JSON with its addresses, and ends when its standard input does, so that it never outlives a test.

import { openDouble } from './open-double.ts'

const { addresses } = await openDouble(Number(process.argv[2] ?? 0))
console.log(JSON.stringify(addresses))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
