import { existsSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, readConfig } from '../src/config.ts';
import { connect } from '../src/db/connect.ts';
import { FolderInUse } from '../src/db/folder-lock.ts';
import { verifyLedger } from '../src/features/ledger/actions.ts';

// Proves the chain of facts from the first entry to the last, and names the first that does not hold.
const sentences = {
  missing: 'is missing',
  'previous-hash-differs': 'does not carry the hash of the entry before it',
  'hash-differs': 'was changed: its content no longer gives its hash',
  'head-differs': 'was removed, or the end of the chain was changed',
};

async function verify(): Promise<void> {
  const connection = await connect(whereLedgerIs());
  try {
    const { entries, fault } = await verifyLedger(connection.db);
    if (fault) {
      console.error(
        `Broken: entry ${fault.sequence} ${sentences[fault.why]}. The ${entries} before it hold.`,
      );
      process.exitCode = 1;
    } else {
      console.log(`Whole: ${entries} entries, each with the hash of the one before it.`);
    }
  } finally {
    await connection.close();
  }
}

function whereLedgerIs() {
  const { databaseUrl, dataFolder } = readConfig();
  if (databaseUrl) return { databaseUrl };
  const folder = path.join(dataFolder, 'database');
  // Opening would make an empty one.
  if (!existsSync(folder)) throw new ConfigError(`Setting DATA_DIR: there is no ${folder}`);
  return { folder };
}

verify().catch((error: unknown) => {
  const isSentence = error instanceof ConfigError || error instanceof FolderInUse;
  console.error(isSentence ? error.message : error);
  process.exitCode = 1;
});
