import type { Deps } from '../../src/deps.ts';
import { giveHouseCode } from '../../src/features/packing-houses/actions/give-code.ts';
import { registerHouse } from '../../src/features/packing-houses/actions/register-house.ts';
import { askSupply, stepSupply } from '../../src/features/packing-houses/actions/supply.ts';
import { addDays, localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';

type People = { packer: Actor; head: Actor; officer: Actor };

/** A house with a code for China; one area supplies it, another is asked and has not answered. */
export async function seedPackingHouse(
  deps: Deps,
  { packer, head, officer }: People,
): Promise<void> {
  const today = localDateOf(deps.now());
  const { id } = await registerHouse(deps, packer, {
    name: 'Cơ sở đóng gói Minh Họa 1',
    communeCode: '30307',
    addressLine: 'Khóm Minh Họa',
    kilogramsPerDay: 20_000,
    kilogramsPerSeason: 1_800_000,
  });
  const decided = {
    decidedOn: addDays(today, -200),
    grounds: 'Biên bản kiểm tra cơ sở (minh họa)',
  };
  await giveHouseCode(deps, officer, id, {
    ...{ way: 'record', value: 'VN-AGPH-901', marketCode: 'CHN', number: '45/QĐ-MH', ...decided },
  });
  await giveHouseCode(deps, officer, id, {
    ...{ way: 'allot', schemeId: 'PUC_PHC_2026', cropCode: 'XO', marketCode: 'KOR' },
    ...{ number: '131/QĐ-MH', decidedOn: addDays(today, -20), grounds: decided.grounds },
  });
  const supply = await askSupply(deps, packer, id, {
    areaCode: 'VN-AGOR-9012',
    validFrom: addDays(today, -90),
    validTo: addDays(today, 275),
  });
  await stepSupply(deps, head, supply.id, { step: 'agree' });
  await askSupply(deps, packer, id, { areaCode: 'VN-AGOR-9044', validFrom: today });
}
