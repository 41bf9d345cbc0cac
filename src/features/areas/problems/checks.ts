import { defineProblems } from '../../../lib/problem.ts';

export const checkProblems = defineProblems('areas', {
  checkOwnHolder: {
    status: 403,
    vi: 'Bạn có vai trò trong tổ chức đứng tên vùng trồng này nên không được kiểm tra vùng của họ. Nhờ thanh tra khác.',
    en: 'You have a role in the organisation that holds this area, so you may not check it. Ask another inspector.',
    zh: '您在该种植区的持有机构中任职，不得检查该区。请由其他检查员办理。',
  },
  checkInFuture: {
    status: 422,
    field: 'checkedOn',
    vi: 'Ngày kiểm tra chưa tới. Ghi ngày trên biên bản.',
    en: 'The day of the check lies ahead. Give the day on the minutes.',
    zh: '检查日期尚未到。请填写记录上的日期。',
  },
  findingsMissing: {
    status: 422,
    field: 'findings',
    vi: 'Ghi điều phát hiện khi kết quả là không đạt hoặc đạt nhưng còn tồn tại.',
    en: 'Tell what was found when the check was failed, or passed with findings.',
    zh: '结果为不合格或合格但有问题时，请填写发现的问题。',
  },
  checkPlace: {
    status: 422,
    field: 'latitude',
    vi: 'Ghi cả vĩ độ (8 đến 24) và kinh độ (102 đến 115), ví dụ 10,5482 và 105,4031; hoặc bỏ trống cả hai.',
    en: 'Give both the latitude (8 to 24) and the longitude (102 to 115), such as 10.5482 and 105.4031; or leave both empty.',
    zh: '请同时填写纬度（8 至 24）和经度（102 至 115），例如 10.5482 和 105.4031；或两项均留空。',
  },
});
