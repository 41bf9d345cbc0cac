import type { Deps } from '../../src/deps.ts';
import { giveCode } from '../../src/features/areas/actions/give-code.ts';
import { registerArea } from '../../src/features/areas/actions/register-area.ts';
import type { Actor } from '../../src/lib/roles.ts';

type Point = readonly [longitude: number, latitude: number];

/** A field of land beside the river, some hundred metres wide. */
const around = ([x, y]: Point) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [0.0026, -0.0004],
      [0.0047, 0.0006],
      [0.005, 0.0024],
      [0.0027, 0.0034],
      [0.0002, 0.0029],
      [0, 0],
    ].map(([dx = 0, dy = 0]) => [x + dx, y + dy]),
  ],
});

/** Areas and their codes: one in order, one with a code for each of two markets, one without a code yet. */
export async function seedLand(deps: Deps, head: Actor, longanHead: Actor, officer: Actor) {
  const mango = await registerArea(deps, head, {
    name: 'Vùng xoài ba màu Minh Họa',
    communeCode: '30628',
    cropCode: 'XO',
    squareMetres: 171_000,
    householdCount: 26,
    outline: around([105.402, 10.548]),
  });
  const hoaLoc = await registerArea(deps, head, {
    name: 'Vùng xoài cát Hòa Lộc Minh Họa',
    communeCode: '30658',
    cropCode: 'XO',
    squareMetres: 171_000,
    householdCount: 31,
    outline: around([105.471, 10.507]),
  });
  await registerArea(deps, head, {
    name: 'Vùng chuối Minh Họa',
    communeCode: '30631',
    cropCode: 'CH',
    squareMetres: 42_000,
    householdCount: 9,
  });
  const longan = await registerArea(deps, longanHead, {
    name: 'Vùng nhãn Minh Họa',
    communeCode: '30643',
    cropCode: 'NH',
    squareMetres: 171_000,
    householdCount: 14,
    outline: around([105.447, 10.61]),
  });
  const decided = (number: string, decidedOn: string) => ({
    number,
    decidedOn,
    grounds: 'Biên bản kiểm tra thực địa (dữ liệu minh họa)',
  });
  const give = (areaId: string, grant: Parameters<typeof giveCode>[3]) =>
    giveCode(deps, officer, areaId, grant);

  const mangoChina = await give(mango.id, {
    way: 'record',
    value: 'VN-AGOR-9012',
    marketCode: 'CHN',
    ...decided('77/QĐ-MH', '2024-09-03'),
  });
  const mangoKorea = await give(mango.id, {
    way: 'same-value',
    codeId: mangoChina.id,
    marketCode: 'KOR',
    ...decided('12/QĐ-MH', '2025-03-12'),
  });
  const hoaLocChina = await give(hoaLoc.id, {
    way: 'record',
    value: 'VN-AGOR-9044',
    marketCode: 'CHN',
    ...decided('78/QĐ-MH', '2024-09-03'),
  });
  const hoaLocHome = await give(hoaLoc.id, {
    way: 'allot',
    schemeId: 'PUC_PHC_2026',
    marketCode: 'VNM',
    ...decided('120/QĐ-MH', '2026-08-20'),
  });
  const longanHome = await give(longan.id, {
    way: 'allot',
    schemeId: 'PUC_PHC_2026',
    marketCode: 'VNM',
    ...decided('121/QĐ-MH', '2026-08-20'),
  });
  return { mango, longan, mangoChina, mangoKorea, hoaLocChina, hoaLocHome, longanHome };
}
