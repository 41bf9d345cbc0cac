/** One kind of work that waits: how much of it, the first few, and where all of it is. */
export type Work = {
  readonly title: string;
  readonly help: string;
  readonly count: number;
  readonly all: string;
  readonly items: readonly { href: string; label: string; note: string }[];
};
