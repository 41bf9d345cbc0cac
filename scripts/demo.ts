import { ConfigError, readConfig } from '../src/config.ts';
import { printPhone } from '../src/lib/phone.ts';
import { makeService, type Service } from '../src/service.ts';
import { demoPassword, logins } from './demo/people.ts';
import { listDemoCodes, seedDemo } from './demo/seed.ts';

// Starts the service with fictional data, on the embedded database unless DATABASE_URL says otherwise.
async function start(): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'error', ...process.env }, true);
  const service = await makeService(config, () => void end(service, 1));
  await seedDemo(service.deps);
  await service.app.listen({ host: config.host, port: config.port });
  await tell(service);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end(service, 0));
}

async function tell({ deps }: Service): Promise<void> {
  const at = deps.publicUrl;
  const [good, declared, suspended] = await listDemoCodes(deps);
  const rows: [string, string][] = [
    ['Trang chủ / Home', `${at}/`],
    ['Lô hồ sơ hợp lệ / in order', `${at}/T/${good?.publicCode}`],
    ['Lô chỉ mới tự khai / only declared', `${at}/T/${declared?.publicCode}`],
    ['Lô có mã bị tạm dừng / suspended', `${at}/T/${suspended?.publicCode}`],
    ['Bàn làm việc / console', `${at}/console`],
    ['Tài liệu API / API docs', `${at}/docs`],
  ];
  const people = logins.map(({ role, phone }): [string, string] => [
    role,
    `${printPhone(phone)}   ${demoPassword}`,
  ]);
  const lines = [
    ...rows,
    ['', ''],
    ['Đăng nhập / sign in', 'số điện thoại, mật khẩu / phone, password'],
    ...people,
  ];
  console.log(lines.map(([left = '', right = '']) => `  ${left.padEnd(38)}${right}`).join('\n'));
  console.log(
    '\n  Mọi tổ chức là hư cấu (dữ liệu minh họa). Dừng: Ctrl+C. / All organisations are fictional. Stop: Ctrl+C.',
  );
}

async function end(service: Service, exitCode: number): Promise<void> {
  await service.stop().catch(() => {});
  process.exit(exitCode);
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof Error ? error.message : error);
  process.exit(1);
});
