import type { DeliveryPolicy } from '../../src/deliver/delivery-policy.ts'

/** Every alert gets its message, every change its edit, at once. */
export const calmPolicy: DeliveryPolicy = {
  burstCount: Number.POSITIVE_INFINITY,
  burstMs: 600_000,
  catchUpMs: Number.POSITIVE_INFINITY,
  editSpacingMs: 0,
}
