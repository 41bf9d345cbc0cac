import type { Text } from '../../../lib/language.ts';
import { groupWords } from '../messages/groups.ts';
import { lineWords } from '../messages/lines.ts';
import type { ProductGroup } from './products.ts';

type Named<Value> = { readonly value: Value; readonly label: string; readonly names: string[] };

/** Groups and standings by every name that a sheet may give them. */
export const groupNames: readonly Named<ProductGroup>[] = [
  group('insecticide', 'Trừ sâu'),
  group('fungicide', 'Trừ bệnh'),
  group('herbicide', 'Trừ cỏ'),
  group('rodenticide', 'Trừ chuột'),
  group('growth-regulator', 'Điều hòa sinh trưởng'),
  group('attractant', 'Dẫn dụ côn trùng'),
  group('snail-killer', 'Trừ ốc'),
  group('other', 'Khác'),
];

export const standingNames: readonly Named<'listed' | 'removed'>[] = [
  { value: 'listed', label: lineWords('vi').listed, names: ['listed', 'Được phép'] },
  {
    value: 'removed',
    label: lineWords('vi').removed,
    names: ['removed', 'Loại khỏi danh mục', 'Loại bỏ'],
  },
];

function group(value: ProductGroup, short: string): Named<ProductGroup> {
  const label = groupWords('vi')[value];
  return { value, label, names: [value, label, groupWords('en')[value], short] };
}

/** What is told of a row without leaving it out. */
export function noteOnCrop(crop: string): Text {
  return inEach((language) => lineWords(language).cropNotOurs(crop));
}

export function noteOnSubstance(substance: string): Text {
  return inEach((language) => lineWords(language).hasForbidden(substance));
}

function inEach(say: (language: 'vi' | 'en' | 'zh') => string): Text {
  return { vi: say('vi'), en: say('en'), zh: say('zh') };
}
