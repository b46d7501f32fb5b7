/** Why a subscription tells nobody any more. */
export const DISABLED_BECAUSE = ['BY_HAND', 'GONE', 'UNREACHABLE', 'OWNER'] as const;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];

export const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What went wrong with a delivery. */
export const DELIVERY_FAULTS = [
  'UNRESOLVED',
  'ADDRESS_REFUSED',
  'UNREACHABLE',
  'TLS',
  'TIMEOUT',
  'REDIRECT',
  'STATUS',
] as const;
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];
