import type { Deps } from '../../src/deps.ts';
import { giveConsents, withdrawConsent } from '../../src/features/members/actions/give-consent.ts';
import { registerMember } from '../../src/features/members/actions/register-member.ts';
import { registerPlot } from '../../src/features/members/actions/register-plot.ts';
import { addDays, localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';

type Area = { readonly id: string };

/** Size of each household's land in the two areas, in square metres. */
const households = [
  { mango: 21_600, hoaLoc: 0 },
  { mango: 25_920, hoaLoc: 0 },
  { mango: 32_000, hoaLoc: 12_000 },
  { mango: 18_500, hoaLoc: 0 },
  { mango: 36_000, hoaLoc: 0 },
  { mango: 29_400, hoaLoc: 24_800 },
  { mango: 0, hoaLoc: 41_000 },
  { mango: 0, hoaLoc: 38_500 },
];

/** Eight fictional households: most agreed, one withdrew, two have not answered yet. */
export async function seedMembers(
  deps: Deps,
  head: Actor,
  { mango, hoaLoc }: { mango: Area; hoaLoc: Area },
): Promise<void> {
  const today = localDateOf(deps.now());
  const ids: string[] = [];
  for (const [index, land] of households.entries()) {
    const number = String(index + 1).padStart(2, '0');
    const { id } = await registerMember(deps, head, {
      number: `HV-${number}`,
      fullName: `Hộ minh họa ${number}`,
      communeCode: land.mango > 0 ? '30628' : '30658',
      hamlet: 'Ấp Minh Họa',
      joinedOn: '2021-03-01',
    });
    ids.push(id);
    const plot = (name: string, area: Area, squareMetres: number, varietyCode: string) =>
      registerPlot(deps, head, id, {
        name,
        areaId: area.id,
        varietyCode,
        squareMetres,
        treeCount: Math.round(squareMetres / 33),
        plantedYear: 2012 + index,
      });
    if (land.mango > 0) await plot(`Thửa minh họa ${number}A`, mango, land.mango, 'XO-BAMAU');
    if (land.hoaLoc > 0) await plot(`Thửa minh họa ${number}B`, hoaLoc, land.hoaLoc, 'XO-HOALOC');
  }
  // A wording to agree to has existed since the first day of 2026.
  const signedOn = addDays(today, -60);
  const signed = { happenedOn: signedOn, means: 'signed-paper' as const };
  await giveConsents(deps, head, mango.id, { memberIds: ids.slice(0, 5), ...signed });
  await giveConsents(deps, head, hoaLoc.id, {
    memberIds: [2, 6].flatMap((index) => ids[index] ?? []),
    happenedOn: addDays(today, -30),
    means: 'phone-call',
  });
  await withdrawConsent(deps, head, ids[3] ?? '', {
    areaId: mango.id,
    happenedOn: addDays(today, -5),
    means: 'in-person',
  });
}
