import type { Deps } from '../../src/deps.ts';
import { issueCodeIn } from '../../src/features/areas/actions/issue-code.ts';
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
  type Way = Parameters<typeof issueCodeIn>[3]['way'];
  const give = async (
    areaId: string,
    { marketCode, ...grant }: { way: Way; marketCode: string } & ReturnType<typeof decided>,
  ) => {
    const { codeId } = await deps.db.transaction((tx) =>
      issueCodeIn(tx, deps, officer, {
        ...{ areaId, marketCode, ...grant },
        reasonCode: grant.way.kind === 'record' ? 'issued-elsewhere' : 'dossier-complete',
        evidenceFileId: null,
        needsImporterApproval: false,
      }),
    );
    return { id: codeId };
  };

  const mangoChina = await give(mango.id, {
    way: { kind: 'record', value: 'VN-AGOR-9012' },
    marketCode: 'CHN',
    ...decided('77/QĐ-MH', '2024-09-03'),
  });
  const mangoKorea = await give(mango.id, {
    way: { kind: 'same-value', codeId: mangoChina.id },
    marketCode: 'KOR',
    ...decided('12/QĐ-MH', '2025-03-12'),
  });
  const hoaLocChina = await give(hoaLoc.id, {
    way: { kind: 'record', value: 'VN-AGOR-9044' },
    marketCode: 'CHN',
    ...decided('78/QĐ-MH', '2024-09-03'),
  });
  const hoaLocHome = await give(hoaLoc.id, {
    way: { kind: 'allot', schemeId: 'PUC_PHC_2026' },
    marketCode: 'VNM',
    ...decided('120/QĐ-MH', '2026-08-20'),
  });
  const longanHome = await give(longan.id, {
    way: { kind: 'allot', schemeId: 'PUC_PHC_2026' },
    marketCode: 'VNM',
    ...decided('121/QĐ-MH', '2026-08-20'),
  });
  return { mango, hoaLoc, longan, mangoChina, mangoKorea, hoaLocChina, hoaLocHome, longanHome };
}
