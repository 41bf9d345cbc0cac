import { expect, test } from 'vitest';
import { languages } from '../../src/lib/language.ts';
import { type Role, roles } from '../../src/lib/roles.ts';
import { navigationFor } from '../../src/web/layouts/navigation.ts';

const cooperative = [
  'today',
  'diary',
  'batches',
  'movements',
  'areas',
  'dossiers',
  'members',
  'quotas',
  'authorisations',
  'packing-houses',
  'certificates',
  'organisations',
  'recalls',
  'complaints',
  'anomalies',
  'crop-protection',
  'exchange',
];

const expected: Readonly<Record<Role, readonly string[]>> = {
  'cooperative-editor': cooperative,
  'cooperative-head': cooperative,
  'packing-house': [
    'today',
    'movements',
    'packing-houses',
    'batches',
    'areas',
    'authorisations',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
  ],
  exporter: [
    'today',
    'movements',
    'batches',
    'authorisations',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
  ],
  'commune-officer': [
    'today',
    'dossiers',
    'members',
    'recalls',
    'complaints',
    'crop-protection',
    'exchange',
  ],
  inspector: [
    'today',
    'certificates',
    'dossiers',
    'batches',
    'movements',
    'areas',
    'diary',
    'members',
    'quotas',
    'authorisations',
    'packing-houses',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
  ],
  officer: [
    'today',
    'dossiers',
    'areas',
    'organisations',
    'certificates',
    'batches',
    'movements',
    'diary',
    'members',
    'quotas',
    'authorisations',
    'packing-houses',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
    'settings',
  ],
  administrator: ['today', 'people', 'organisations', 'keys', 'exchange'],
};

test.each(roles)('%s finds the pages of the day’s work, in their order', (role) => {
  expect(navigationFor(role, 'vi').map((entry) => entry.section)).toEqual([
    ...expected[role],
    ...(role === 'administrator' ? [] : ['notices']),
    'account',
    'more',
  ]);
});

test('an administrator has no entry to facts', () => {
  const sections = navigationFor('administrator', 'vi').map((entry) => entry.section);
  for (const facts of ['batches', 'areas', 'certificates']) expect(sections).not.toContain(facts);
});

test('the dock of a phone never holds more than five entries, each with a word', () => {
  for (const role of roles) {
    for (const language of languages) {
      const docked = navigationFor(role, language).filter((entry) => entry.inDock);
      expect(docked.length).toBeLessThanOrEqual(5);
      for (const entry of docked) expect(entry.shortLabel.length).toBeGreaterThan(1);
    }
  }
});

test('an inspector reads that certificates wait, others only that there are certificates', () => {
  const label = (role: Role) =>
    navigationFor(role, 'vi').find((entry) => entry.section === 'certificates')?.label;
  expect(label('inspector')).toBe('Chứng nhận chờ kiểm tra');
  expect(label('officer')).toBe('Chứng nhận');
});

test('every entry leads to its own address under the console', () => {
  for (const role of roles) {
    const addresses = navigationFor(role, 'en').map((entry) => entry.href);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses[0]).toBe('/console');
    expect(addresses.slice(1).every((href) => /^\/console\/[a-z-]+$/.test(href))).toBe(true);
  }
});
