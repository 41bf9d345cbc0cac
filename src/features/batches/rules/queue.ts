/** The ways in which a lot can wait for an inspector, the most urgent first. */
export const queueKinds = ['waiting', 'flagged', 'amendments', 'held', 'audits'] as const;
export type QueueKind = (typeof queueKinds)[number];
