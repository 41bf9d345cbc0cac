import { ConfigError, readConfig } from './config.ts';
import { FolderInUse } from './db/folder-lock.ts';
import { makeService, type Service } from './service.ts';

// The process: configuration, service, listening, signals. Nothing else.
async function start(): Promise<void> {
  const config = readConfig();
  const service = await makeService(config, () => void endProcess(service, 1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void endProcess(service, 0));
  }
  await service.app.listen({ host: config.host, port: config.port });
}

async function endProcess(service: Service, exitCode: number): Promise<void> {
  // Whoever still waits after this has lost the connection anyway.
  setTimeout(() => process.exit(1), 20_000).unref();
  await service.stop().catch((error: unknown) => service.app.log.error({ err: error }, 'stopping'));
  process.exit(exitCode);
}

start().catch((error: unknown) => {
  const isSentence = error instanceof ConfigError || error instanceof FolderInUse;
  console.error(isSentence ? error.message : error);
  process.exit(1);
});
