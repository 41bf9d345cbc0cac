import type { DiaryKind } from '../../../db/schema/diary.ts';
import type { Deps } from '../../../deps.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { listProducts } from '../../crop-protection/actions/list-products.ts';
import { labelOf } from '../actions/find-typed-product.ts';
import { harvestSafeOf } from '../actions/harvest-safe.ts';
import type { EntryRecord } from '../actions/read-diary.ts';
import { contentOf, readTemplate } from '../actions/templates.ts';
import { entryWords } from '../messages/entries.ts';
import { words } from '../messages/words.ts';
import { hasUses } from '../rules/entries.ts';
import { safeAfterAll } from '../rules/harvest-safe.ts';
import { findLastEntry } from '../store/read-entries.ts';
import type { Planting } from '../store/read-plantings.ts';
import { listNumbers, listUsedProducts } from '../store/read-products.ts';
import type { Values } from './base.ts';
import { valuesOf } from './fill-form.ts';

type Wish = { as?: 'last' | undefined; template?: string | undefined };

/** A form as it opens: today, done by the household, and the rest as last time or of a template. */
export async function prefill(
  deps: Deps,
  planting: Planting,
  kind: DiaryKind,
  { as, template }: Wish,
  language: Language,
): Promise<{ values: Values; filled: string | undefined }> {
  const say = entryWords(language);
  const happenedOn = formatDate(localDateOf(deps.now()), 'vi');
  const fresh = { id: newUuid(deps), happenedOn, workedBy: 'household' };
  const kept = template && (await readTemplate(deps, planting.organisationId, template));
  if (kept && kept.kind === kind)
    return {
      values: { ...fresh, ...valuesOf(kind, kept.content), id: fresh.id, happenedOn },
      filled: say.fromTemplate(kept.name),
    };
  const last = as === 'last' ? await findLastEntry(deps.db, planting, kind) : undefined;
  const version = last?.versions[0];
  if (!version) return { values: fresh, filled: undefined };
  return {
    values: { ...fresh, ...valuesOf(kind, contentOf(version)), id: fresh.id, happenedOn },
    filled: say.fromLast(formatDate(version.happenedOn, language)),
  };
}

/** Version 4 of RFC 9562, as a phone makes them. */
function newUuid(deps: Deps): string {
  const bytes = Buffer.from(deps.randomBytes(16));
  bytes.writeUInt8((bytes.readUInt8(6) % 16) + 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) % 64) + 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

type Warning = { tone: 'stop' | 'warn' | 'ok'; text: string };

/** Names to choose from while typing: what was used before, then what the list permits today. */
export async function suggestionsFor(
  deps: Deps,
  planting: Planting,
  kind: DiaryKind,
): Promise<string[]> {
  if (!hasUses(kind)) return [];
  const used = await listUsedProducts(deps.db, planting);
  const listed = await listProducts(deps.db, '', localDateOf(deps.now()));
  return [
    ...new Set([
      ...used.map(({ name, ingredients }) =>
        ingredients === null ? name : labelOf({ tradeName: name, ingredients }),
      ),
      ...listed.filter(({ standing }) => standing !== 'not-listed').map(labelOf),
    ]),
  ];
}

/** From when a spray lets harvest; a harvest before its plots were safe, or where nobody can tell. */
export async function warningsOf(
  deps: Deps,
  { entry, version, planting, plots }: EntryRecord,
  language: Language,
): Promise<Warning[]> {
  if (version.isStruck) return [];
  const say = entryWords(language);
  if (entry.kind === 'spraying') {
    const intervals = version.uses.map(({ intervalDays }) => intervalDays);
    const safeFrom = safeAfterAll(version.happenedOn, intervals);
    const text = safeFrom ? say.safeAfter(formatDate(safeFrom, language)) : say.safeAfterUnknown;
    return [{ tone: safeFrom ? 'ok' : 'warn', text }];
  }
  if (entry.kind !== 'harvest') return [];
  const plotIds = version.plotIds.length > 0 ? version.plotIds : plots.map(({ plotId }) => plotId);
  const { areaId, cropCode } = planting;
  const on = version.happenedOn;
  const safety = await harvestSafeOf(deps.db, { plotIds, areaId, on, cropCode });
  const nameOf = (id: string) =>
    plots.find(({ plotId }) => plotId === id)?.name ??
    planting.areaName ??
    words(language).wholeArea;
  return safety.flatMap(({ plotId, safeFrom, unknown }): Warning[] => {
    if (safeFrom !== null && on < safeFrom) {
      const text = say.tooEarly(nameOf(plotId), formatDate(safeFrom, language));
      return [{ tone: 'stop', text }];
    }
    if (unknown.length === 0) return [];
    return [{ tone: 'warn', text: say.harvestUnknown(nameOf(plotId)) }];
  });
}

export function listsOf(deps: Deps, { entry }: EntryRecord): Promise<Map<string, string>> {
  const ids = entry.versions.flatMap(({ uses }) => uses.flatMap(({ listId }) => listId ?? []));
  return listNumbers(deps.db, [...new Set(ids)]);
}
