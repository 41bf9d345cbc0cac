import { formatKilograms } from '../../../lib/numbers.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Weighed = { delivered: number; weighed: number };

export const deliveryProblems = defineProblems('movements', {
  buyerMissing: {
    status: 422,
    field: 'buyer',
    vi: 'Chọn đơn vị mua, hoặc ghi tên và địa chỉ bên mua ngoài hệ thống.',
    en: 'Choose the buyer, or give the name and address of one outside the system.',
    zh: '请选择买方，或填写系统外买方的名称和地址。',
  },
  buyerUnknown: {
    status: 422,
    field: 'buyer',
    vi: 'Không tìm thấy đơn vị này. Ghi tên viết tắt hoặc mã số thuế, ví dụ DGMH, hoặc ghi bên mua ngoài hệ thống.',
    en: 'No such organisation. Give its short name or tax code, such as DGMH, or name a buyer outside the system.',
    zh: '未找到该单位。请填写简称或税号，例如 DGMH，或填写系统外买方。',
  },
  buyerIsSelf: {
    status: 422,
    field: 'buyer',
    vi: 'Bên mua phải là đơn vị khác. Hàng chuyển trong kho thì ghi tách lô hoặc gộp lô.',
    en: 'The buyer must be somebody else. Inside your store, split or merge lots instead.',
    zh: '买方须为其他单位。仓内流转请用拆分或合并。',
  },
  buyerTwice: {
    status: 422,
    field: 'buyerName',
    vi: 'Chỉ ghi một bên mua: chọn đơn vị trong hệ thống, hoặc ghi tên và địa chỉ bên ngoài.',
    en: 'Name one buyer: an organisation of the system, or a name and address outside it.',
    zh: '只能填写一个买方：系统内单位，或系统外的名称和地址。',
  },
  addressMissing: {
    status: 422,
    field: 'buyerAddress',
    vi: 'Ghi địa chỉ bên mua, để tìm được hàng khi phải thu hồi.',
    en: 'Give the buyer’s address, so that the goods can be found in a recall.',
    zh: '请填写买方地址，以便召回时找到货物。',
  },
  differenceUnexplained: {
    status: 422,
    field: 'reason',
    vi: (p: Weighed) =>
      `Bên giao ghi ${formatKilograms(p.delivered, 'vi')}, cân được ${formatKilograms(p.weighed, 'vi')}. Ghi lý do chênh lệch.`,
    en: (p: Weighed) =>
      `${formatKilograms(p.delivered, 'en')} was delivered, the scale says ${formatKilograms(p.weighed, 'en')}. Give the reason for the difference.`,
    zh: (p: Weighed) =>
      `交付方记录 ${formatKilograms(p.delivered, 'zh')}，实际称重 ${formatKilograms(p.weighed, 'zh')}。请填写差异原因。`,
  },
  deliverySettled: {
    status: 409,
    vi: 'Lần giao này đã được nhận hoặc từ chối. Mở lại để xem.',
    en: 'This delivery has been received or refused already. Open it again to see.',
    zh: '该次交付已被接收或拒收。请重新打开查看。',
  },
  notRefused: {
    status: 409,
    vi: 'Bên nhận chưa từ chối lần giao này nên chưa lấy hàng về được. Chờ bên nhận xác nhận hoặc từ chối.',
    en: 'The receiver has not refused this delivery, so it cannot be taken back. Wait for the answer.',
    zh: '收货方尚未拒收，不能取回。请等待对方确认或拒收。',
  },
  harvestHalfKnown: {
    status: 422,
    field: 'harvestedTo',
    vi: 'Ghi cả ngày đầu và ngày cuối thu hoạch theo đúng thứ tự, hoặc để trống cả hai.',
    en: 'Give the first and the last day of harvest in order, or leave both empty.',
    zh: '请按顺序填写采收起止日期，或两项均留空。',
  },
  productUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có nông sản hoặc giống này trong danh mục. Chọn trong danh sách.',
    en: 'No such crop or variety in the list. Choose one of it.',
    zh: '目录中没有该作物或品种。请从列表中选择。',
  },
});
