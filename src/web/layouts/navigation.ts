import { type Language, messages } from '../../lib/language.ts';
import type { Role } from '../../lib/roles.ts';

export type Section =
  | 'today'
  | 'batches'
  | 'areas'
  | 'certificates'
  | 'organisations'
  | 'people'
  | 'keys'
  | 'account';

export type NavigationEntry = {
  readonly section: Section;
  readonly href: string;
  readonly label: string;
  /** what fits under a thumb, a fifth of a phone wide */
  readonly shortLabel: string;
  /** the dock of a phone holds five; the account is reached from the person's name instead */
  readonly inDock: boolean;
};

const words = messages({
  vi: {
    today: 'Hôm nay',
    batches: 'Lô hàng',
    areas: 'Vùng trồng',
    areasAndCodes: 'Vùng trồng và mã số',
    certificates: 'Chứng nhận',
    certificatesToCheck: 'Chứng nhận chờ kiểm tra',
    toCheck: 'Chờ kiểm tra',
    organisations: 'Tổ chức',
    people: 'Người dùng',
    keys: 'Khóa API',
    account: 'Tài khoản',
  },
  en: {
    today: 'Today',
    batches: 'Batches',
    areas: 'Growing areas',
    areasAndCodes: 'Growing areas and codes',
    certificates: 'Certificates',
    certificatesToCheck: 'Certificates to check',
    toCheck: 'To check',
    organisations: 'Organisations',
    people: 'People',
    keys: 'API keys',
    account: 'Account',
  },
  zh: {
    today: '今日',
    batches: '批次',
    areas: '种植区',
    areasAndCodes: '种植区与代码',
    certificates: '证书',
    certificatesToCheck: '待核查证书',
    toCheck: '待核查',
    organisations: '机构',
    people: '用户',
    keys: 'API 密钥',
    account: '账户',
  },
});

const cooperativeSections: readonly Section[] = [
  'today',
  'batches',
  'areas',
  'certificates',
  'organisations',
];

const sectionsOf: Readonly<Record<Role, readonly Section[]>> = {
  'cooperative-editor': cooperativeSections,
  'cooperative-head': cooperativeSections,
  'packing-house': ['today', 'batches', 'areas'],
  inspector: ['today', 'certificates', 'batches', 'areas'],
  officer: ['today', 'areas', 'organisations', 'certificates', 'batches'],
  administrator: ['today', 'people', 'organisations', 'keys'],
};

/** The console's entries for a role, in the order of the day's work. */
export function navigationFor(role: Role, language: Language): readonly NavigationEntry[] {
  const say = words(language);
  return [...sectionsOf[role], 'account' as const].map((section) => ({
    section,
    href: section === 'today' ? '/console' : `/console/${section}`,
    label: longLabel(section, role, say),
    shortLabel: section === 'certificates' && role === 'inspector' ? say.toCheck : say[section],
    inDock: section !== 'account',
  }));
}

function longLabel(section: Section, role: Role, say: ReturnType<typeof words>): string {
  if (section === 'certificates' && role === 'inspector') return say.certificatesToCheck;
  if (section === 'areas' && role === 'officer') return say.areasAndCodes;
  return say[section];
}
