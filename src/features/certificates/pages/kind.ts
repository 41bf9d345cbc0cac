import type { certificateKinds } from '../../../db/schema/reference.ts';

export type Kind = typeof certificateKinds.$inferSelect;
