import { expect, test } from 'vitest';
import { dossierStates, dossierVerbs } from '../../../src/db/schema/dossiers.ts';
import { problems } from '../../../src/features/dossiers/problems/steps.ts';
import {
  type DossierState,
  type Given,
  isOpen,
  type Verb,
  whyNotDecider,
  whyNotIssueYet,
  whyNotReturn,
  whyNotStep,
} from '../../../src/features/dossiers/rules/life-cycle.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { type Role, roles } from '../../../src/lib/roles.ts';

const given: Given = {
  declares: true,
  reasonCodes: ['other'],
  note: 'Nêu rõ',
  number: '1/QĐ-MẪU',
  hasEvidence: true,
};

// Written out by hand, not read from the table that is tested.
const holders: Role[] = ['cooperative-editor', 'cooperative-head'];
const head: Role[] = ['cooperative-head'];
const receivers: Role[] = ['commune-officer', 'officer'];
const allowed: Partial<Record<DossierState, Partial<Record<Verb, Role[]>>>> = {
  draft: { revise: holders, submit: head, withdraw: head },
  submitted: { return: receivers, forward: receivers, withdraw: head },
  returned: { revise: holders, submit: head, withdraw: head },
  'under-review': {
    'order-check': ['officer'],
    issue: ['officer'],
    reject: ['officer'],
    withdraw: head,
  },
  'field-check': {
    propose: ['inspector'],
    issue: ['officer'],
    reject: ['officer'],
    withdraw: head,
  },
};
const whoEver: Partial<Record<Verb, Role[]>> = {
  revise: holders,
  submit: head,
  withdraw: head,
  return: receivers,
  forward: receivers,
  'order-check': ['officer'],
  propose: ['inspector'],
  issue: ['officer'],
  reject: ['officer'],
};

test.each(dossierStates)(
  'from %s every role may take the steps of the guide and no others',
  (from) => {
    for (const verb of dossierVerbs) {
      for (const role of roles) {
        const may = allowed[from]?.[verb]?.includes(role) ?? false;
        const found = whyNotStep(from, verb, role, given)?.code;
        if (may) expect([verb, role, found]).toEqual([verb, role, undefined]);
        else if (!whoEver[verb]?.includes(role)) expect(found).toBe(http.notAllowed.code);
        else expect(found).toBe(isOpen(from) ? problems.notNow.code : problems.closed.code);
      }
    }
  },
);

test('a refusal names where the dossier stands and what can be done now', () => {
  const found = whyNotStep('submitted', 'issue', 'officer', given);
  expect(found?.text.vi).toBe(
    'Hồ sơ đang ở bước “Đã nộp, chờ tiếp nhận” nên chưa cấp mã được. Lúc này có thể: trả lại để bổ sung, chuyển thẩm định, rút.',
  );
  expect(whyNotStep('issued', 'withdraw', 'cooperative-head', given)?.text.vi).toContain(
    'Đã cấp mã',
  );
});

test.each<[DossierState, Verb, Role, Given, string]>([
  ['draft', 'submit', 'cooperative-head', { declares: false }, problems.declarationMissing.code],
  ['submitted', 'return', 'commune-officer', { reasonCodes: [] }, problems.reasonsMissing.code],
  ['submitted', 'return', 'officer', { note: '' }, problems.noteMissing.code],
  ['draft', 'withdraw', 'cooperative-head', { note: undefined }, problems.noteMissing.code],
  ['under-review', 'order-check', 'officer', { note: '' }, problems.noteMissing.code],
  ['under-review', 'issue', 'officer', { number: '' }, problems.numberMissing.code],
  ['under-review', 'issue', 'officer', { hasEvidence: false }, problems.evidenceMissing.code],
  ['field-check', 'reject', 'officer', { reasonCodes: [] }, problems.reasonsMissing.code],
  ['field-check', 'propose', 'inspector', { hasEvidence: false }, problems.evidenceMissing.code],
])('from %s nobody takes “%s” as %s without what it needs', (from, verb, role, lacks, code) => {
  expect(whyNotStep(from, verb, role, { ...given, ...lacks })?.code).toBe(code);
});

test('a demanded check comes first, a dossier is returned as often as the terms say, four eyes decide', () => {
  const asked = { state: 'under-review' as const, needsFieldCheck: true, proposal: null };
  expect(whyNotIssueYet(asked)?.code).toBe(problems.checkFirst.code);
  expect(whyNotIssueYet({ ...asked, proposal: 'reject' })).toBeUndefined();
  expect(whyNotIssueYet({ ...asked, needsFieldCheck: false })).toBeUndefined();
  expect(whyNotReturn(1, { mostReturns: 1 })?.code).toBe(problems.returnedBefore.code);
  expect(whyNotReturn(0, { mostReturns: 1 })).toBeUndefined();
  expect(whyNotDecider({ hasRoleAtHolder: true, hasTakenStep: false })?.code).toBe(
    problems.ownHolder.code,
  );
  expect(whyNotDecider({ hasRoleAtHolder: false, hasTakenStep: true })?.code).toBe(
    problems.secondPerson.code,
  );
});
