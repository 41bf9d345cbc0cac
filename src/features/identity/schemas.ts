import { z } from 'zod';
import { idInput, lineInput, optionalLine, pageOf, pageQuery } from '../../lib/input.ts';
import { readPhone } from '../../lib/phone.ts';
import { roles } from '../../lib/roles.ts';

const phoneInput = z
  .string({ error: (issue) => (issue.input === undefined ? 'missing' : 'phone') })
  .min(1, { error: 'missing' })
  .max(40, { error: 'phone' })
  .refine((text) => readPhone(text) !== undefined, { error: 'phone' })
  .overwrite((text) => readPhone(text)?.phone ?? text)
  .meta({ example: '0912 345 678' });

/** As sent: not trimmed, and compared in NFC. */
const passwordTyped = z
  .string({ error: 'missing' })
  .min(1, { error: 'missing' })
  .max(800, { error: 'password' });

const newPassword = z
  .string({ error: 'missing' })
  .max(800, { error: 'password' })
  .overwrite((text) => text.normalize('NFC'))
  .refine((text) => [...text].length >= 10 && [...text].length <= 200, { error: 'password' })
  .refine((text) => new Set(text).size > 1, { error: 'password' })
  .meta({ example: 'mùa xoài tháng tư', minLength: 10, maxLength: 200 });

const roleInput = z.enum(roles, { error: 'choose' }).meta({ example: 'cooperative-editor' });
const organisationInput = idInput.meta({ example: 'org_V1StGXR8Z5jdHi6B' });
const instant = z.iso.datetime();
const time = '2026-11-23T02:00:00.000Z';

export const signInInput = z.strictObject({
  phone: phoneInput,
  password: passwordTyped.meta({ example: 'mùa xoài tháng tư' }),
});

export const passwordInput = z.strictObject({
  /** not needed while the temporary password of a slip stands */
  current: z.string().max(800).optional().meta({ example: 'mùa xoài tháng ba' }),
  next: newPassword,
});

export const chooseRoleInput = z.strictObject({
  membershipId: idInput.meta({ example: 'mem_V1StGXR8Z5jdHi6B' }),
});

export const newPersonInput = z.strictObject({
  name: lineInput(80).meta({ example: 'Trần Thị Mẫu' }),
  phone: phoneInput,
  organisationId: organisationInput,
  role: roleInput,
});

export const newRoleInput = z.strictObject({
  organisationId: organisationInput,
  role: roleInput,
});

export const newKeyInput = z.strictObject({
  organisationId: organisationInput,
  role: z
    .enum(roles, { error: 'choose' })
    .exclude(['administrator'], { error: 'choose' })
    .meta({ example: 'cooperative-editor' }),
  name: lineInput(80).meta({ example: 'Cân điện tử kho 1' }),
  mayWrite: z.boolean({ error: 'choose' }).meta({ example: false }),
});

export const peopleQuery = pageQuery.extend({ search: optionalLine(60) });
export const idParams = z.object({ id: z.string().max(60) });
export const membershipParams = idParams.extend({ membershipId: z.string().max(60) });

export const heldRoleAnswer = z.object({
  membershipId: z.string().meta({ example: 'mem_V1StGXR8Z5jdHi6B' }),
  role: z.enum(roles).meta({ example: 'cooperative-editor' }),
  organisationId: z.string().meta({ example: 'org_V1StGXR8Z5jdHi6B' }),
  organisationName: z.string().meta({ example: 'Hợp tác xã Mẫu' }),
});

/** `csrf` goes into the header X-CSRF-Token of every request that changes something. */
export const signedInAnswer = z.object({
  csrf: z.string().meta({ example: '2mSb0zT0yWQxH4kq9rJ8uVn1cF5aLd7e' }),
  mustChangePassword: z.boolean().meta({ example: false }),
  mustChooseRole: z.boolean().meta({ example: false }),
});

export const sessionsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string().meta({ example: 'ses_V1StGXR8Z5jdHi6B' }),
      device: z.string().meta({ example: 'Chrome · Android' }),
      createdAt: instant.meta({ example: time }),
      lastSeenAt: instant.meta({ example: time }),
      isCurrent: z.boolean().meta({ example: true }),
    }),
  ),
});

const actingAnswer = heldRoleAnswer.omit({ membershipId: true, organisationName: true });

export const meAnswer = z.object({
  personId: z.string().meta({ example: 'per_V1StGXR8Z5jdHi6B' }),
  name: z.string().nullable().meta({ example: 'Trần Thị Mẫu' }),
  phone: z.string().nullable().meta({ example: '+84912345678' }),
  via: z.enum(['session', 'key']).meta({ example: 'session' }),
  mayWrite: z.boolean().meta({ example: true }),
  mustChangePassword: z.boolean().meta({ example: false }),
  acting: actingAnswer
    .nullable()
    .meta({ example: { role: 'cooperative-editor', organisationId: 'org_V1StGXR8Z5jdHi6B' } }),
  roles: z.array(heldRoleAnswer),
});

export const personAnswer = z.object({
  id: z.string().meta({ example: 'per_V1StGXR8Z5jdHi6B' }),
  name: z.string().meta({ example: 'Trần Thị Mẫu' }),
  phone: z.string().meta({ example: '+84912345678' }),
  createdAt: instant.meta({ example: time }),
  disabledAt: instant.nullable().meta({ example: null }),
  hasTemporaryPassword: z.boolean().meta({ example: false }),
  roles: z.array(heldRoleAnswer),
});

export const peopleAnswer = pageOf(personAnswer);

/** `temporaryPassword` is null when the same request was answered before: it is told once. */
export const invitationAnswer = z.object({
  personId: z.string().meta({ example: 'per_V1StGXR8Z5jdHi6B' }),
  temporaryPassword: z.string().nullable().meta({ example: 'h7kd-2mqz-v9xa' }),
  validUntil: instant.nullable().meta({ example: time }),
});

export const grantedAnswer = z.object({
  membershipId: z.string().meta({ example: 'mem_V1StGXR8Z5jdHi6B' }),
});

export const keysAnswer = pageOf(
  z.object({
    id: z.string().meta({ example: 'key_V1StGXR8Z5jdHi6B' }),
    name: z.string().meta({ example: 'Cân điện tử kho 1' }),
    hint: z.string().meta({ example: 'ng_4kTz…' }),
    role: z.enum(roles).meta({ example: 'cooperative-editor' }),
    mayWrite: z.boolean().meta({ example: false }),
    organisationId: z.string().meta({ example: 'org_V1StGXR8Z5jdHi6B' }),
    organisationName: z.string().meta({ example: 'Hợp tác xã Mẫu' }),
    createdBy: z.string().meta({ example: 'Lê Văn Mẫu' }),
    createdAt: instant.meta({ example: time }),
    lastUsedAt: instant.nullable().meta({ example: null }),
    revokedAt: instant.nullable().meta({ example: null }),
  }),
);

/** `key` is null when the same request was answered before: it is told once. */
export const newKeyAnswer = z.object({
  id: z.string().meta({ example: 'key_V1StGXR8Z5jdHi6B' }),
  key: z.string().nullable().meta({ example: 'ng_4kTzE0m1qVQxH4kq9rJ8uVn1cF5aLd7eYb2WcXs3GhI' }),
});

/** Done, nothing to tell. */
export const nothingAnswer = z.null().describe('Done');

export const disabledInput = z.strictObject({
  disabled: z.boolean({ error: 'choose' }).meta({ example: true }),
});
