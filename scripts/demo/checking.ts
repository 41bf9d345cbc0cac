import type { Deps } from '../../src/deps.ts';
import { decideLot } from '../../src/features/batches/actions/decide-lot.ts';
import {
  setCheckingRule,
  setPickingCeiling,
} from '../../src/features/batches/actions/set-checking.ts';
import type { Actor } from '../../src/lib/roles.ts';

/** Small lots of known producers pass; every lot of the demo is heavier and waits for an inspector. */
export async function seedCheckingRule(deps: Deps, officer: Actor): Promise<void> {
  await setCheckingRule(deps, officer, {
    sharePercent: 20,
    firstLots: 3,
    mostGrams: 500_000,
    heedsAnomalies: true,
    requiredChecks: ['plots', 'code', 'quota', 'interval', 'certificates', 'window'],
    auditDays: 30,
    reason: 'Quy tắc lấy mẫu (dữ liệu minh họa)',
  });
  await setPickingCeiling(deps, officer, {
    cropCode: 'XO',
    gramsPerSquareMetre: 500,
    gramsPerPlot: null,
    reason: 'Mức thu hoạch trong ngày (dữ liệu minh họa)',
  });
}

export async function verifyLot(deps: Deps, inspector: Actor, id: string): Promise<void> {
  await decideLot(deps, inspector, id, {
    kind: 'verify',
    method: 'paper',
    reason: 'Phiếu cân, ảnh và nhật ký khớp (dữ liệu minh họa)',
  });
}
