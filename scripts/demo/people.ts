import type { Deps } from '../../src/deps.ts';
import { invitePerson } from '../../src/features/identity/actions/invite-person.ts';
import { hashPassword } from '../../src/features/identity/passwords.ts';
import { setPassword } from '../../src/features/identity/store/people.ts';
import { registerOrganisation } from '../../src/features/organisations/actions.ts';
import { type Actor, type Role, setUpActor } from '../../src/lib/roles.ts';

/** Everybody's password in the demo. */
export const demoPassword = 'minh hoa 2026';

/** The demo's sign-ins: numbers that no operator gives out, one for each role. */
export const logins: readonly {
  role: Role;
  phone: string;
  name: string;
  organisation: OrganisationKey;
}[] = [
  {
    role: 'cooperative-head',
    phone: '+84900000001',
    name: 'Giám đốc HTX (minh họa)',
    organisation: 'mango',
  },
  {
    role: 'cooperative-editor',
    phone: '+84900000002',
    name: 'Thư ký HTX (minh họa)',
    organisation: 'mango',
  },
  {
    role: 'inspector',
    phone: '+84900000003',
    name: 'Thanh tra (minh họa)',
    organisation: 'authority',
  },
  {
    role: 'officer',
    phone: '+84900000004',
    name: 'Cán bộ mã số (minh họa)',
    organisation: 'authority',
  },
  {
    role: 'packing-house',
    phone: '+84900000005',
    name: 'Cơ sở đóng gói (minh họa)',
    organisation: 'packer',
  },
  {
    role: 'administrator',
    phone: '+84900000006',
    name: 'Quản trị hệ thống (minh họa)',
    organisation: 'authority',
  },
  {
    role: 'cooperative-head',
    phone: '+84900000007',
    name: 'Tổ trưởng THT (minh họa)',
    organisation: 'longan',
  },
  {
    role: 'commune-officer',
    phone: '+84900000008',
    name: 'Cán bộ xã (minh họa)',
    organisation: 'commune',
  },
  // Whoever took a step of a dossier does not issue its code: it takes two.
  {
    role: 'officer',
    phone: '+84900000009',
    name: 'Cán bộ cấp mã (minh họa)',
    organisation: 'authority',
  },
];

export type OrganisationKey = 'authority' | 'commune' | 'mango' | 'longan' | 'packer' | 'certifier';
type Kind = 'authority' | 'cooperative' | 'cooperative-group' | 'company' | 'certifier';

const organisations: readonly {
  key: OrganisationKey;
  name: string;
  shortName: string;
  kind: Kind;
  since: string;
  communeCode: string;
  addressLine: string;
  formerAddress?: string;
}[] = [
  {
    key: 'authority',
    name: 'Chi cục Trồng trọt và Bảo vệ thực vật (dữ liệu minh họa)',
    shortName: 'TTBVTV',
    kind: 'authority',
    since: '2025-07-01',
    communeCode: '30742',
    addressLine: 'Đường Minh Họa',
  },
  {
    key: 'commune',
    name: 'UBND xã Minh Họa (dữ liệu minh họa)',
    shortName: 'UBNDMH',
    kind: 'authority',
    since: '2025-07-01',
    communeCode: '30628',
    addressLine: 'Đường Minh Họa',
  },
  {
    key: 'mango',
    name: 'Hợp tác xã Nông nghiệp Mẫu (dữ liệu minh họa)',
    shortName: 'NNMAU',
    kind: 'cooperative',
    since: '2019-04-12',
    communeCode: '30628',
    addressLine: 'Ấp Minh Họa',
    formerAddress: 'Ấp Minh Họa, thị trấn Chợ Mới, huyện Chợ Mới, tỉnh An Giang',
  },
  {
    key: 'longan',
    name: 'Tổ hợp tác Nhãn Minh Họa (dữ liệu minh họa)',
    shortName: 'NHANMH',
    kind: 'cooperative-group',
    since: '2022-03-01',
    communeCode: '30643',
    addressLine: 'Ấp Minh Họa',
  },
  {
    key: 'packer',
    name: 'Công ty Đóng gói Minh Họa (dữ liệu minh họa)',
    shortName: 'DGMH',
    kind: 'company',
    since: '2020-01-15',
    communeCode: '30307',
    addressLine: 'Khóm Minh Họa',
  },
  {
    key: 'certifier',
    name: 'Tổ chức chứng nhận Minh Họa (dữ liệu minh họa)',
    shortName: 'CNMH',
    kind: 'certifier',
    since: '2018-09-01',
    communeCode: '30307',
    addressLine: 'Khóm Minh Họa',
  },
];

/** Registers the fictional organisations and their people; answers who acts for whom. */
export async function seedPeople(
  deps: Deps,
): Promise<(role: Role, organisation?: OrganisationKey) => Actor> {
  const ids = new Map<OrganisationKey, string>();
  for (const { key, since, ...organisation } of organisations) {
    const { id } = await registerOrganisation(
      deps,
      setUpActor,
      {
        ...organisation,
        kindSince: since,
        grounds: 'Dữ liệu minh họa',
        representative: 'Người đại diện (minh họa)',
      },
      `demo-organisation-${key}`,
    );
    ids.set(key, id);
  }
  const actors: (Actor & { organisation: OrganisationKey })[] = [];
  const passwordHash = await hashPassword(demoPassword);
  for (const { role, phone, name, organisation } of logins) {
    const organisationId = ids.get(organisation) ?? '';
    const { personId } = await invitePerson(
      deps,
      setUpActor,
      { name, phone, organisationId, role },
      undefined,
    );
    await deps.db.transaction((tx) =>
      setPassword(tx, personId, { passwordHash, temporaryUntil: null }),
    );
    actors.push({ personId, organisationId, role, via: 'session', organisation });
  }
  return (role, organisation) => {
    const found = actors.find(
      (actor) => actor.role === role && (!organisation || actor.organisation === organisation),
    );
    if (!found) throw new Error(`the demo has no ${role}`);
    const { organisation: _key, ...actor } = found;
    return actor;
  };
}
