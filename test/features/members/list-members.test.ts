import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { memberPageQuery } from '../../../src/features/members/store/members.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveConsent, haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

test('a page among 10,000 households of one organisation walks the index, with a search and without', async () => {
  const { organisationId, personId } = await signedIn(t, 'cooperative-editor');
  await t.db.execute(sql`
    insert into members (id, organisation_id, number, full_name, name_folded, commune_code,
      joined_on, created_by, created_at)
    select 'hh_' || lpad(n::text, 12, '0'), ${organisationId}, 'N' || n, 'Hộ ' || n,
      n || ' ho ' || n, '30628', '2020-01-01', ${personId}, now()
    from generate_series(1, 10000) n`);
  await t.db.execute(sql`analyze members`);
  const cursor = Buffer.from(JSON.stringify(['5', 'hh_'])).toString('base64url');
  for (const wish of [{}, { after: cursor }, { search: 'ho 9' }]) {
    const filter = { presence: 'present' as const, limit: 25, ...wish };
    const query = memberPageQuery(t.db, { organisationId }, filter);
    const plan = await t.db.execute(sql`explain ${query.getSQL()}`);
    const text = JSON.stringify(plan);
    expect(text).toMatch(/members_(name|all_names)_index/);
    expect(text).not.toContain('Seq Scan on members');
  }
});

test('households are found by area, by what they said, and by whether they are still there', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const [area, other] = [await haveArea(t, editor), await haveArea(t, editor)];
  const make = async (number: string, leftOn: string | null = null) => {
    const member = await haveMember(t, editor, { number, leftOn });
    await havePlot(t, member, area);
    return member;
  };
  await make('INVITED');
  await haveConsent(t, await make('GIVEN'), area);
  const back = await make('WITHDRAWN');
  await haveConsent(t, back, area);
  await haveConsent(t, back, area, { kind: 'withdrawn', happenedOn: '2026-07-01' });
  await make('LEFT', '2026-08-01');
  await havePlot(t, await haveMember(t, editor, { number: 'RETIRED' }), other, {
    retiredOn: '2026-01-01',
  });
  const numbers = async (query: string) => {
    const answer = await editor.get(`/api/v1/members?${query}`);
    const { items } = answer.json<{ items: { number: string }[] }>();
    return items.map(({ number }) => number).toSorted();
  };
  expect(await numbers(`area=${area.id}`)).toEqual(['GIVEN', 'INVITED', 'WITHDRAWN']);
  expect(await numbers(`area=${area.id}&consent=given`)).toEqual(['GIVEN']);
  expect(await numbers('consent=withdrawn')).toEqual(['WITHDRAWN']);
  expect(await numbers('consent=invited&presence=all')).toEqual(['INVITED', 'LEFT']);
  expect(await numbers('presence=left')).toEqual(['LEFT']);
  expect(await numbers(`area=${other.id}&presence=all`)).toEqual([]);
});
