const minuteSeconds = 60
const hourSeconds = 60 * minuteSeconds
const daySeconds = 24 * hourSeconds

/**
 * The cron expression (six fields, seconds first) of a steady pace. Cron counts anew each minute, hour and
 * day, so the pace must divide one of them: every 45 seconds would come after 45, 15, 45, 15.
 * @throws RangeError
 */
export function cronEvery(seconds: number): string {
  if (divides(seconds, minuteSeconds))
    return seconds === minuteSeconds ? '0 * * * * *' : `*/${seconds} * * * * *`
  if (divides(seconds / minuteSeconds, 60)) return `0 */${seconds / minuteSeconds} * * * *`
  if (divides(seconds / hourSeconds, 24)) return `0 0 */${seconds / hourSeconds} * * *`
  throw new RangeError(
    `no cron for every ${seconds} s: it must divide ${minuteSeconds}, or be whole minutes that divide ` +
      `${hourSeconds}, or whole hours that divide ${daySeconds}`,
  )
}

function divides(part: number, whole: number): boolean {
  return Number.isInteger(part) && part > 0 && whole % part === 0
}
