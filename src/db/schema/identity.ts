import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { roles } from '../../lib/roles.ts';
import { instant } from './columns.ts';
import { organisations } from './organisations.ts';

/** People who sign in. `phone` is E.164; the password is only kept as an argon2id hash. */
export const people = pgTable('people', {
  id: text('id').primaryKey(),
  phone: text('phone').notNull().unique(),
  fullName: text('full_name').notNull(),
  nameFolded: text('name_folded').notNull(),
  passwordHash: text('password_hash').notNull(),
  /** the password of an invitation slip: good until then, and only to choose a new one */
  temporaryUntil: instant('temporary_until'),
  createdAt: instant('created_at').notNull(),
  disabledAt: instant('disabled_at'),
});

/** One role of one person in one organisation, over time. */
export const memberships = pgTable(
  'memberships',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: text('role', { enum: roles }).notNull(),
    grantedBy: text('granted_by').references(() => people.id),
    grantedAt: instant('granted_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('memberships_active_index')
      .on(table.personId, table.organisationId, table.role)
      .where(sql`${table.endedAt} is null`),
    index('memberships_organisation_index').on(table.organisationId),
  ],
);

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** the role in use; undefined until one is chosen */
    membershipId: text('membership_id').references(() => memberships.id),
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('sessions_person_index').on(table.personId)],
);

/** What the throttle counts. `subject` is a salted hash of a phone number or an address. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: text('id').primaryKey(),
    subject: text('subject').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('sign_in_attempts_index').on(table.subject, table.at)],
);

/** Keys for machines: shown once, kept as SHA-256, acting for one organisation in one role. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: roles }).notNull(),
    name: text('name').notNull(),
    /** first characters, to recognise a key in a list */
    hint: text('hint').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    mayWrite: boolean('may_write').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    index('api_keys_organisation_index').on(table.organisationId),
    check('api_keys_role_check', sql`${table.role} <> 'administrator'`),
  ],
);
