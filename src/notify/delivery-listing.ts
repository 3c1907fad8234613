export const deliveryStatuses = ['waiting', 'dead'] as const;

/** A message for one receiver that has not arrived, for people: of the outbox of a folder, and of that of a service. */
export interface DeliveryListing {
  readonly id: string;
  readonly receiver: string;
  readonly type: string;
  readonly target: string;
  readonly createdAt: string;
  readonly attempts: number;
  /** `waiting`: on its way, perhaps after failures. `dead`: given up, until somebody retries it. */
  readonly status: (typeof deliveryStatuses)[number];
  readonly reason?: string;
}
