import { hash, verify } from '@node-rs/argon2';
import { readSlipPassword } from './secrets.ts';

// argon2id, 19 MiB, two passes: OWASP's first choice.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** iPhones send decomposed marks: one password, one form. */
const composed = (password: string) => password.normalize('NFC');

export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

export function hashSlipPassword(password: string): Promise<string> {
  return hash(readSlipPassword(password), cost);
}

type Account = { readonly passwordHash: string; readonly temporaryUntil: Date | null };

/** The same work whether the account exists or not, so that the time taken tells nothing. */
export async function isPassword(account: Account | undefined, typed: string): Promise<boolean> {
  const password = account?.temporaryUntil ? readSlipPassword(typed) : composed(typed);
  const known = account?.passwordHash.startsWith('$argon2id$') ? account.passwordHash : undefined;
  const matches = await verify(known ?? (await nobodysHash()), password);
  return matches && known !== undefined;
}

let nobodys: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobodys ??= hash('nobody has this password', cost);
  return nobodys;
}
