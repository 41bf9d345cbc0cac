import { messages } from '../../../lib/language.ts';
import type { MovementKind } from '../rules/moving.ts';

/** What each kind of movement is called, as a thing that was done. */
export const kindWords = messages<Record<MovementKind, string>>({
  vi: {
    receive: 'Nhận hàng',
    split: 'Tách lô',
    merge: 'Gộp lô',
    sort: 'Phân loại',
    repack: 'Đóng gói lại',
    dry: 'Phơi, sấy',
    process: 'Chế biến',
    deliver: 'Giao hàng',
  },
  en: {
    receive: 'Receipt',
    split: 'Split',
    merge: 'Merge',
    sort: 'Sorting',
    repack: 'Repacking',
    dry: 'Drying',
    process: 'Processing',
    deliver: 'Delivery',
  },
  zh: {
    receive: '收货',
    split: '拆分',
    merge: '合并',
    sort: '分拣',
    repack: '重新包装',
    dry: '晾晒、烘干',
    process: '加工',
    deliver: '交付',
  },
});

/** One line under each form: what it is for. */
export const kindHints = messages<Record<MovementKind, string>>({
  vi: {
    receive: 'Cân lại và xác nhận hàng được giao cho bạn.',
    split: 'Chia một lô thành nhiều lô; phần không ghi vẫn nằm lại lô cũ.',
    merge: 'Dồn nhiều lô cùng loại thành một lô. Khi thu hồi, cả lô gộp bị thu hồi.',
    sort: 'Chia một lô theo loại, ghi phần loại bỏ.',
    repack: 'Đóng lại vào bao bì khác: nhiều lô thành một, hoặc một thành nhiều.',
    dry: 'Phơi hoặc sấy: ghi khối lượng trước và sau.',
    process: 'Chế biến: ghi khối lượng nguyên liệu và thành phẩm.',
    deliver: 'Giao hàng từ kho của bạn cho một bên mua.',
  },
  en: {
    receive: 'Weigh what was delivered to you and confirm it.',
    split: 'Make several lots of one; what you do not name stays in it.',
    merge: 'Put lots of one crop together. A recall of one will recall the whole.',
    sort: 'Divide a lot by grade and say what was rejected.',
    repack: 'Pack anew: many lots into one, or one into many.',
    dry: 'Drying: give the weight before and after.',
    process: 'Processing: give the weight of what went in and what came out.',
    deliver: 'Goods leave your store for one buyer.',
  },
  zh: {
    receive: '对交付给您的货物称重并确认。',
    split: '将一个批次分成多个；未填写的部分仍留在原批次。',
    merge: '将同一作物的多个批次合为一个。召回时整批一并召回。',
    sort: '按等级分拣一个批次，并填写剔除量。',
    repack: '更换包装：多个批次合为一个，或一个分为多个。',
    dry: '晾晒或烘干：填写前后重量。',
    process: '加工：填写投入与产出重量。',
    deliver: '货物从您的库存交付给一个买方。',
  },
});
