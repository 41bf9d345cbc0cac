const vietnamese = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order (An, Ăn, Ân, Dung, Đông), numbers by value: for `toSorted` on what people read. */
export function byVietnameseName(a: string, b: string): number {
  return vietnamese.compare(a, b);
}
