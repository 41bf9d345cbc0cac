import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import { nanoid } from 'nanoid';
import { memberships, people, sessions } from '../../src/db/schema/identity.ts';
import {
  organisationKindPeriods,
  type organisationKinds,
  organisations,
} from '../../src/db/schema/organisations.ts';
import { hashOfToken } from '../../src/features/identity/secrets.ts';
import { csrfTokenOf } from '../../src/http/csrf.ts';
import { fold } from '../../src/lib/fold.ts';
import type { Actor, Role } from '../../src/lib/roles.ts';
import type { TestApp } from './app.ts';

type Kind = (typeof organisationKinds)[number];
type Headers = Record<string, string>;
type Wish = { id?: string; kind?: Kind; name?: string };
type TestFile = { name: string; content: Buffer | string; type?: string };

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** A person with that role in an organisation (a new one unless `id` is given), signed in. */
export async function signedIn(t: TestApp, role: Role, wish: Wish = {}) {
  const organisation = await haveOrganisation(t, role, wish);
  const organisationId = organisation.id;
  const { personId, membershipId, phone } = await insertPerson(t, role, organisationId);
  const { token, sessionId } = await insertSession(t, personId, membershipId);
  const csrf = csrfTokenOf(token);
  const headers = { cookie: `session=${token}`, 'x-csrf-token': csrf };
  const actor: Actor = { personId, organisationId, role, via: 'session' };

  type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  const send = (method: Method, url: string, json?: unknown, more: Headers = {}) =>
    t.app.inject({
      method,
      url,
      headers: { ...headers, ...more },
      ...(json === undefined ? {} : { payload: json as object }),
    }) as Promise<LightMyRequestResponse>;

  return {
    personId,
    phone,
    membershipId,
    sessionId,
    organisationId,
    organisation,
    headers,
    csrf,
    actor,
    get: (url: string, more?: Headers) => send('GET', url, undefined, more),
    post: (url: string, json?: unknown, more?: Headers) => send('POST', url, json, more),
    patch: (url: string, json?: unknown, more?: Headers) => send('PATCH', url, json, more),
    put: (url: string, json?: unknown, more?: Headers) => send('PUT', url, json, more),
    delete: (url: string, more?: Headers) => send('DELETE', url, undefined, more),
    /** as a browser sends a form: the cookie, the hidden field, no header */
    postForm: (url: string, fields: Record<string, string | readonly string[]> = {}) =>
      t.app.inject({
        method: 'POST',
        url,
        headers: {
          cookie: headers.cookie,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: urlencoded({ csrf, ...fields }),
      }) as Promise<LightMyRequestResponse>,
    postMultipart: (
      url: string,
      fields: Record<string, string | readonly string[]>,
      files: Record<string, TestFile> = {},
    ) => {
      const body = multipart({ csrf, ...fields }, files);
      return t.app.inject({
        method: 'POST',
        url,
        headers: { cookie: headers.cookie, 'content-type': body.type },
        payload: body.payload,
      }) as Promise<LightMyRequestResponse>;
    },
  };
}

const kindOfRole: Readonly<Record<Role, Kind>> = {
  'cooperative-editor': 'cooperative',
  'cooperative-head': 'cooperative',
  'packing-house': 'packing-house-operator',
  exporter: 'company',
  'commune-officer': 'authority',
  inspector: 'authority',
  officer: 'authority',
  administrator: 'authority',
};

async function haveOrganisation(t: TestApp, role: Role, wish: Wish) {
  if (wish.id !== undefined) {
    const [found] = await t.db.select().from(organisations).where(eq(organisations.id, wish.id));
    if (found) return found;
  }
  const name = wish.name ?? `Hợp tác xã Mẫu ${nanoid(4)}`;
  const row = {
    id: wish.id ?? `org_${nanoid(16)}`,
    name,
    nameFolded: fold(name),
    shortName: `T${randomBytes(4).toString('hex').toUpperCase()}`,
    kind: wish.kind ?? kindOfRole[role],
    communeCode: '30628',
    addressLine: 'Ấp Mẫu',
    representative: 'Nguyễn Thị Mẫu',
    createdAt: t.clock.now,
  };
  return t.db.transaction(async (tx) => {
    const [made] = await tx.insert(organisations).values(row).returning();
    await tx.insert(organisationKindPeriods).values({
      id: `okp_${nanoid(16)}`,
      organisationId: row.id,
      kind: row.kind,
      validFrom: '2020-01-01',
      grounds: 'Giấy chứng nhận mẫu',
    });
    if (!made) throw new Error('the organisation was not inserted');
    return made;
  });
}

/** A person whom no password signs in; `role` in `organisationId`. */
export async function insertPerson(t: TestApp, role: Role, organisationId: string) {
  const personId = `per_${nanoid(16)}`;
  const membershipId = `mem_${nanoid(16)}`;
  const phone = `+849${String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')}`;
  const fullName = `Trần Văn Mẫu ${nanoid(4)}`;
  await t.db.transaction(async (tx) => {
    await tx.insert(people).values({
      id: personId,
      phone,
      fullName,
      nameFolded: fold(fullName),
      passwordHash: 'none',
      createdAt: t.clock.now,
    });
    await tx.insert(memberships).values({
      id: membershipId,
      personId,
      organisationId,
      role,
      grantedAt: t.clock.now,
    });
  });
  return { personId, membershipId, phone, fullName };
}

async function insertSession(t: TestApp, personId: string, membershipId: string) {
  const token = randomBytes(32).toString('base64url');
  const sessionId = `ses_${nanoid(16)}`;
  await t.db.transaction((tx) =>
    tx.insert(sessions).values({
      id: sessionId,
      tokenHash: hashOfToken(token),
      personId,
      membershipId,
      device: 'Chrome · Android',
      createdAt: t.clock.now,
      lastSeenAt: t.clock.now,
      expiresAt: new Date(t.clock.now.getTime() + 30 * 24 * 3_600_000),
    }),
  );
  return { token, sessionId };
}

export function urlencoded(fields: Record<string, string | readonly string[]>): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body.toString();
}

function multipart(
  fields: Record<string, string | readonly string[]>,
  files: Record<string, TestFile>,
): { type: string; payload: Buffer } {
  const boundary = `----test${nanoid(16).replace(/[^a-zA-Z0-9]/g, 'x')}`;
  const parts: Buffer[] = [];
  const head = (disposition: string) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`);
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value)
      parts.push(head(`name="${name}"`), Buffer.from(`\r\n${one}\r\n`));
  }
  for (const [name, file] of Object.entries(files)) {
    parts.push(
      head(`name="${name}"; filename="${file.name}"`),
      Buffer.from(`content-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`),
      Buffer.from(file.content),
      Buffer.from('\r\n'),
    );
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { type: `multipart/form-data; boundary=${boundary}`, payload: Buffer.concat(parts) };
}
