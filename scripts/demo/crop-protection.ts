import sharp from 'sharp';
import type { Deps } from '../../src/deps.ts';
import { checkLabel, enterLabel } from '../../src/features/crop-protection/actions/enter-label.ts';
import { listProducts } from '../../src/features/crop-protection/actions/list-products.ts';
import {
  type LineInput,
  recordLine,
} from '../../src/features/crop-protection/actions/record-line.ts';
import { draftList, publishList } from '../../src/features/crop-protection/actions/set-list.ts';
import { addDays, localDateOf } from '../../src/lib/dates.ts';
import { fold } from '../../src/lib/fold.ts';
import type { Actor } from '../../src/lib/roles.ts';

type Product = Omit<LineInput, 'listId' | 'standing'>;

const marked = '(dữ liệu minh họa)';
const mango = { cropCode: 'XO', cropName: 'xoài' };
const longan = { cropCode: 'NH', cropName: 'nhãn' };
const rice = { cropCode: 'LU', cropName: 'lúa' };

/** None of them exists; their ingredients are no substances. */
const products: readonly Product[] = [
  product('Minh Họa Trừ Rệp 25WG', 'Hoạt chất A', 'insecticide', [
    { ...mango, pests: 'rệp sáp, rầy bông xoài' },
    { ...longan, pests: 'bọ xít' },
  ]),
  product('Minh Họa Trừ Bệnh 250SC', 'Hoạt chất B', 'fungicide', [
    { ...mango, pests: 'thán thư' },
    { ...rice, pests: 'đạo ôn' },
  ]),
  product('Minh Họa Trừ Rầy 50EC', 'Hoạt chất C', 'insecticide', [{ ...rice, pests: 'rầy nâu' }]),
  product('Minh Họa Trừ Cỏ 300EC', 'Hoạt chất D', 'herbicide', [{ ...rice, pests: 'cỏ' }]),
];

/** Two fictional circulars, one of which removes a product, and labels in each state. */
export async function seedCropProtection(
  deps: Deps,
  officer: Actor,
  inspector: Actor,
): Promise<void> {
  const today = localDateOf(deps.now());
  const full = { number: 'MH-01/TT-MH', kind: 'full' as const, from: addDays(today, -400) };
  await publish(
    deps,
    officer,
    inspector,
    full,
    products.map((each) => ({ ...each, standing: 'listed' })),
  );
  const change = {
    ...{ number: 'MH-02/TT-MH', kind: 'amendment' as const, from: addDays(today, -20) },
    runOffUntil: addDays(today, 70),
  };
  const last = products.slice(-1);
  await publish(
    deps,
    officer,
    inspector,
    change,
    last.map((each) => ({ ...each, standing: 'removed' })),
  );

  const aphids = await idOf(deps, 'tru rep', today);
  const disease = await idOf(deps, 'tru benh', today);
  const validFrom = addDays(today, -390);
  const checked = await enterLabel(
    ...([deps, officer, aphids] as const),
    {
      ...{ cropCode: 'XO', pests: 'rệp sáp, rầy bông xoài', doseMin: '20', doseMax: '30' },
      ...{ doseUnit: 'g/tank', waterMinLitres: 400, waterMaxLitres: 500 },
      ...{ intervalDays: 7, validFrom },
    },
    { file: await photo('Minh Hoa Tru Rep 25WG', 'Xoai: 20-30 g/binh 25 lit', 'Cach ly: 7 ngay') },
  );
  await checkLabel(deps, inspector, checked.id, { outcome: 'verified' });
  await enterLabel(
    ...([deps, officer, disease] as const),
    {
      ...{ cropCode: 'XO', pests: 'thán thư', doseMin: '0,4', doseMax: '0,6' },
      ...{ doseUnit: 'l/ha', intervalDays: 14, validFrom },
    },
    { file: await photo('Minh Hoa Tru Benh 250SC', 'Xoai: 0,4-0,6 lit/ha', 'Cach ly: 14 ngay') },
  );
}

type Circular = { number: string; kind: 'full' | 'amendment'; from: string; runOffUntil?: string };

async function publish(
  deps: Deps,
  officer: Actor,
  inspector: Actor,
  { number, kind, from, runOffUntil }: Circular,
  lines: readonly Omit<LineInput, 'listId'>[],
): Promise<void> {
  const { id } = await draftList(deps, officer, {
    ...{ number, kind, issuedOn: addDays(from, -30), inForceFrom: from, runOffUntil },
    source: `Văn bản không có thật ${marked}`,
  });
  await deps.db.transaction(async (tx) => {
    for (const line of lines) await recordLine(tx, deps, officer, { ...line, listId: id });
  });
  await publishList(deps, inspector, { id });
}

function product(
  tradeName: string,
  ingredient: string,
  group: LineInput['group'],
  uses: LineInput['uses'],
): Product {
  const registrant = `Công ty Minh Họa ${marked}`;
  return { tradeName, ingredients: `${ingredient} ${marked}`, group, registrant, uses };
}

async function idOf(deps: Deps, search: string, today: string): Promise<string> {
  const found = await listProducts(deps.db, search, today);
  const id = found.find(({ tradeName }) => fold(tradeName).includes(search))?.id;
  if (!id) throw new Error(`the demo product ${search} is missing`);
  return id;
}

/** A drawn label that says of itself that it is none. */
async function photo(...lines: readonly string[]) {
  const texts = [...lines, 'DU LIEU MINH HOA'].map(
    (line, index) => `<text x="30" y="${80 + index * 70}" font-size="34">${line}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#f4f1e6"/><g font-family="sans-serif" fill="#223">${texts.join('')}</g></svg>`;
  return { name: 'nhan-minh-hoa.png', content: await sharp(Buffer.from(svg)).png().toBuffer() };
}
