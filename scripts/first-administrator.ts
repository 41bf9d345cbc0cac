import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { formatInstant } from '../src/lib/dates.ts';
import { readPhone } from '../src/lib/phone.ts';
import { makeService } from '../src/service.ts';
import { setUpFirstAdministrator } from './set-up.ts';

// Sets up an empty platform: the authority that runs it and its first administrator. Prints the
// temporary password once. Sending it again while nobody has signed in yet makes nothing twice.
const { values } = parseArgs({
  options: {
    phone: { type: 'string' },
    name: { type: 'string' },
    authority: { type: 'string' },
    short: { type: 'string', default: 'SONNMT' },
    commune: { type: 'string', default: '30742' },
  },
});
const phone = readPhone(values.phone ?? '')?.phone;
if (!phone || !values.name || !values.authority) {
  console.error(
    'npm run first-administrator -- --phone 0912345678 --name "Họ và tên" --authority "Sở Nông nghiệp và Môi trường"',
  );
  process.exit(2);
}

const service = await makeService({ ...readConfig(), logLevel: 'silent' }, () => {});
try {
  const slip = await setUpFirstAdministrator(service.deps, {
    phone,
    name: values.name,
    authority: values.authority,
    shortName: values.short,
    communeCode: values.commune,
  });
  console.log(
    `${service.deps.publicUrl}/sign-in\n${values.phone}\n${slip.password}\n${formatInstant(slip.validUntil, 'vi')}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await service.stop();
}
