import type { Database } from '../../db/connect.ts';
import { formatDate, formatInstant, type LocalDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { formatWeight } from '../../lib/numbers.ts';
import { type Actor, isCooperative } from '../../lib/roles.ts';
import { listUnread, sentenceOf } from '../notices/actions.ts';
import { dossierWork } from './dossier-work.ts';
import { fieldWork } from './field-work.ts';
import { words } from './messages.ts';
import {
  areasWithoutCode,
  batchesIn,
  batchesWaiting,
  certificatesToTend,
  certificatesWaiting,
  codesIn,
} from './store.ts';
import type { Work } from './work.ts';

/** What waits for a role, in the order of the day; empty kinds are left out by the page. */
export async function workFor(
  db: Database,
  actor: Actor,
  today: LocalDate,
  language: Language,
): Promise<Work[]> {
  const [unread, own] = await Promise.all([
    unreadWork(db, actor.organisationId, language),
    ownWorkFor(db, actor, today, language),
  ]);
  return [...own, unread];
}

async function ownWorkFor(
  db: Database,
  actor: Actor,
  today: LocalDate,
  language: Language,
): Promise<Work[]> {
  const dossiers = () => dossierWork(db, actor, language);
  if (actor.role === 'commune-officer') return [await dossiers()];
  if (isCooperative(actor.role))
    return [
      await fieldWork(db, actor.organisationId, today, language),
      await dossiers(),
      ...(await cooperativeWork(db, actor.organisationId, today, language)),
    ];
  if (actor.role === 'inspector')
    return [
      await lotsWaiting(db, language),
      await dossiers(),
      await waitingWork(db, today, language),
    ];
  if (actor.role === 'officer') return [await dossiers(), ...(await officerWork(db, language))];
  return [];
}

async function unreadWork(db: Database, own: string, language: Language): Promise<Work> {
  const say = words(language);
  const { count, latest } = await listUnread(db, own, 5);
  return {
    title: say.unread,
    help: say.unreadHelp,
    count,
    all: '/console/notices',
    items: latest.map(({ href, kind, facts, createdAt }) => ({
      href,
      label: sentenceOf(kind, facts, language),
      note: formatInstant(createdAt, language),
    })),
  };
}

async function cooperativeWork(db: Database, own: string, today: LocalDate, language: Language) {
  const say = words(language);
  const [drafts, returned, verified, certificates, suspended, warned, codeless] = await Promise.all(
    [
      batchesIn(db, own, 'draft'),
      batchesIn(db, own, 'returned'),
      batchesIn(db, own, 'verified'),
      certificatesToTend(db, own, today),
      codesIn(db, 'suspended', own),
      codesIn(db, 'warned', own),
      areasWithoutCode(db, own),
    ],
  );
  const batchWork = (
    found: typeof drafts,
    state: 'draft' | 'returned' | 'verified',
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
      note: `${row.crop[language]} · ${formatWeight(row.grams, language)} · ${row.harvestedTo ? formatDate(row.harvestedTo, language) : ''}`,
    })),
  });
  return [
    batchWork(drafts, 'draft', say.drafts, say.draftsHelp),
    batchWork(returned, 'returned', say.returned, say.returnedHelp),
    batchWork(verified, 'verified', say.verified, say.verifiedHelp),
    certificateWork(certificates, say.certificates, say.certificatesHelp, language),
    codeWork(suspended, 'suspended', language),
    codeWork(warned, 'warned', language),
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

async function lotsWaiting(db: Database, language: Language): Promise<Work> {
  const say = words(language);
  const { count, rows } = await batchesWaiting(db);
  return {
    title: say.lots,
    help: say.lotsHelp,
    count,
    all: '/console/batches/waiting',
    items: rows.map((row) => ({
      href: `/console/batches/${row.id}`,
      label: row.number,
      note: `${row.holder} · ${row.crop[language]} · ${formatWeight(row.grams, language)}`,
    })),
  };
}

async function officerWork(db: Database, language: Language): Promise<Work[]> {
  const [codeless, suspended, warned] = await Promise.all([
    areasWithoutCode(db),
    codesIn(db, 'suspended'),
    codesIn(db, 'warned'),
  ]);
  return [
    areaWork(codeless, words(language).withoutCodeHelp, language),
    codeWork(suspended, 'suspended', language),
    codeWork(warned, 'warned', language),
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

function codeWork(
  found: Awaited<ReturnType<typeof codesIn>>,
  state: 'warned' | 'suspended',
  language: Language,
): Work {
  const say = words(language);
  return {
    title: say[state],
    help: say[`${state}Help`],
    count: found.count,
    all: `/console/areas?state=${state}`,
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
