import type { Deps } from '../../src/deps.ts';
import {
  advanceContract,
  recordContract,
} from '../../src/features/organisations/actions/contracts.ts';
import {
  recordManager,
  recordTechnology,
} from '../../src/features/organisations/actions/people.ts';
import { addDays, localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';

/** The cooperative sells under one contract and has a draft, two managers and two technologies. */
export async function seedOrganisationWork(
  deps: Deps,
  head: Actor,
  buyerId: string,
): Promise<void> {
  const today = localDateOf(deps.now());
  const own = head.organisationId;
  const year = today.slice(0, 4);
  const terms = {
    cropCode: 'XO',
    priceRule: 'Giá thị trường cộng 500 đồng/kg (dữ liệu minh họa)',
    quality: 'VietGAP, loại 1 từ 300 g',
    season: `Vụ nghịch ${year}`,
    validFrom: addDays(today, -90),
    validTo: addDays(today, 120),
  };
  const signed = await recordContract(deps, head, own, {
    ...terms,
    partnerId: buyerId,
    grams: 20_000_000,
    squareMetres: 184_000,
  });
  await advanceContract(deps, head, own, signed.id, {
    to: 'signed',
    happenedOn: addDays(today, -92),
    number: `05/${year}/HĐTT-MH`,
  });
  await advanceContract(deps, head, own, signed.id, {
    to: 'in-season',
    happenedOn: addDays(today, -60),
    note: 'Bắt đầu bao trái (dữ liệu minh họa)',
  });
  await recordContract(deps, head, own, {
    ...terms,
    partnerName: 'Chợ đầu mối Minh Họa (dữ liệu minh họa)',
    grams: 6_500_000,
  });

  const manager = (fullName: string, position: 'director' | 'accountant') =>
    recordManager(deps, head, own, {
      fullName,
      position,
      education: position === 'director' ? 'university' : 'vocational',
      from: '2019-04-12',
    });
  await manager('Giám đốc (minh họa)', 'director');
  await manager('Kế toán (minh họa)', 'accountant');
  for (const technologyCode of ['drip-irrigation', 'e-diary'] as const)
    await recordTechnology(deps, head, own, { technologyCode, from: addDays(today, -400) });
}
