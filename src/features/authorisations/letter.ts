import { formatDate } from '../../lib/dates.ts';
import { formatKilograms } from '../../lib/numbers.ts';
import { printPublicCode } from '../../lib/public-code.ts';
import type { Authorisation } from './store/read.ts';

/** The words that the holder's head signs, in the language of record. */
export function letterOf(authorisation: Authorisation): string {
  const { startsOn, endsOn } = authorisation;
  return [
    `GIẤY ỦY QUYỀN SỬ DỤNG MÃ SỐ VÙNG TRỒNG số ${printPublicCode(authorisation.publicCode)}`,
    `Bên ủy quyền: ${authorisation.holderName}`,
    `Bên nhận ủy quyền: ${authorisation.granteeName}`,
    `Mã số vùng trồng: ${authorisation.codeValue}, thị trường ${authorisation.market.vi}`,
    `Cây trồng: ${authorisation.crop.vi}`,
    `Khối lượng tối đa: ${formatKilograms(authorisation.capGrams, 'vi')}`,
    `Hiệu lực: từ ${formatDate(startsOn, 'vi')} đến ${formatDate(endsOn, 'vi')}`,
    'Mỗi lần dùng mã, bên nhận khai khối lượng và lô hàng trên hệ thống. Bên ủy quyền có quyền tạm dừng hoặc thu hồi.',
  ]
    .join('\n')
    .normalize('NFC');
}
