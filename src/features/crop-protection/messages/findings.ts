import { messages } from '../../../lib/language.ts';

/** What is said of a use, in a grower's words; each says what to do. */
export const findingWords = messages({
  vi: {
    banned: (p: { substance: string }) =>
      `Có chất cấm: ${p.substance}. Không được dùng. Nếu đã phun, chưa thu hoạch và báo ngay cán bộ bảo vệ thực vật.`,
    unconfirmed: 'Chất này nằm trong danh sách cấm đang chờ cán bộ tỉnh xác nhận.',
    notOnList: (p: { list: string }) =>
      `Thuốc không có trong danh mục được phép dùng vào ngày này (${p.list}). Kiểm tra lại tên trên bao bì; nếu đúng, không dùng và hỏi cán bộ bảo vệ thực vật.`,
    leftList: (p: { list: string; left: string }) =>
      `Thuốc đã bị loại khỏi danh mục từ ngày ${p.left} (${p.list}) và đã hết thời gian được dùng tiếp. Không dùng; chọn thuốc khác.`,
    outOfList: (p: { substance: string }) =>
      `Hoạt chất ${p.substance} đã bị loại khỏi danh mục được phép. Không dùng; chọn thuốc khác.`,
    runOff: (p: { list: string; left: string; until: string }) =>
      `Thuốc đã bị loại khỏi danh mục từ ngày ${p.left} (${p.list}), chỉ được dùng hết đến ngày ${p.until}. Đừng mua thêm.`,
    leavesLater: (p: { list: string; left: string; until: string }) =>
      `Ngày phun thuốc còn trong danh mục, nhưng ${p.list} loại thuốc này từ ngày ${p.left}${p.until ? `, chỉ được dùng hết đến ngày ${p.until}` : ', từ ngày đó không được dùng nữa'}.`,
    notForCrop: 'Thuốc không đăng ký cho cây trồng này. Chọn thuốc có ghi tên cây trồng trên nhãn.',
    overDose: (p: { used: string; most: string }) =>
      `Liều đã ghi là ${p.used}, cao hơn mức cao nhất trên nhãn: ${p.most}. Kiểm tra lại số và đơn vị; lần sau pha đúng nhãn.`,
    unknownInterval:
      'Chưa rõ thời gian cách ly: chưa có nhãn nào của thuốc cho cây này được xác minh. Nhật ký vẫn ghi được, nhưng chưa thể kết luận đã đủ ngày cách ly. Gửi ảnh nhãn cho cán bộ tỉnh.',
    labelUnverified: (p: { days: string }) =>
      `Nhãn ghi cách ly ${p.days} ngày nhưng chưa được người thứ hai xác minh, nên chưa dùng để kết luận.`,
    longInterval: (p: { days: string }) =>
      `Nhãn ghi cách ly ${p.days} ngày. Trên cây ăn quả và rau thường không quá 7 ngày: xem lại ảnh nhãn.`,
    listUnknown:
      'Hệ thống chưa có danh mục thuốc có hiệu lực vào ngày này, nên chưa biết thuốc có được phép hay không. Xem danh mục của Bộ Nông nghiệp và Môi trường.',
    doseUnclear: (p: { unit: string }) =>
      `Không so được liều với nhãn (nhãn ghi theo ${p.unit}). Ghi liều cùng loại đơn vị, hoặc ghi thêm lượng nước phun mỗi ha.`,
  },
  en: {
    banned: (p) =>
      `Contains a banned substance: ${p.substance}. It must not be used. If it was sprayed, do not harvest and tell the plant protection officer at once.`,
    unconfirmed: 'The substance is on a banned list that the province has still to confirm.',
    notOnList: (p) =>
      `The product is not on the list that was in force that day (${p.list}). Check the name on the pack; if it is right, do not use it and ask the plant protection officer.`,
    leftList: (p) =>
      `The product left the list on ${p.left} (${p.list}) and its run-off period is over. Do not use it; choose another.`,
    outOfList: (p) =>
      `The active ingredient ${p.substance} was taken out of the permitted list. Do not use it; choose another product.`,
    runOff: (p) =>
      `The product left the list on ${p.left} (${p.list}) and may be used up until ${p.until} only. Do not buy more.`,
    leavesLater: (p) =>
      `On the day of the spray the product was listed, but ${p.list} removes it from ${p.left}${p.until ? `; it may be used up until ${p.until}` : '; from then on it must not be used'}.`,
    notForCrop:
      'The product is not registered for this crop. Choose one whose label names the crop.',
    overDose: (p) =>
      `The dose recorded is ${p.used}, above the most on the label: ${p.most}. Check figure and unit; mix as the label says next time.`,
    unknownInterval:
      'The pre-harvest interval is unknown: no label of this product for this crop has been verified. The diary can be kept, but nobody can state that the interval was respected. Send a photo of the label to the province.',
    labelUnverified: (p) =>
      `The label says ${p.days} days, but a second person has not verified it, so it supports no statement yet.`,
    longInterval: (p) =>
      `The label says ${p.days} days. On fruit and vegetables it is rarely more than 7: please re-check the label photo.`,
    listUnknown:
      'No permitted list in force on that day is recorded here, so it is unknown whether the product was permitted. See the list of the Ministry of Agriculture and Environment.',
    doseUnclear: (p) =>
      `The dose cannot be compared with the label (given per ${p.unit}). Use the same kind of unit, or add the water used per hectare.`,
  },
  zh: {
    banned: (p) => `含有禁用物质：${p.substance}。不得使用。如已喷施，请勿采收并立即报告植保人员。`,
    unconfirmed: '该物质所在的禁用清单尚待省级人员确认。',
    notOnList: (p) =>
      `该产品不在当日有效的许可目录内（${p.list}）。请核对包装上的名称；如无误，请勿使用并咨询植保人员。`,
    leftList: (p) =>
      `该产品自${p.left}起已移出目录（${p.list}），过渡期已结束。请勿使用，改用其他产品。`,
    outOfList: (p) => `有效成分 ${p.substance} 已移出许可目录。请勿使用，改用其他产品。`,
    runOff: (p) => `该产品自${p.left}起已移出目录（${p.list}），仅可用至${p.until}。请勿再购买。`,
    leavesLater: (p) =>
      `喷施当日该产品在目录内，但 ${p.list} 自${p.left}起将其移出${p.until ? `，可用至${p.until}` : '，此后不得使用'}。`,
    notForCrop: '该产品未登记用于此作物。请选用标签上注明该作物的产品。',
    overDose: (p) =>
      `记录的用量为 ${p.used}，高于标签上限 ${p.most}。请核对数值和单位，下次按标签配制。`,
    unknownInterval:
      '安全间隔期未知：该产品用于此作物的标签尚无经核实者。日志仍可记录，但不能认定已遵守间隔期。请将标签照片发给省级人员。',
    labelUnverified: (p) => `标签注明间隔 ${p.days} 天，但尚未经第二人核实，不能作为依据。`,
    longInterval: (p) =>
      `标签注明间隔 ${p.days} 天。水果和蔬菜一般不超过 7 天：请重新核对标签照片。`,
    listUnknown: '系统中没有当日有效的许可目录，无法判断该产品是否许可。请查阅农业与环境部的目录。',
    doseUnclear: (p) =>
      `无法与标签用量比较（标签按 ${p.unit}）。请使用同类单位，或补充每公顷用水量。`,
  },
});

/** Units of a dose as labels print them. */
export const unitWords = messages({
  vi: {
    'g/ha': 'g/ha',
    'kg/ha': 'kg/ha',
    'ml/ha': 'ml/ha',
    'l/ha': 'lít/ha',
    'g/tank': 'g/bình 25 lít',
    'ml/tank': 'ml/bình 25 lít',
  },
  en: {
    'g/ha': 'g/ha',
    'kg/ha': 'kg/ha',
    'ml/ha': 'ml/ha',
    'l/ha': 'l/ha',
    'g/tank': 'g per 25-litre tank',
    'ml/tank': 'ml per 25-litre tank',
  },
  zh: {
    'g/ha': '克/公顷',
    'kg/ha': '公斤/公顷',
    'ml/ha': '毫升/公顷',
    'l/ha': '升/公顷',
    'g/tank': '克/25升桶',
    'ml/tank': '毫升/25升桶',
  },
});
