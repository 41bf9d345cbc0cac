import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { printPhone } from '../../../lib/phone.ts';
import { type Actor, isAuthority, type Role } from '../../../lib/roles.ts';
import { readMembers } from '../../members/actions/read-members.ts';
import { listQuotas } from '../../quotas/actions.ts';
import { leftOf } from '../../quotas/rules.ts';
import {
  authorisationStates,
  batchStates,
  codeStates,
  dossierStates,
  kindNamesVi,
} from '../messages/states.ts';
import type { OutCell } from '../sheet/write-csv.ts';
import * as store from '../store/exports.ts';

export const exportNames = [
  'organisations',
  'members',
  'areas',
  'codes',
  'packing-houses',
  'dossiers',
  'quotas',
  'authorisations',
  'batches',
  'certificates',
] as const;
export type ExportName = (typeof exportNames)[number];
type Pieces = AsyncGenerator<readonly (readonly OutCell[])[]>;
type List = {
  readonly roles: readonly Role[];
  readonly header: readonly string[];
  readonly pieces: (deps: Deps, actor: Actor) => Pieces;
};

const cooperative = ['cooperative-head', 'cooperative-editor'] as const;
const authority = ['inspector', 'officer'] as const;

/** Every list that goes out, with the headers that the ministry writes. Whoever may read it may export it. */
export const exportLists: Readonly<Record<ExportName, List>> = {
  organisations: {
    roles: [...cooperative, 'packing-house', ...authority, 'administrator'],
    header: [
      ...['Tên tổ chức', 'Tên viết tắt', 'Loại hình', 'Mã số thuế'],
      ...['Xã, phường', 'Địa chỉ', 'Người đại diện'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.organisationPiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.name, row.shortName, kindNamesVi[row.kind] ?? row.kind, row.taxCode],
          ...[row.commune, row.addressLine, row.representative],
        ],
      ),
  },
  members: {
    roles: [...cooperative, 'commune-officer', ...authority],
    header: [
      ...['Tổ chức', 'Số hộ', 'Họ và tên', 'Điện thoại', 'Xã, phường', 'Ấp, khóm'],
      ...['Ngày vào', 'Ngày ra', 'Vùng trồng', 'Diện tích (ha)'],
    ],
    pieces: memberPieces,
  },
  areas: {
    roles: [...cooperative, 'packing-house', ...authority],
    header: [
      ...['Tổ chức', 'Tên viết tắt', 'Tên vùng trồng', 'Xã, phường', 'Cây trồng'],
      ...['Diện tích (ha)', 'Số hộ', 'Mã số còn hiệu lực'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.areaPiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.holder, row.shortName, row.name, row.commune, row.crop],
          ...[hectares(row.squareMetres), row.householdCount, row.codes],
        ],
      ),
  },
  codes: {
    roles: [...cooperative, 'packing-house', ...authority],
    header: [
      ...['Mã số', 'Thị trường', 'Tình trạng', 'Tên vùng trồng', 'Tổ chức'],
      ...['Cây trồng', 'Xã, phường', 'Diện tích (ha)'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.codePiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.value, row.market, codeStates[row.state], row.area, row.holder],
          ...[row.crop, row.commune, hectares(row.squareMetres)],
        ],
      ),
  },
  dossiers: {
    roles: [...cooperative, ...authority],
    header: [
      ...['Số hồ sơ', 'Tên vùng trồng', 'Tổ chức', 'Thị trường'],
      ...['Tình trạng', 'Ngày nhận', 'Hạn giải quyết'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.dossierPiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.number, row.area, row.holder, row.market],
          ...[dossierStates[row.state] ?? row.state, day(row.receivedOn), day(row.dueOn)],
        ],
      ),
  },
  'packing-houses': {
    roles: ['packing-house', ...authority],
    header: [
      ...['Tên cơ sở', 'Tổ chức', 'Xã, phường', 'Địa chỉ'],
      ...['Công suất (kg/ngày)', 'Công suất (kg/vụ)', 'Mã số còn hiệu lực'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.packingHousePiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.name, row.operator, row.commune, row.addressLine],
          ...[row.kilogramsPerDay, row.kilogramsPerSeason, row.codes],
        ],
      ),
  },
  quotas: {
    roles: [...cooperative, ...authority],
    header: [
      ...['Mã số', 'Thị trường', 'Tên vùng trồng', 'Tổ chức', 'Cây trồng', 'Vụ'],
      ...['Diện tích tính (ha)', 'Hạn mức (kg)', 'Giữ chỗ (kg)', 'Đã dùng (kg)', 'Còn lại (kg)'],
    ],
    pieces: quotaPieces,
  },
  authorisations: {
    roles: [...cooperative, 'packing-house', 'exporter', ...authority],
    header: [
      ...['Mã tra cứu', 'Bên ủy quyền', 'Bên nhận', 'Mã số vùng trồng', 'Thị trường', 'Tình trạng'],
      ...['Tối đa (kg)', 'Đã dùng (kg)', 'Từ ngày', 'Đến ngày'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.authorisationPiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.publicCode, row.holder, row.grantee, row.code, row.market],
          ...[authorisationStates[row.state], row.capGrams / 1000, Number(row.usedGrams) / 1000],
          ...[day(row.startsOn), day(row.endsOn)],
        ],
      ),
  },
  batches: {
    roles: [...cooperative, 'packing-house', ...authority],
    header: [
      ...['Số lô', 'Mã tra cứu', 'Tổ chức', 'Mã số vùng trồng', 'Cây trồng'],
      ...['Khối lượng (kg)', 'Thu hoạch từ', 'Thu hoạch đến', 'Tình trạng'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.batchPiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.number, row.publicCode, row.organisation, row.code, row.crop, row.grams / 1000],
          ...[day(row.harvestedFrom), day(row.harvestedTo), batchStates[row.state]],
        ],
      ),
  },
  certificates: {
    roles: [...cooperative, ...authority],
    header: [
      ...['Số chứng nhận', 'Tiêu chuẩn', 'Tổ chức'],
      ...['Tổ chức chứng nhận', 'Từ ngày', 'Đến ngày'],
    ],
    pieces: (deps, actor) =>
      piecesOf(
        (after) => store.certificatePiece(deps.db, whoseOf(actor), after),
        (row) => [
          ...[row.number, row.kind, row.holder, row.certifier],
          ...[day(row.validFrom), day(row.validTo)],
        ],
      ),
  },
};

export function exportsFor(role: Role): ExportName[] {
  return exportNames.filter((name) => exportLists[name].roles.includes(role));
}

/** The administrator sees organisations, which it sets up, and nothing else of all. */
export function whoseOf(actor: Actor): store.Whose {
  const seesAll = isAuthority(actor.role) || actor.role === 'administrator';
  return { onlyId: seesAll ? undefined : actor.organisationId };
}

async function* piecesOf<Row extends { id: string }>(
  read: (after: string) => Promise<readonly Row[]>,
  cellsOf: (row: Row) => readonly OutCell[],
): Pieces {
  let after = '';
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(cellsOf);
    after = last.id;
  }
}

/** Through the members' own action, which knows who sees whom and writes down that they looked. */
async function* memberPieces(deps: Deps, actor: Actor): Pieces {
  let after: string | undefined;
  do {
    const page = await readMembers(deps, actor, { presence: 'all', after, limit: 100 }, 'export');
    yield page.items.map((row) => [
      ...[row.organisationName, row.number, row.fullName, row.phone ? printPhone(row.phone) : null],
      ...[`${row.communeName} (${row.communeKind})`, row.hamlet, day(row.joinedOn)],
      ...[day(row.leftOn), row.areas.map((area) => area.areaName).join(', ')],
      hectares(row.areas.reduce((sum, area) => sum + area.squareMetres, 0)),
    ]);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** Through the quotas' own action: what is left is worked out there and nowhere else. */
async function* quotaPieces(deps: Deps, actor: Actor): Pieces {
  const today = localDateOf(deps.now());
  const { onlyId } = whoseOf(actor);
  let after: string | undefined;
  do {
    const page = await listQuotas(deps.db, today, { holderId: onlyId, after, limit: 200 });
    yield page.items.map((row) => [
      ...[row.value, row.market.vi, row.areaName, row.holderName, row.crop.vi],
      ...[row.season?.name ?? null, hectares(row.squareMetres), kilograms(row.quotaGrams)],
      ...[kilograms(row.reservedGrams), kilograms(row.usedGrams), kilograms(leftOf(row))],
    ]);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

function kilograms(grams: number | null): number | null {
  return grams === null ? null : grams / 1000;
}

function hectares(squareMetres: number): number {
  return squareMetres / 10_000;
}

function day(date: string | null): string | null {
  return date === null ? null : date.split('-').reverse().join('/');
}
