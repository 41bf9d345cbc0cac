import { expect, test } from 'vitest';
import { areaCodeStates, decisionKinds } from '../../../src/db/schema/areas.ts';
import { codeProblems } from '../../../src/features/areas/problems/codes.ts';
import { decisionProblems as no } from '../../../src/features/areas/problems/decisions.ts';
import { reasonsFor, reasonText } from '../../../src/features/areas/reasons.ts';
import {
  nextDecisions,
  stateAfter,
  whyNotDecide,
} from '../../../src/features/areas/rules/life-cycle.ts';
import { whyNotReply, whyNotRestore } from '../../../src/features/areas/rules/restore.ts';
import { surveillanceDueOn } from '../../../src/features/areas/rules/surveillance.ts';
import { type CodeDecision, decisionInForce, stateOn } from '../../../src/features/areas/rules.ts';

const days = { last: '2026-11-02', today: '2026-11-23' };
const made = codeProblems.marketHasCode.code;
const notYet = no.notInForce.code;
const inForce = no.alreadyInForce.code;
const suspended = no.alreadySuspended.code;

// What each decision does in each state: the state it leads to, or '!' and the refusal's code.
const issuedTable = {
  issued: {
    ...{ issue: `!${made}`, 'issue-for-importer': `!${made}`, send: 'sent-to-importer' },
    ...{ approve: `!${no.notSent.code}`, decline: `!${no.notSent.code}`, warn: `!${notYet}` },
    ...{ clear: `!${notYet}`, suspend: `!${notYet}`, restore: `!${notYet}` },
    ...{ revoke: 'revoked', lapse: 'lapsed', adjust: 'issued' },
  },
  'sent-to-importer': {
    ...{ issue: `!${made}`, 'issue-for-importer': `!${made}`, send: `!${no.alreadySent.code}` },
    ...{ approve: 'active', decline: 'issued', warn: `!${notYet}`, clear: `!${notYet}` },
    ...{ suspend: `!${notYet}`, restore: `!${notYet}`, revoke: 'revoked', lapse: 'lapsed' },
    adjust: 'sent-to-importer',
  },
  active: {
    ...{ issue: `!${made}`, 'issue-for-importer': `!${made}`, send: `!${inForce}` },
    ...{ approve: `!${inForce}`, decline: `!${inForce}`, warn: 'warned' },
    ...{
      clear: `!${no.notWarned.code}`,
      suspend: 'suspended',
      restore: `!${no.notSuspended.code}`,
    },
    ...{ revoke: 'revoked', lapse: 'lapsed', adjust: 'active' },
  },
  warned: {
    ...{ issue: `!${made}`, 'issue-for-importer': `!${made}`, send: `!${inForce}` },
    ...{ approve: `!${inForce}`, decline: `!${inForce}`, warn: 'warned', clear: 'active' },
    ...{ suspend: 'suspended', restore: `!${no.notSuspended.code}`, revoke: 'revoked' },
    ...{ lapse: 'lapsed', adjust: 'warned' },
  },
  suspended: {
    ...{ issue: `!${made}`, 'issue-for-importer': `!${made}`, send: `!${inForce}` },
    ...{ approve: `!${inForce}`, decline: `!${inForce}`, warn: `!${suspended}` },
    ...{ clear: `!${no.notWarned.code}`, suspend: `!${suspended}`, restore: 'active' },
    ...{ revoke: 'revoked', lapse: 'lapsed', adjust: 'suspended' },
  },
} as const;
const ended = (code: string) => Object.fromEntries(decisionKinds.map((kind) => [kind, `!${code}`]));
const table: Record<string, Record<string, string>> = {
  ...issuedTable,
  revoked: ended(no.revokedForGood.code),
  lapsed: ended(no.lapsedForGood.code),
};

const pairs = areaCodeStates.flatMap((state) =>
  decisionKinds.map((kind) => [state, kind] as const),
);

test('the table above names every pair of a state and a decision', () => {
  expect(pairs).toHaveLength(7 * 12);
  for (const [state, kind] of pairs) expect(table[state]?.[kind], `${state} ${kind}`).toBeDefined();
});

test.each(pairs)('in the state %s the decision %s does what the table says', (state, kind) => {
  const problem = whyNotDecide(state, kind, '2026-11-23', days);
  const outcome = problem ? `!${problem.code}` : stateAfter(state, kind);
  expect(outcome).toBe(table[state]?.[kind]);
  const isOffered = nextDecisions(state).some((next) => next === kind);
  expect(isOffered).toBe(problem === undefined);
});

test('a refusal tells in each language what to do', () => {
  const problem = whyNotDecide('issued', 'approve', '2026-11-23', days);
  expect(problem?.text.vi).toContain('Ghi văn bản gửi trước');
  expect(problem?.text.en).toContain('Record the letter first');
  expect(problem?.text.zh).toContain('请先登记发函');
});

test('a decision is dated neither before the latest one nor ahead', () => {
  const on = (day: string) => whyNotDecide('active', 'suspend', day, days)?.code;
  expect(on('2026-11-01')).toBe(no.decisionBeforeLast.code);
  expect(on('2026-11-02')).toBeUndefined();
  expect(on('2026-11-24')).toBe(no.decisionInFuture.code);
});

test('the state on a day follows the decisions in force, and an adjustment changes none', () => {
  const on = (kind: CodeDecision['kind'], decidedOn: string): CodeDecision => ({
    ...{ kind, decidedOn },
    recordedAt: new Date(`${decidedOn}T03:00:00Z`),
  });
  const decisions = [
    ...[on('issue-for-importer', '2026-01-05'), on('send', '2026-02-01')],
    ...[on('approve', '2026-05-01'), on('warn', '2026-08-01'), on('adjust', '2026-08-15')],
    ...[on('clear', '2026-09-01'), on('suspend', '2026-10-01'), on('lapse', '2026-11-01')],
  ];
  const at = ['2026-01-01', '2026-01-05', '2026-03-01', '2026-06-01', '2026-08-20'];
  expect(at.map((day) => stateOn(decisions, day))).toEqual([
    ...['none', 'issued', 'sent-to-importer', 'active', 'warned'],
  ]);
  const later = ['2026-09-01', '2026-10-15', '2026-11-02'];
  expect(later.map((day) => stateOn(decisions, day))).toEqual(['active', 'suspended', 'lapsed']);
  expect(decisionInForce(decisions, '2026-08-20')?.kind).toBe('warn');
});

const passed = { checkedOn: '2026-11-10', outcome: 'passed', inspectorId: 'per_i' } as const;
const restoring = {
  suspendedOn: '2026-11-02',
  check: passed,
  deciderId: 'per_o',
  importerReference: 'GACC 2026-118',
  needsImporter: true,
};

test.each([
  [undefined, {}],
  [undefined, { check: { ...passed, outcome: 'passed-with-findings' as const } }],
  [undefined, { importerReference: undefined, needsImporter: false }],
  [no.checkNeeded.code, { check: undefined }],
  [no.checkNeeded.code, { check: { ...passed, checkedOn: '2026-11-02' } }],
  [no.checkNeeded.code, { check: { ...passed, outcome: 'failed' as const } }],
  [no.checkerDecides.code, { deciderId: 'per_i' }],
  [no.importerReferenceNeeded.code, { importerReference: undefined }],
  [no.importerReferenceNeeded.code, { importerReference: '' }],
])('restoring answers %s when the facts are %j', (code, change) => {
  expect(whyNotRestore({ ...restoring, ...change })?.code).toBe(code);
});

test('the term of a notice is not before the notice', () => {
  const reply = (replyDueOn: string) => whyNotReply({ decidedOn: '2026-11-02', replyDueOn })?.code;
  expect(reply('2026-11-01')).toBe(no.replyDueBeforeNotice.code);
  expect(reply('2026-11-02')).toBeUndefined();
});

test('an area is visited within twelve months of its last passed check or its issue', () => {
  expect(surveillanceDueOn({ issuedOn: '2025-02-28', lastPassedOn: undefined })).toBe('2026-02-28');
  expect(surveillanceDueOn({ issuedOn: '2025-02-28', lastPassedOn: '2026-01-31' })).toBe(
    '2027-01-31',
  );
  expect(surveillanceDueOn({ issuedOn: undefined, lastPassedOn: '2026-01-31' })).toBeUndefined();
});

test('every kind of decision has reasons, each in three languages', () => {
  for (const kind of decisionKinds) {
    expect(reasonsFor(kind).length, kind).toBeGreaterThan(0);
    for (const code of reasonsFor(kind))
      expect(Object.values(reasonText(code)).every(Boolean)).toBe(true);
  }
});
