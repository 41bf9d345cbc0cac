type Counts = { readonly numerator: number; readonly denominator: number };

export function totalOfFigure(rows: readonly Counts[]): Counts {
  return {
    numerator: rows.reduce((sum, row) => sum + row.numerator, 0),
    denominator: rows.reduce((sum, row) => sum + row.denominator, 0),
  };
}

/** Percent with one decimal; undefined of nothing. */
export function percentOf({ numerator, denominator }: Counts): number | undefined {
  return denominator === 0 ? undefined : Math.round((numerator * 1000) / denominator) / 10;
}

type CountsByCode = Readonly<Record<string, Counts>>;
const vietnamese = new Intl.Collator('vi');

/** One row a district with the figures that have somebody there; the unknown district comes last. */
export function byDistrict(
  figures: Readonly<Record<string, readonly (Counts & { readonly district: string })[]>>,
): { district: string; counts: CountsByCode }[] {
  const rows = new Map<string, CountsByCode>();
  for (const [code, parts] of Object.entries(figures))
    for (const { district, ...counts } of parts)
      rows.set(district, { ...rows.get(district), [code]: counts });
  return [...rows]
    .map(([district, counts]) => ({ district, counts }))
    .toSorted((one, other) =>
      one.district === '' || other.district === ''
        ? other.district.length - one.district.length
        : vietnamese.compare(one.district, other.district),
    );
}
