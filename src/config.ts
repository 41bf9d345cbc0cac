import path from 'node:path';
import { z } from 'zod';

const text = z.string().trim().min(1).optional();
const environmentSchema = z.object({
  PUBLIC_URL: text,
  HOST: text,
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATABASE_URL: text,
  DATA_DIR: text,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  METRICS_TOKEN: text,
  MAP_TILE_URL: text,
  MAP_TILE_ATTRIBUTION: text,
  S3_ENDPOINT: text,
  S3_BUCKET: text,
  S3_REGION: text,
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
});

export type S3Settings = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** `url` with {z}, {x} and {y}; `attribution` as its owner asks to be named. */
export type TileSettings = { readonly url: string; readonly attribution: string };

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  /** undefined: the embedded database in `dataFolder` */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly logLevel: string;
  readonly trustProxy: boolean;
  readonly metricsToken: string | undefined;
  readonly s3: S3Settings | undefined;
  /** undefined: maps show the communes' points only and ask no other server */
  readonly tiles: TileSettings | undefined;
  readonly demo: boolean;
};

/** A setting that is wrong or contradicts another: the process says so and does not start. */
export class ConfigError extends Error {}

/** The only reader of the environment. Throws ConfigError with a sentence that names the setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, demo = false): Config {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  );
  const parsed = environmentSchema.safeParse(filled);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`Setting ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const settings = parsed.data;
  const publicUrl = readPublicUrl(settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`);
  const databaseUrl = settings.DATABASE_URL && readDatabaseUrl(settings.DATABASE_URL, demo);
  return {
    host: settings.HOST ?? (settings.PUBLIC_URL ? '0.0.0.0' : '127.0.0.1'),
    port: settings.PORT,
    publicUrl,
    databaseUrl,
    dataFolder: path.resolve(settings.DATA_DIR ?? 'data'),
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY === 'true',
    metricsToken: settings.METRICS_TOKEN,
    s3: readS3(settings),
    tiles: readTiles(settings),
    demo,
  };
}

function readPublicUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError(
      'Setting PUBLIC_URL: give the address people use, such as https://truyxuat.example.vn',
    );
  }
  // The printed URL is upper case, which only scheme and host survive.
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new ConfigError(
      'Setting PUBLIC_URL: only scheme and host, no path: the printed QR code needs it short',
    );
  }
  if (url.protocol === 'http:' && !thisMachine.includes(url.hostname)) {
    throw new ConfigError(
      'Setting PUBLIC_URL: a public address must be https, or sign-in cookies travel in the open',
    );
  }
  return url.origin;
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

function readDatabaseUrl(value: string, demo: boolean): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname) {
    throw new ConfigError(
      'Setting DATABASE_URL: give the address of a PostgreSQL database, such as postgres://user:password@host:5432/name',
    );
  }
  if (demo && !thisMachine.includes(url.hostname)) {
    throw new ConfigError(
      'Setting DATABASE_URL: the demo loads fictional data and only does so into a database on this machine. Unset DATABASE_URL or start without the demo.',
    );
  }
  return value;
}

function readTiles(settings: z.infer<typeof environmentSchema>): TileSettings | undefined {
  const { MAP_TILE_URL: url, MAP_TILE_ATTRIBUTION: attribution } = settings;
  if (url === undefined && attribution === undefined) return undefined;
  const isAddress = url && /^https?:\/\/[\w.-]+(:\d+)?\//.test(url);
  if (!isAddress || !['{z}', '{x}', '{y}'].every((part) => url.includes(part))) {
    throw new ConfigError(
      'Setting MAP_TILE_URL: give an address such as https://tiles.example.vn/{z}/{x}/{y}.png, with one host',
    );
  }
  if (!attribution) {
    throw new ConfigError(
      'Setting MAP_TILE_ATTRIBUTION: name the owner of the map, as its licence asks, such as © OpenStreetMap contributors',
    );
  }
  return { url, attribution };
}

function readS3(settings: z.infer<typeof environmentSchema>): S3Settings | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  const given = [S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY];
  if (given.every((value) => value === undefined)) return undefined;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    throw new ConfigError(
      'Settings S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: set all four or none',
    );
  }
  if (!URL.canParse(S3_ENDPOINT) || !/^https?:\/\/[^?#]+$/.test(S3_ENDPOINT)) {
    throw new ConfigError(
      'Setting S3_ENDPOINT: give an address such as https://s3.example.vn; the bucket has its own setting',
    );
  }
  return {
    endpoint: S3_ENDPOINT.replace(/\/$/, ''),
    bucket: S3_BUCKET,
    region: S3_REGION ?? 'auto',
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}
