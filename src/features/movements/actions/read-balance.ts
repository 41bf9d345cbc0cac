import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { addDays, type LocalDate, localDateOf } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import { daysOf, leftByCrop, seasonsOf } from '../rules/balance.ts';
import {
  findNameOf,
  listBalanceRows,
  listCropNames,
  listSeasonsOf,
  sumStocks,
} from '../store/balance.ts';

type Ask = {
  organisationId?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
};

/** What came in, went out, was lost and is left, by day and by season: the own store's, or any for the authority. */
export async function readBalance(deps: Deps, actor: Actor, ask: Ask) {
  const organisationId = ask.organisationId ?? actor.organisationId;
  const isOwn = organisationId === actor.organisationId;
  const name = await findNameOf(deps.db, organisationId);
  if (name === undefined || !(isOwn || isAuthority(actor.role))) throw httpProblems.notFound();
  const to = ask.to ?? localDateOf(deps.now());
  const from = ask.from ?? addDays(to, -29);
  const rows = await listBalanceRows(deps.db, organisationId);
  const stocks = await sumStocks(deps.db, organisationId);
  const codes = [...new Set([...rows.map(({ cropCode }) => cropCode), ...stocks.keys()])];
  const [names, seasons] = await Promise.all([
    listCropNames(deps.db, codes),
    listSeasonsOf(deps.db, codes),
  ]);
  const booked = leftByCrop(rows);
  const cropOf = (code: string): Text => names.get(code) ?? { vi: code, en: code, zh: code };
  return {
    organisation: { id: organisationId, name },
    ...{ from, to },
    days: daysOf(rows, { from, to }).map((day) => ({ ...day, crop: cropOf(day.cropCode) })),
    seasons: seasonsOf(rows, seasons).map((line) => ({
      ...line,
      crop: cropOf(line.season.cropCode),
    })),
    stocks: codes.map((code) => ({
      cropCode: code,
      crop: cropOf(code),
      leftGrams: stocks.get(code) ?? 0,
      bookedGrams: booked.get(code) ?? 0,
    })),
  };
}

export type Balance = Awaited<ReturnType<typeof readBalance>>;
