import type { Database } from '../../db/connect.ts';
import { formatDate, type LocalDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { formatWeight } from '../../lib/numbers.ts';
import { type Actor, isCooperative } from '../../lib/roles.ts';
import { words } from './messages.ts';
import {
  areasWithoutCode,
  batchesIn,
  certificatesToTend,
  certificatesWaiting,
  suspendedCodes,
} from './store.ts';

/** One kind of work that waits: how much of it, the first few, and where all of it is. */
export type Work = {
  readonly title: string;
  readonly help: string;
  readonly count: number;
  readonly all: string;
  readonly items: readonly { href: string; label: string; note: string }[];
};

/** What waits for a role, in the order of the day; empty kinds are left out by the page. */
export async function workFor(
  db: Database,
  actor: Actor,
  today: LocalDate,
  language: Language,
): Promise<Work[]> {
  if (isCooperative(actor.role)) return cooperativeWork(db, actor.organisationId, today, language);
  if (actor.role === 'inspector') return [await waitingWork(db, today, language)];
  if (actor.role === 'officer') return officerWork(db, language);
  return [];
}

async function cooperativeWork(db: Database, own: string, today: LocalDate, language: Language) {
  const say = words(language);
  const [drafts, submitted, certificates, suspended, codeless] = await Promise.all([
    batchesIn(db, own, 'draft'),
    batchesIn(db, own, 'submitted'),
    certificatesToTend(db, own, today),
    suspendedCodes(db, own),
    areasWithoutCode(db, own),
  ]);
  const batchWork = (
    found: typeof drafts,
    state: 'draft' | 'submitted',
    title: string,
    help: string,
  ): Work => ({
    title,
    help,
    count: found.count,
    all: `/console/batches?state=${state}`,
    items: found.rows.map((row) => ({
      href: `/console/batches/${row.id}`,
      label: row.number,
      note: `${row.crop[language]} · ${formatWeight(row.grams, language)} · ${formatDate(row.harvestedTo, language)}`,
    })),
  });
  return [
    batchWork(drafts, 'draft', say.drafts, say.draftsHelp),
    batchWork(submitted, 'submitted', say.submitted, say.submittedHelp),
    certificateWork(certificates, say.certificates, say.certificatesHelp, language),
    suspendedWork(suspended, language),
    areaWork(codeless, say.waitingForCode, language),
  ];
}

async function waitingWork(db: Database, today: LocalDate, language: Language): Promise<Work> {
  const say = words(language);
  return certificateWork(
    await certificatesWaiting(db, today),
    say.waiting,
    say.waitingHelp,
    language,
  );
}

async function officerWork(db: Database, language: Language): Promise<Work[]> {
  const [codeless, suspended] = await Promise.all([areasWithoutCode(db), suspendedCodes(db)]);
  return [
    areaWork(codeless, words(language).withoutCodeHelp, language),
    suspendedWork(suspended, language),
  ];
}

function certificateWork(
  found: Awaited<ReturnType<typeof certificatesToTend>>,
  title: string,
  help: string,
  language: Language,
): Work {
  const say = words(language);
  return {
    title,
    help,
    count: found.count,
    all: '/console/certificates',
    items: found.rows.map((row) => ({
      href: `/console/certificates/${row.id}`,
      label: `${row.kind[language]} · ${row.number}`,
      note: [
        row.holder,
        say.ends(formatDate(row.validTo, language)),
        ...(row.isUnchecked ? [say.unchecked] : []),
      ].join(' · '),
    })),
  };
}

function suspendedWork(
  found: Awaited<ReturnType<typeof suspendedCodes>>,
  language: Language,
): Work {
  const say = words(language);
  return {
    title: say.suspended,
    help: say.suspendedHelp,
    count: found.count,
    all: '/console/areas?state=suspended',
    items: found.rows.map((row) => ({
      href: `/console/areas/${row.areaId}`,
      label: row.value,
      note: `${row.market[language]} · ${row.areaName}`,
    })),
  };
}

function areaWork(
  found: Awaited<ReturnType<typeof areasWithoutCode>>,
  help: string,
  language: Language,
): Work {
  return {
    title: words(language).withoutCode,
    help,
    count: found.count,
    all: '/console/areas',
    items: found.rows.map((row) => ({
      href: `/console/areas/${row.id}`,
      label: row.name,
      note: `${row.crop[language]} · ${row.holder}`,
    })),
  };
}
