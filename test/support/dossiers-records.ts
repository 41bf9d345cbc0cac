import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { growingAreas } from '../../src/db/schema/areas.ts';
import { memberConsents, members, plots } from '../../src/db/schema/members.ts';
import { draftDossier } from '../../src/features/dossiers/actions/draft-dossier.ts';
import { takeStep } from '../../src/features/dossiers/actions/take-step.ts';
import type { StepInput } from '../../src/features/dossiers/schemas.ts';
import { type SignedIn, signedIn } from './actors.ts';
import type { TestApp } from './app.ts';
import { haveArea } from './records.ts';

let serial = 0;

/** A PDF as a scanner makes it, smallest. */
export const paper = { name: 'quyet-dinh.pdf', content: Buffer.from('%PDF-1.4\n%mẫu\n%%EOF\n') };

/** What a whole dossier says of mango. */
export const whole = {
  expectedGrams: 220_000_000,
  varietyCodes: ['XO-BAMAU'],
  treeCount: 4200,
  standard: 'VietGAP',
  waterSource: 'Rạch mẫu',
  controlPerson: 'Nguyễn Thị Mẫu',
  isCommitted: true,
};

/** Land with an outline and one household that consents: nothing is missing but the dossier. */
export async function haveReadyArea(t: TestApp, head: SignedIn, wish: { cropCode?: string } = {}) {
  const area = await haveArea(t, head, wish);
  const step = ++serial * 0.01;
  const west = 105.1 + step;
  const south = 10.3;
  const ring: [number, number][] = [
    [west, south],
    [west + 0.004, south],
    [west + 0.004, south + 0.004],
    [west, south + 0.004],
    [west, south],
  ];
  const outline = { type: 'Polygon' as const, coordinates: [ring] };
  await t.db.transaction((tx) =>
    tx.update(growingAreas).set({ outline }).where(eq(growingAreas.id, area.id)),
  );
  const member = await haveHousehold(t, head, area);
  await t.db.transaction((tx) =>
    tx.insert(memberConsents).values({
      id: `con_${nanoid(16)}`,
      memberId: member.id,
      areaId: area.id,
      kind: 'given',
      happenedOn: '2026-01-02',
      means: 'signed-paper',
      textVersion: '2026-1',
      recordedBy: head.personId,
      recordedAt: t.clock.now,
    }),
  );
  return area;
}

/** A household with a plot of 1.2 ha in the area, which has not said yes yet. */
export async function haveHousehold(
  t: TestApp,
  head: SignedIn,
  area: { id: string; cropCode: string },
) {
  const id = `mbr_${nanoid(16)}`;
  const common = { createdBy: head.personId, createdAt: t.clock.now };
  await t.db.transaction(async (tx) => {
    await tx.insert(members).values({
      ...common,
      id,
      organisationId: head.organisationId,
      number: `M${++serial}`,
      fullName: 'Lê Thị Mẫu',
      nameFolded: 'le thi mau',
      communeCode: '30628',
      joinedOn: '2024-01-01',
    });
    await tx.insert(plots).values({
      ...common,
      id: `plt_${nanoid(16)}`,
      memberId: id,
      areaId: area.id,
      name: `Thửa ${serial}`,
      cropCode: area.cropCode,
      squareMetres: 12_000,
      usedFrom: '2024-01-01',
    });
  });
  return { id };
}

/** A dossier drafted by `head`, with everything in it, for the home market unless told otherwise. */
export async function haveDraft(
  t: TestApp,
  head: SignedIn,
  wish: { marketCode?: string; area?: { id: string }; cropCode?: string } = {},
) {
  const area =
    wish.area ?? (await haveReadyArea(t, head, wish.cropCode ? { cropCode: wish.cropCode } : {}));
  const { id } = await draftDossier(t.deps, head.actor, {
    ...whole,
    ...(wish.cropCode === 'SR' ? { varietyCodes: ['SR-RI6'] } : {}),
    areaId: area.id,
    marketCode: wish.marketCode ?? 'VNM',
  });
  return { id, areaId: area.id };
}

/** One step by a person; papers go with it where the step needs one. */
export function step(t: TestApp, by: SignedIn, id: string, input: StepInput) {
  const needsPaper = ['propose', 'issue', 'reject'].includes(input.verb);
  return takeStep(t.deps, by.actor, id, input, needsPaper ? { file: paper } : {});
}

/** Everybody a dossier meets, each in an office of their own. */
export async function haveOffices(t: TestApp) {
  const [commune, officer, inspector] = await Promise.all([
    signedIn(t, 'commune-officer'),
    signedIn(t, 'officer'),
    signedIn(t, 'inspector'),
  ]);
  return { commune, officer, inspector };
}

export const decision = {
  number: '118/QĐ-MẪU',
  happenedOn: '2026-11-23',
  note: 'Hồ sơ đủ điều kiện',
};
export const allot = { kind: 'allot' as const, schemeId: 'PUC_PHC_2026' };
