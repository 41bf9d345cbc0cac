import { expect, test } from 'vitest';
import { problems } from '../../../src/features/organisations/problems.ts';
import {
  cooperativeStatuses,
  statusesOf,
  whyNotChangeStatus,
} from '../../../src/features/organisations/rules/legal-status.ts';
import {
  foldNames,
  oldNameOn,
  whyNotRename,
} from '../../../src/features/organisations/rules/names.ts';
import { oldAddressToNew } from '../../../src/features/organisations/rules/old-address.ts';
import { readCommuneChanges } from '../../../src/features/reference/seed/units.ts';

test('a cooperative has the seven statuses of the decree, a group six without bankruptcy', () => {
  expect(statusesOf('cooperative')).toEqual(cooperativeStatuses);
  expect(cooperativeStatuses).toHaveLength(7);
  expect(statusesOf('cooperative-group')).toHaveLength(6);
  expect(statusesOf('cooperative-group')).not.toContain('in-bankruptcy');
  expect(statusesOf('authority')).toEqual(['operating', 'ended']);
});

const group = { kind: 'cooperative-group', legalStatus: 'operating' } as const;
const history = [{ status: 'paused', effectiveOn: '2026-03-01' }] as const;
const today = '2026-11-23';

test.each([
  ['paused', '2026-11-23', undefined],
  ['paused', '2026-03-01', undefined],
  ['in-bankruptcy', '2026-11-23', problems.statusNotOfKind.code],
  ['operating', '2026-11-23', problems.statusUnchanged.code],
  ['ended', '2026-11-24', problems.statusInFuture.code],
  ['ended', '2026-02-28', problems.statusBeforeLast.code],
] as const)('a group that works becomes %s on %s: %s', (status, effectiveOn, code) => {
  expect(whyNotChangeStatus(group, history, { status, effectiveOn }, today)?.code).toBe(code);
});

const renamings = [
  { formerName: 'Hai', changedOn: '2024-07-01' },
  { formerName: 'Một', changedOn: '2022-01-01' },
];

test.each([
  ['2021-12-31', 'Một'],
  ['2022-01-01', 'Hai'],
  ['2024-06-30', 'Hai'],
  ['2024-07-01', undefined],
])('a paper of %s carries the name of its day: %s', (issuedOn, name) => {
  expect(oldNameOn(renamings, issuedOn)).toBe(name);
});

test.each([
  ['Bốn', '2026-01-01', undefined],
  ['Ba', '2026-01-01', problems.nameUnchanged.code],
  ['Bốn', '2026-11-24', problems.renameInFuture.code],
  ['Bốn', '2024-07-01', problems.renameBeforeLast.code],
])('the name %s from %s: %s', (name, changedOn, code) => {
  expect(whyNotRename('Ba', renamings, { name, changedOn }, today)?.code).toBe(code);
});

test('a search finds every name an organisation had', () => {
  expect(foldNames(['Xoài Đông', 'Tổ Xoài', 'xoài đông'])).toBe('xoai dong | to xoai');
});

test('every old commune of the province but three converts by itself; those are asked about', () => {
  const changes = readCommuneChanges();
  const codes = [...new Set(changes.map((change) => change.formerCode))];
  const asked = codes.filter((code) => 'choices' in oldAddressToNew(changes, code));
  expect(asked.filter((code) => code.startsWith('30'))).toEqual(['30334', '30355', '30358']);
  expect(oldAddressToNew(changes, '30280')).toEqual({ communeCode: '30307' });
  expect(oldAddressToNew(changes, '30334')).toEqual({ choices: ['30316', '30325'] });
  expect(oldAddressToNew(changes, '30334', '30325')).toEqual({ communeCode: '30325' });
  expect(oldAddressToNew(changes, '30334', '30628')).toEqual({ choices: ['30316', '30325'] });
  expect(oldAddressToNew(changes, '99999')).toEqual({ unknown: true });
});
