import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { growingAreas } from '../../db/schema/areas.ts';
import { dossiers } from '../../db/schema/dossiers.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { markets } from '../../db/schema/reference.ts';
import { formatDate } from '../../lib/dates.ts';
import { type Language, messages } from '../../lib/language.ts';
import { type Actor, isCooperative } from '../../lib/roles.ts';
import type { Work } from './work.ts';

const words = messages({
  vi: {
    title: 'Hồ sơ chờ xử lý',
    own: 'Nộp bản nháp, bổ sung hồ sơ bị trả lại.',
    office: 'Hồ sơ đến lượt bạn, gấp nhất ở trên.',
    due: (day: string) => `hạn ${day}`,
    unnumbered: 'Bản nháp',
  },
  en: {
    title: 'Dossiers to handle',
    own: 'Submit drafts, complete what was returned.',
    office: 'Dossiers whose turn is yours, the most pressing first.',
    due: (day) => `due ${day}`,
    unnumbered: 'Draft',
  },
  zh: {
    title: '待办申请',
    own: '提交草稿，补正被退回的申请。',
    office: '轮到您办理的申请，最紧急的在前。',
    due: (day) => `期限 ${day}`,
    unnumbered: '草稿',
  },
});

/** Dossiers whose turn it is the actor's to act. */
export async function dossierWork(db: Database, actor: Actor, language: Language): Promise<Work> {
  const say = words(language);
  const rows = await db
    .select({
      total: sql<string>`count(*) over ()`,
      id: dossiers.id,
      number: dossiers.number,
      dueOn: dossiers.dueOn,
      lapsesOn: dossiers.lapsesOn,
      areaName: growingAreas.name,
      market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
    })
    .from(dossiers)
    .innerJoin(growingAreas, eq(growingAreas.id, dossiers.areaId))
    .innerJoin(markets, eq(markets.code, dossiers.marketCode))
    .where(turnOf(actor))
    .orderBy(sql`coalesce(${dossiers.dueOn}, ${dossiers.lapsesOn}) nulls last`, asc(dossiers.id))
    .limit(5);
  return {
    title: say.title,
    help: isCooperative(actor.role) ? say.own : say.office,
    count: Number(rows[0]?.total ?? 0),
    all: '/console/dossiers?show=mine',
    items: rows.map(({ id, number, areaName, market, dueOn, lapsesOn }) => {
      const day = dueOn ?? lapsesOn;
      const note = [
        areaName,
        market[language],
        ...(day ? [say.due(formatDate(day, language))] : []),
      ];
      return {
        href: `/console/dossiers/${id}`,
        label: number ?? say.unnumbered,
        note: note.join(' · '),
      };
    }),
  };
}

function turnOf(actor: Actor): SQL | undefined {
  if (isCooperative(actor.role))
    return and(
      eq(dossiers.holderId, actor.organisationId),
      inArray(dossiers.state, ['draft', 'returned']),
    );
  if (actor.role === 'commune-officer')
    return and(
      eq(dossiers.state, 'submitted'),
      sql`${growingAreas.communeCode} = (select ${organisations.communeCode} from ${organisations}
        where ${organisations.id} = ${actor.organisationId})`,
    );
  if (actor.role === 'inspector')
    return and(eq(dossiers.state, 'field-check'), isNull(dossiers.proposal));
  return or(
    eq(dossiers.state, 'under-review'),
    and(eq(dossiers.state, 'field-check'), isNotNull(dossiers.proposal)),
  );
}
