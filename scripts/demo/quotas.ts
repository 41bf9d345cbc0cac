import type { Deps } from '../../src/deps.ts';
import { advanceAuthorisation } from '../../src/features/authorisations/actions/advance-authorisation.ts';
import { draftAuthorisation } from '../../src/features/authorisations/actions/draft-authorisation.ts';
import { useAuthorisation } from '../../src/features/authorisations/actions/use-authorisation.ts';
import { setCeiling } from '../../src/features/quotas/actions/set-ceiling.ts';
import { addSeason } from '../../src/features/quotas/actions/set-season.ts';
import { localDateOf } from '../../src/lib/dates.ts';
import type { Actor } from '../../src/lib/roles.ts';

/** The year as the season of mango, with what a hectare can bear. Longan has none: its quota is unknown. */
export async function seedQuotas(deps: Deps, officer: Actor): Promise<void> {
  const year = Number(localDateOf(deps.now()).slice(0, 4));
  for (const one of [year - 1, year]) {
    await addSeason(deps, officer, {
      cropCode: 'XO',
      kind: 'year',
      name: `Năm ${one}`,
      startsOn: `${one}-01-01`,
      endsOn: `${one}-12-31`,
      reason: 'Lịch thời vụ (dữ liệu minh họa)',
    });
  }
  const reason = 'Năng suất bình quân (dữ liệu minh họa)';
  const validFrom = `${year - 1}-01-01`;
  const ceiling = { cropCode: 'XO', validFrom, reason };
  await setCeiling(deps, officer, { ...ceiling, kilogramsPerHectare: 17_800 });
  await setCeiling(deps, officer, {
    ...ceiling,
    varietyCode: 'XO-HOALOC',
    kilogramsPerHectare: 12_000,
  });
}

/** The packing house may use the code for China up to 20 tonnes, and has shipped once. */
export async function seedAuthorisation(
  deps: Deps,
  head: Actor,
  packer: Actor,
  areaCodeId: string,
): Promise<void> {
  const today = localDateOf(deps.now());
  const year = today.slice(0, 4);
  const { id } = await draftAuthorisation(deps, head, {
    areaCodeId,
    grantee: packer.organisationId,
    amount: '20',
    unit: 'tan',
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  });
  await advanceAuthorisation(deps, head, { id, step: 'sign' });
  await advanceAuthorisation(deps, packer, { id, step: 'accept' });
  await useAuthorisation(deps, packer, id, {
    amount: '2,4',
    unit: 'tan',
    usedOn: today,
    consignment: 'Chuyến hàng minh họa, bên mua minh họa',
  });
}
