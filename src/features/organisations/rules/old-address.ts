export type CommuneChange = { readonly formerCode: string; readonly communeCode: string };

/** Where an old commune went: one unit, several to choose from, or not known to us. */
export type NewUnit =
  | { readonly communeCode: string }
  | { readonly choices: readonly string[] }
  | { readonly unknown: true };

/**
 * The present unit of an address with a commune of before 01/07/2025. Three communes of the province
 * were split (Vĩnh Châu 30334, Phú Hội 30355, Phước Hưng 30358): for those `chosen` decides, and
 * without it the choices are given back to be asked about.
 */
export function oldAddressToNew(
  changes: readonly CommuneChange[],
  formerCode: string,
  chosen?: string,
): NewUnit {
  const units = changes
    .filter((change) => change.formerCode === formerCode)
    .map((change) => change.communeCode);
  const [only] = units;
  if (only === undefined) return { unknown: true };
  if (units.length === 1) return { communeCode: only };
  return chosen && units.includes(chosen) ? { communeCode: chosen } : { choices: units };
}
