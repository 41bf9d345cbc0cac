import { AwsClient } from 'aws4fetch';
import type { FileStorage } from './file-storage.ts';

type Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Files in an S3-compatible bucket, path-style address. */
export function s3Storage(settings: Settings): FileStorage {
  const client = new AwsClient({ ...settings, service: 's3', retries: 3 });
  // A store that never answers must not keep the request of a person waiting.
  const signal = () => AbortSignal.timeout(20_000);
  const addressOf = (sha256: string) =>
    `${settings.endpoint}/${settings.bucket}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    write: async (sha256, content) => {
      const answer = await client.fetch(addressOf(sha256), {
        method: 'PUT',
        body: new Uint8Array(content),
        signal: signal(),
      });
      if (!answer.ok) throw new Error(`The file store answered ${answer.status} to a write`);
    },
    read: async (sha256) => {
      const answer = await client.fetch(addressOf(sha256), { signal: signal() });
      if (answer.status === 404) return undefined;
      if (!answer.ok) throw new Error(`The file store answered ${answer.status} to a read`);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}
