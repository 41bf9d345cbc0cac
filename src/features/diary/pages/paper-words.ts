import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import type { PlantingRecord } from '../actions/read-diary.ts';
import { entryWords } from '../messages/entries.ts';
import { fieldWords } from '../messages/fields.ts';
import { kindWords } from '../messages/kinds.ts';
import { daysLate } from '../rules/entries.ts';
import type { Entry } from '../store/read-entries.ts';
import type { Paper } from './paper-pdf.ts';
import { namePlot, sayPlots, sayShort } from './say-entry.ts';

/** The words of a diary on paper; every entry with its delay and corrections, the oldest first. */
export function paperOf(record: PlantingRecord, isBlank: boolean, printed: Date): Paper {
  const { planting, plots, entries } = record;
  const crop = planting.variety?.vi ?? planting.crop.vi;
  const plotNames = plots.slice(0, 12).map(namePlot).join(', ');
  const more = plots.length > 12 ? ` và ${plots.length - 12} thửa khác` : '';
  return {
    isBlank,
    title: `NHẬT KÝ CANH TÁC · ${crop} · ${planting.seasonName}`,
    facts: [
      { term: 'Tổ chức', value: planting.organisationName },
      { term: 'Vùng trồng', value: planting.areaName ?? '……………………' },
      { term: 'Diện tích', value: formatHectares(planting.squareMetres, 'vi') },
      { term: 'Số thửa', value: plots.length > 0 ? formatNumber(plots.length, 'vi') : 'cả vùng' },
      ...(plots.length > 0 ? [{ term: 'Thửa', value: `${plotNames}${more}` }] : []),
      {
        term: 'Dự kiến thu hoạch',
        value: `${formatDate(planting.harvestFrom, 'vi')} – ${formatDate(planting.harvestTo, 'vi')}`,
      },
    ],
    rows: isBlank ? [] : entries.toReversed().flatMap((entry) => rowOf(entry, record)),
    foot: isBlank
      ? 'Thuốc: ghi đúng tên trên bao bì, liều và đơn vị, lượng nước. Nhập lại vào hệ thống càng sớm càng tốt.'
      : `In lúc ${formatInstant(printed, 'vi')}. Bản cũ của những lần ghi đã sửa xem trên hệ thống.`,
  };
}

function rowOf(entry: Entry, { plots }: PlantingRecord): Paper['rows'] {
  const [version] = entry.versions;
  if (!version) return [];
  const [say, sayField] = [entryWords('vi'), fieldWords('vi')];
  const late = daysLate(version.happenedOn, version.recordedAt);
  const marks = [
    ...(version.isStruck ? [`${say.struck}: ${version.reason ?? ''}`] : []),
    ...(late > 0 ? [say.late(String(late))] : []),
    ...(version.version > 1 && !version.isStruck
      ? [`${say.corrected(String(version.version))}: ${version.reason ?? ''}`]
      : []),
  ];
  const note = version.note && entry.kind !== 'note' ? [version.note] : [];
  return [
    [
      formatDate(version.happenedOn, 'vi'),
      kindWords('vi')[entry.kind],
      `${sayPlots(version.plotIds, plots, 'vi')} · ${sayField[version.workedBy]}`,
      [sayShort(entry.kind, version, 'vi'), ...note].filter(Boolean).join(' · '),
      [formatInstant(version.recordedAt, 'vi'), ...marks].join(' · '),
    ],
  ];
}
