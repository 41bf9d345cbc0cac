import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { connect } from '../src/db/connect.ts';
import { verifyLedger } from '../src/features/ledger/actions.ts';

// Proves the chain of facts from the first entry to the last, and names the first that does not hold.
const sentences = {
  missing: 'is missing',
  'previous-hash-differs': 'does not carry the hash of the entry before it',
  'hash-differs': 'was changed: its content no longer gives its hash',
  'head-differs': 'was removed, or the end of the chain was changed',
};

const config = readConfig();
const connection = await connect(
  config.databaseUrl
    ? { databaseUrl: config.databaseUrl }
    : { folder: path.join(config.dataFolder, 'database') },
);
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
