import type { Deps } from '../../src/deps.ts';
import { registerArea } from '../../src/features/areas/actions/register-area.ts';
import { draftDossier } from '../../src/features/dossiers/actions/draft-dossier.ts';
import { takeStep } from '../../src/features/dossiers/actions/take-step.ts';
import type { StepInput } from '../../src/features/dossiers/schemas.ts';
import { giveConsents } from '../../src/features/members/actions/give-consent.ts';
import { registerMember } from '../../src/features/members/actions/register-member.ts';
import { registerPlot } from '../../src/features/members/actions/register-plot.ts';
import { localDateOf } from '../../src/lib/dates.ts';
import type { Actor, Role } from '../../src/lib/roles.ts';
import type { OrganisationKey } from './people.ts';

type As = (role: Role, organisation?: OrganisationKey) => Actor;

const example = 'Dữ liệu minh họa';

/** The smallest file that opens as a PDF: stands for the papers of a decision. */
const paper = {
  name: 'van-ban-minh-hoa.pdf',
  content: Buffer.from('%PDF-1.4\n%minh hoa\n%%EOF\n'),
};

/** One dossier at each step that somebody has to act on, and one that ended well. */
export async function seedDossiers(deps: Deps, as: As): Promise<void> {
  const head = as('cooperative-head', 'longan');
  const today = localDateOf(deps.now());
  const decided = { number: '131/QĐ-MH', happenedOn: today, note: example };
  const submit = [head, { verb: 'submit', declares: true }] as const;
  const forward = [as('commune-officer'), { verb: 'forward' }] as const;
  const back = { verb: 'return' as const, reasonCodes: ['diary'], note: `Sổ thuốc. ${example}` };
  const check = { verb: 'order-check' as const, note: `Đo lại ranh giới. ${example}` };
  const way = { kind: 'allot' as const, schemeId: 'PUC_PHC_2026' };
  const ways: readonly (readonly (readonly [Actor, StepInput])[])[] = [
    [],
    [submit],
    [submit, [as('commune-officer'), back]],
    [submit, forward],
    [submit, forward, [as('officer'), check]],
    [submit, forward, [as('officer'), { verb: 'issue', way, ...decided }]],
    [submit, forward, [as('officer'), { verb: 'reject', reasonCodes: ['other'], ...decided }]],
  ];
  for (const [index, steps] of ways.entries()) {
    const id = await draftOn(deps, head, index);
    for (const [actor, input] of steps) {
      const isDecision = input.verb === 'issue' || input.verb === 'reject';
      await takeStep(deps, actor, id, input, isDecision ? { file: paper } : {});
    }
  }
}

/** Land of one household that consents, and a whole dossier for the home market; the first lacks water. */
async function draftOn(deps: Deps, head: Actor, index: number): Promise<string> {
  const today = localDateOf(deps.now());
  const name = `Vùng nhãn Minh Họa ${index + 2}`;
  const size = { squareMetres: 120_000, treeCount: 3600 };
  const [west, south] = [105.36 + index * 0.006, 10.5];
  const corners = [
    [0, 0],
    [0.0032, 0],
    [0.0032, 0.0031],
    [0, 0.0031],
    [0, 0],
  ];
  const area = await registerArea(deps, head, {
    name,
    communeCode: '30628',
    cropCode: 'NH',
    squareMetres: size.squareMetres,
    householdCount: 1,
    outline: {
      type: 'Polygon',
      coordinates: [corners.map(([x = 0, y = 0]) => [west + x, south + y])],
    },
  });
  const member = await registerMember(deps, head, {
    number: `NH-${index + 1}`,
    fullName: `Hộ nhãn minh họa ${index + 1}`,
    communeCode: '30628',
    joinedOn: '2022-03-01',
  });
  await registerPlot(deps, head, member.id, { name: `Thửa ${name}`, areaId: area.id, ...size });
  await giveConsents(deps, head, area.id, {
    memberIds: [member.id],
    happenedOn: today,
    means: 'in-person',
  });
  const { id } = await draftDossier(deps, head, {
    areaId: area.id,
    marketCode: 'VNM',
    expectedGrams: 90_000_000,
    varietyCodes: ['NH-IDO'],
    treeCount: size.treeCount,
    standard: 'VietGAP',
    waterSource: index === 0 ? null : 'Rạch minh họa',
    controlPerson: 'Tổ trưởng (minh họa)',
    changeReason: null,
    isCommitted: true,
  });
  return id;
}
