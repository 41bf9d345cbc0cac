import { nanoid } from 'nanoid';
import { areaChecks } from '../../src/db/schema/areas.ts';
import { type CodeIssue, issueCodeIn } from '../../src/features/areas/actions/issue-code.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

/** A code issued as the decision on a dossier issues it: the next mango number for China unless told. */
export function issueCode(
  t: TestApp,
  officer: SignedIn,
  areaId: string,
  wish: Partial<CodeIssue> = {},
) {
  return t.db.transaction((tx) =>
    issueCodeIn(tx, t.deps, officer.actor, {
      ...{ areaId, marketCode: 'CHN', way: { kind: 'allot', schemeId: 'PUC_PHC_2026' } },
      ...{ number: '77/QĐ-TTBVTV', decidedOn: '2026-09-03', reasonCode: 'dossier-complete' },
      ...{ grounds: 'Biên bản kiểm tra mẫu', evidenceFileId: null, needsImporterApproval: false },
      ...wish,
    }),
  );
}

/** A passed check of an area by an inspector, for every market. */
export async function haveAreaCheck(
  t: TestApp,
  area: { id: string },
  by: SignedIn,
  wish: Partial<typeof areaChecks.$inferInsert> = {},
) {
  const row = {
    id: `chk_${nanoid(16)}`,
    areaId: area.id,
    kind: 'after-suspension' as const,
    checkedOn: '2026-11-10',
    outcome: 'passed' as const,
    minutesNumber: '14/BB-MẪU',
    findings: '',
    isSignedByBoth: true,
    inspectorId: by.personId,
    authorityId: by.organisationId,
    recordedAt: t.clock.now,
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(areaChecks).values(row));
  return row;
}
