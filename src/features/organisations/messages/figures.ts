import { messages } from '../../../lib/language.ts';

export const figureWords = messages({
  vi: {
    title: 'Số liệu hợp tác xã theo Kế hoạch 453/KH-UBND',
    intro: (date: string) =>
      `Đếm ngày ${date}, chỉ từ hợp tác xã (HTX) và tổ hợp tác (THT) đã ghi trong hệ thống này. Hợp đồng, người quản lý và công nghệ do HTX tự khai.`,
    figure: 'Chỉ tiêu',
    numerator: 'Đạt',
    denominator: 'Trên tổng số',
    percent: 'Tỷ lệ',
    district: 'Huyện cũ',
    several: 'Xã, phường gộp từ nhiều huyện cũ',
    byDistrict: 'Theo huyện trước 01/07/2025',
    byDistrictNote: 'Mỗi ô: đạt/tổng số (tỷ lệ). Dấu – là huyện không có gì để tính.',
    rated: 'Xếp loại tốt, khá',
    ratedRule: (year: number) =>
      `HTX đang hoạt động có kết quả năm ${year - 1} đã công bố, loại tốt hoặc khá, trên số HTX đang hoạt động (kể cả HTX chưa đủ 12 tháng). Kế hoạch: từ 60\u00a0%.`,
    linkage: 'Liên kết tiêu thụ',
    linkageRule: (_year: number) =>
      'HTX đang hoạt động có ít nhất một hợp đồng đã ký, có ngày, còn thời hạn, không đổ vỡ, trên số HTX đang hoạt động. Kế hoạch: từ 30\u00a0%.',
    managers: 'Cán bộ quản lý từ cao đẳng',
    managersRule: (_year: number) =>
      'Người đang quản lý HTX đang hoạt động có trình độ từ cao đẳng trở lên, trên số người đang quản lý; một người giữ nhiều chức vụ tính một lần. Kế hoạch: từ 24\u00a0%.',
    converted: 'Tổ hợp tác thành hợp tác xã',
    convertedRule: (year: number) =>
      `THT chuyển thành HTX trong năm ${year}, trên số THT chưa chấm dứt khi hết năm ${year - 1}. Kế hoạch: từ 5\u00a0%.`,
    founded: 'Hợp tác xã mới',
    foundedRule: (year: number) =>
      `HTX bắt đầu trong năm ${year} (kể cả từ THT), trên số HTX chưa chấm dứt. Kế hoạch năm 2024: từ 45 HTX.`,
    technology: 'Ứng dụng công nghệ',
    technologyRule: (_year: number) =>
      'HTX đang hoạt động đang dùng ít nhất một công nghệ trong danh mục, trên số HTX đang hoạt động. Kế hoạch: mỗi huyện từ 2 HTX.',
  },
  en: {
    title: 'Figures on cooperatives for Plan 453/KH-UBND',
    intro: (date) =>
      `Counted on ${date}, of the cooperatives and groups recorded in this system only. Contracts, managers and technology are as cooperatives declare them.`,
    figure: 'Figure',
    numerator: 'Reached',
    denominator: 'Out of',
    percent: 'Share',
    district: 'Former district',
    several: 'Communes made of several former districts',
    byDistrict: 'By district before 1 July 2025',
    byDistrictNote: 'Each cell: reached/out of (share). A dash: nothing there to count.',
    rated: 'Rated good or fair',
    ratedRule: (year) =>
      `Operating cooperatives with a published rating of ${year - 1} that is good or fair, of operating cooperatives (also those under 12 months). Plan: 60\u00a0% or more.`,
    linkage: 'Sold under contract',
    linkageRule: (_year) =>
      'Operating cooperatives with at least one contract that is signed, dated, running and not broken, of operating cooperatives. Plan: 30\u00a0% or more.',
    managers: 'Managers with college or more',
    managersRule: (_year) =>
      'Managers of operating cooperatives with college education or more, of such managers in office; a person with several offices counts once. Plan: 24\u00a0% or more.',
    converted: 'Groups that became cooperatives',
    convertedRule: (year) =>
      `Groups that became cooperatives in ${year}, of groups that had not ended when ${year - 1} did. Plan: 5\u00a0% or more.`,
    founded: 'New cooperatives',
    foundedRule: (year) =>
      `Cooperatives that began in ${year}, former groups included, of cooperatives that have not ended. Plan for 2024: 45 or more.`,
    technology: 'Technology in use',
    technologyRule: (_year) =>
      'Operating cooperatives that use at least one technology of the list, of operating cooperatives. Plan: 2 or more in each district.',
  },
  zh: {
    title: '第453号计划合作社指标',
    intro: (date) =>
      `${date} 统计，仅含本系统已登记的合作社和合作组。合同、管理人员和技术由合作社自行申报。`,
    figure: '指标',
    numerator: '达标',
    denominator: '总数',
    percent: '比例',
    district: '原县',
    several: '由多个原县合并的乡、坊',
    byDistrict: '按2025年7月1日前的县',
    byDistrictNote: '每格：达标/总数（比例）。“–”表示该县无可统计对象。',
    rated: '评级良好、较好',
    ratedRule: (year) =>
      `${year - 1} 年评级已公布且为良好或较好的正常运作合作社，除以正常运作合作社数（含成立不满12个月者）。计划：60\u00a0% 以上。`,
    linkage: '合同销售',
    linkageRule: (_year) =>
      '至少有一份已签署、注明日期、有效且未违约合同的正常运作合作社，除以正常运作合作社数。计划：30\u00a0% 以上。',
    managers: '大专以上管理人员',
    managersRule: (_year) =>
      '正常运作合作社中大专及以上学历的在任管理人员，除以在任管理人员数；一人多职只计一次。计划：24\u00a0% 以上。',
    converted: '合作组转为合作社',
    convertedRule: (year) =>
      `${year} 年转为合作社的合作组，除以 ${year - 1} 年底尚未终止的合作组数。计划：5\u00a0% 以上。`,
    founded: '新合作社',
    foundedRule: (year) =>
      `${year} 年开始的合作社（含由合作组转来），除以未终止的合作社数。2024年计划：45 个以上。`,
    technology: '应用技术',
    technologyRule: (_year) =>
      '至少使用一项目录内技术的正常运作合作社，除以正常运作合作社数。计划：每县2个以上。',
  },
});
