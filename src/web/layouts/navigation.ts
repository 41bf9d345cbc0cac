import { type Language, messages } from '../../lib/language.ts';
import type { Role } from '../../lib/roles.ts';

export type Section =
  | 'today'
  | 'batches'
  | 'movements'
  | 'diary'
  | 'areas'
  | 'dossiers'
  | 'members'
  | 'quotas'
  | 'authorisations'
  | 'packing-houses'
  | 'recalls'
  | 'complaints'
  | 'anomalies'
  | 'certificates'
  | 'crop-protection'
  | 'exchange'
  | 'settings'
  | 'notices'
  | 'organisations'
  | 'people'
  | 'keys'
  | 'account'
  | 'more';

export type NavigationEntry = {
  readonly section: Section;
  readonly href: string;
  readonly label: string;
  /** what fits under a thumb, a fifth of a phone wide */
  readonly shortLabel: string;
  /** the dock of a phone holds five; what it has no room for is reached by its last entry */
  readonly inDock: boolean;
};

const words = messages({
  vi: {
    today: 'Hôm nay',
    batches: 'Lô hàng',
    movements: 'Kho và giao nhận',
    movementsShort: 'Giao nhận',
    diary: 'Nhật ký',
    diaryShort: 'Nhật ký',
    areas: 'Vùng trồng',
    areasAndCodes: 'Vùng trồng và mã số',
    certificates: 'Chứng nhận',
    certificatesToCheck: 'Chứng nhận chờ kiểm tra',
    toCheck: 'Chờ kiểm tra',
    organisations: 'Tổ chức',
    people: 'Người dùng',
    keys: 'Khóa API',
    account: 'Tài khoản',
    dossiers: 'Hồ sơ cấp mã',
    dossiersShort: 'Hồ sơ',
    members: 'Hộ thành viên',
    membersShort: 'Hộ',
    quotas: 'Hạn mức',
    authorisations: 'Ủy quyền dùng mã',
    authorisationsShort: 'Ủy quyền',
    'packing-houses': 'Cơ sở đóng gói',
    packingHousesShort: 'Đóng gói',
    recalls: 'Thu hồi',
    complaints: 'Phản ánh',
    anomalies: 'Bất thường',
    'crop-protection': 'Thuốc bảo vệ thực vật',
    cropProtectionShort: 'Thuốc BVTV',
    exchange: 'Nhập và xuất dữ liệu',
    exchangeShort: 'Dữ liệu',
    settings: 'Danh mục và quy định',
    notices: 'Thông báo',
    more: 'Thêm',
  },
  en: {
    today: 'Today',
    batches: 'Batches',
    movements: 'Store and deliveries',
    movementsShort: 'Deliveries',
    diary: 'Field diary',
    diaryShort: 'Diary',
    areas: 'Growing areas',
    areasAndCodes: 'Growing areas and codes',
    certificates: 'Certificates',
    certificatesToCheck: 'Certificates to check',
    toCheck: 'To check',
    organisations: 'Organisations',
    people: 'People',
    keys: 'API keys',
    account: 'Account',
    dossiers: 'Code dossiers',
    dossiersShort: 'Dossiers',
    members: 'Member households',
    membersShort: 'Members',
    quotas: 'Quotas',
    authorisations: 'Authorisations',
    authorisationsShort: 'Authorised',
    'packing-houses': 'Packing houses',
    packingHousesShort: 'Packing',
    recalls: 'Recalls',
    complaints: 'Complaints',
    anomalies: 'Anomalies',
    'crop-protection': 'Crop protection',
    cropProtectionShort: 'Products',
    exchange: 'Import and export',
    exchangeShort: 'Data',
    settings: 'Lists and rules',
    notices: 'Notices',
    more: 'More',
  },
  zh: {
    today: '今日',
    batches: '批次',
    movements: '库存与交接',
    movementsShort: '交接',
    diary: '田间日志',
    diaryShort: '日志',
    areas: '种植区',
    areasAndCodes: '种植区与代码',
    certificates: '证书',
    certificatesToCheck: '待核查证书',
    toCheck: '待核查',
    organisations: '机构',
    people: '用户',
    keys: 'API 密钥',
    account: '账户',
    dossiers: '代码申请',
    dossiersShort: '申请',
    members: '成员农户',
    membersShort: '农户',
    quotas: '限额',
    authorisations: '代码授权',
    authorisationsShort: '授权',
    'packing-houses': '包装厂',
    packingHousesShort: '包装厂',
    recalls: '召回',
    complaints: '投诉',
    anomalies: '异常',
    'crop-protection': '植保产品',
    cropProtectionShort: '植保',
    exchange: '导入与导出',
    exchangeShort: '数据',
    settings: '目录与规则',
    notices: '通知',
    more: '更多',
  },
});

const cooperativeSections: readonly Section[] = [
  'today',
  'diary',
  'batches',
  'movements',
  'areas',
  'dossiers',
  'members',
  'quotas',
  'authorisations',
  'packing-houses',
  'certificates',
  'organisations',
  'recalls',
  'complaints',
  'anomalies',
  'crop-protection',
  'exchange',
];

const sectionsOf: Readonly<Record<Role, readonly Section[]>> = {
  'cooperative-editor': cooperativeSections,
  'cooperative-head': cooperativeSections,
  'packing-house': [
    'today',
    'movements',
    'packing-houses',
    'batches',
    'areas',
    'authorisations',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
  ],
  exporter: [
    'today',
    'movements',
    'batches',
    'authorisations',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
  ],
  'commune-officer': [
    'today',
    'dossiers',
    'members',
    'recalls',
    'complaints',
    'crop-protection',
    'exchange',
  ],
  inspector: [
    'today',
    'certificates',
    'dossiers',
    'batches',
    'movements',
    'areas',
    'diary',
    'members',
    'quotas',
    'authorisations',
    'packing-houses',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
  ],
  officer: [
    'today',
    'dossiers',
    'areas',
    'organisations',
    'certificates',
    'batches',
    'movements',
    'diary',
    'members',
    'quotas',
    'authorisations',
    'packing-houses',
    'recalls',
    'complaints',
    'anomalies',
    'crop-protection',
    'exchange',
    'settings',
  ],
  administrator: ['today', 'people', 'organisations', 'keys', 'exchange'],
};

/** The console's entries for a role, in the order of the day's work. */
export function navigationFor(role: Role, language: Language): readonly NavigationEntry[] {
  const say = words(language);
  const sections = [
    ...sectionsOf[role],
    ...(role === 'administrator' ? [] : ['notices' as const]),
    'account' as const,
  ];
  const docked = sectionsOf[role].slice(0, dockSize - 1);
  return [...sections, 'more' as const].map((section) => ({
    section,
    href: section === 'today' ? '/console' : `/console/${section}`,
    label: longLabel(section, role, say),
    shortLabel: shortLabel(section, role, say),
    inDock: section === 'more' || docked.includes(section),
  }));
}

const dockSize = 5;

function shortLabel(section: Section, role: Role, say: ReturnType<typeof words>): string {
  if (section === 'movements') return say.movementsShort;
  if (section === 'crop-protection') return say.cropProtectionShort;
  if (section === 'certificates' && role === 'inspector') return say.toCheck;
  if (
    section === 'dossiers' ||
    section === 'members' ||
    section === 'authorisations' ||
    section === 'exchange' ||
    section === 'diary'
  )
    return say[`${section}Short`];
  if (section === 'packing-houses') return say.packingHousesShort;
  return say[section];
}

function longLabel(section: Section, role: Role, say: ReturnType<typeof words>): string {
  if (section === 'certificates' && role === 'inspector') return say.certificatesToCheck;
  if (section === 'areas' && role === 'officer') return say.areasAndCodes;
  return say[section];
}
