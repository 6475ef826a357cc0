/**
 * A number of the command line of a measurement; what is none ends it with 2, for it would measure nothing.
 * @param index from 0, of the words behind the file.
 * @param name of what is counted, such as `rounds`.
 */
export function readCount(index: number, name: string, otherwise: number): number {
  const word = process.argv[2 + index]
  if (word === undefined) return otherwise
  if (/^[1-9]\d*$/.test(word)) return Number(word)
  console.error(`${name}: "${word}" is no number from 1 on; write it alone, such as ${otherwise}`)
  process.exit(2)
}
