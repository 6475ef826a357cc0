// Loaded before the bot: this process's clock is ahead of the machine's, or behind it.
const aheadMs = Number(process.env['CLOCK_SKEW_MS'] ?? 0)
const now = Date.now
Date.now = () => now() + aheadMs
