/** What the list shows: not read yet, not ended yet, ended. */
export const shownFilters = ['waiting', 'open', 'closed'] as const;
export type ShownFilter = (typeof shownFilters)[number];
