import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import type { Text } from '../../../lib/language.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { nearPercent } from '../rules.ts';
import {
  type AreaBalance,
  type BalanceRow,
  balanceColumns,
  balanceOf,
  balanceParts,
  type SeasonChoice,
} from './balances.ts';

export type Paging = { readonly after?: string | undefined; readonly limit: number };
export type CodeFilter = Paging & {
  /** only that organisation's codes */
  readonly holderId?: string | undefined;
  readonly search?: string | undefined;
  /** only those with 80 % or more drawn */
  readonly near?: boolean | undefined;
  readonly season: SeasonChoice;
};

/** One code with the balance of its area, which it shares with the area's other codes. */
export type CodeBalance = AreaBalance & {
  readonly codeId: string;
  readonly value: string;
  readonly marketCode: string;
  readonly market: Text;
  readonly areaName: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly cropCode: string;
  readonly crop: Text;
  readonly sharedWith: readonly { readonly value: string; readonly market: string }[];
};

type Row = BalanceRow & {
  id: string;
  value: string;
  market_code: string;
  market: Text;
  area_name: string;
  holder_id: string;
  holder_name: string;
  crop_code: string;
  crop: Text;
  shared: { value: string; market: string }[] | null;
  share: string;
};

/** The fullest first, those of unknown quota last; a page at a time, in one statement. */
export async function listCodeBalances(db: Database, today: LocalDate, filter: CodeFilter) {
  const rows = await db.execute<Row>(sql`
    with ${balanceParts(areasOf(filter), filter.season, today)}, listed as (
      select ac.id, ac.value_verbatim as value, ac.market_code,
        json_build_object('vi', k.name_vi, 'en', k.name_en, 'zh', k.name_zh) as market,
        a.name as area_name, o.id as holder_id, o.name as holder_name, b.crop_code,
        json_build_object('vi', c.name_vi, 'en', c.name_en, 'zh', c.name_zh) as crop,
        ${balanceColumns},
        case when b.quota is null then -1
          when b.quota = 0 then case when b.reserved + b.used = 0 then 0 else 99999999 end
          else least(floor((b.reserved + b.used) * 10000 / b.quota), 99999998) end as share
      from balance b
      join growing_areas a on a.id = b.area_id
      join area_codes ac on ac.area_id = a.id and ac.state not in ('revoked', 'lapsed')
      join organisations o on o.id = a.holder_id
      join crops c on c.code = b.crop_code
      join markets k on k.code = ac.market_code
      where ${matching(filter)}
    )
    select l.*, l.share::text, (select json_agg(json_build_object('value', other.value_verbatim,
        'market', other.market_code) order by other.market_code) from area_codes other
      where other.area_id = l.area_id and other.id <> l.id
        and other.state not in ('revoked', 'lapsed')) as shared
    from listed l
    where ${filter.near ? sql`l.share >= ${nearPercent * 100}` : sql`true`}
      and ${beyond(filter.after)}
    order by l.share desc, l.id
    limit ${filter.limit + 1}`);
  const page = pageAfter(rows, filter.limit, (row) => [row.share, row.id]);
  return { items: page.items.map(codeBalanceOf), next: page.next };
}

function areasOf({ holderId, season }: CodeFilter): SQL {
  const own = holderId === undefined ? sql`true` : sql`a.holder_id = ${holderId}`;
  // A season belongs to one crop: areas of another one have no place in its list.
  return 'id' in season
    ? sql`${own} and a.crop_code = (select crop_code from crop_seasons where id = ${season.id})`
    : own;
}

/** Every word in the code, the area's name or the holder's; spaces and hyphens in a code are one. */
function matching({ search }: CodeFilter): SQL {
  const words = fold(search ?? '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 8);
  return words.reduce(
    (all, word) =>
      sql`${all} and (lower(ac.value_normalised) || ' ' || a.name_folded || ' ' || o.name_folded || ' ' || c.name_folded)
        like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    sql`true`,
  );
}

function beyond(after: string | undefined): SQL {
  const [share, id] = readCursor(after) ?? [];
  if (share === undefined || !/^-?\d{1,8}$/.test(share)) return sql`true`;
  return sql`(l.share < ${share}::numeric or (l.share = ${share}::numeric and l.id > ${id ?? ''}))`;
}

function codeBalanceOf(row: Row): CodeBalance {
  return {
    ...balanceOf(row),
    codeId: row.id,
    value: row.value,
    marketCode: row.market_code,
    market: row.market,
    areaName: row.area_name,
    holderId: row.holder_id,
    holderName: row.holder_name,
    cropCode: row.crop_code,
    crop: row.crop,
    sharedWith: row.shared ?? [],
  };
}
