import { defineProblems } from '../../../lib/problem.ts';

export const problems = defineProblems('organisations', {
  contractStepNotNow: {
    status: 409,
    vi: 'Hợp đồng không ở bước này: có thể người khác vừa ghi. Mở lại trang rồi chọn bước tiếp theo.',
    en: 'The contract is not at this step: perhaps somebody has just recorded one. Open the page again and choose the next step.',
    zh: '合同不在此步骤：可能他人刚刚登记。请重新打开页面，选择下一步。',
  },
  contractStepInFuture: {
    status: 422,
    field: 'happenedOn',
    vi: 'Ngày này chưa tới. Ghi khi việc đã diễn ra.',
    en: 'That day lies ahead. Record the step once it has happened.',
    zh: '该日期尚未到。请在事情发生后登记。',
  },
  contractStepBeforeLast: {
    status: 422,
    field: 'happenedOn',
    vi: (p: { last: string }) =>
      `Bước trước diễn ra ngày ${p.last}; bước này không thể sớm hơn. Kiểm tra lại ngày.`,
    en: (p: { last: string }) =>
      `The step before was on ${p.last}; this one cannot be earlier. Check the date.`,
    zh: (p: { last: string }) => `上一步在 ${p.last}；本步骤不得更早。请核对日期。`,
  },
  contractWithItself: {
    status: 422,
    field: 'partnerId',
    vi: 'Bên mua là chính tổ chức của bạn. Chọn hoặc ghi tên bên mua.',
    en: 'The buyer is your own organisation. Choose or write the buyer.',
    zh: '买方是您所在的机构。请选择或填写买方。',
  },
  contractPartnerUnknown: {
    status: 422,
    field: 'partnerId',
    vi: 'Không có bên mua này trong hệ thống. Chọn lại, hoặc ghi tên bên mua vào ô tên.',
    en: 'There is no such buyer here. Choose again, or write the buyer’s name instead.',
    zh: '系统中没有该买方。请重新选择，或填写买方名称。',
  },
  contractPartnerMissing: {
    status: 422,
    field: 'partnerName',
    vi: 'Chưa có bên mua. Chọn một tổ chức hoặc ghi tên bên mua.',
    en: 'There is no buyer. Choose an organisation or write the buyer’s name.',
    zh: '尚无买方。请选择机构或填写买方名称。',
  },
  contractCropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có cây trồng với mã này. Chọn trong danh sách.',
    en: 'There is no crop with this code. Choose from the list.',
    zh: '没有此代码的作物。请从列表中选择。',
  },
  contractEndsBeforeStart: {
    status: 422,
    field: 'validTo',
    vi: 'Ngày kết thúc trước ngày bắt đầu. Sửa một trong hai ngày.',
    en: 'The last day is before the first. Correct one of the two.',
    zh: '结束日期早于开始日期。请更正其中之一。',
  },
  contractSigned: {
    status: 409,
    vi: 'Hợp đồng đã ký nên không sửa được nội dung. Nếu thay đổi, lập hợp đồng mới hoặc ghi bước tiếp theo.',
    en: 'A signed contract is not altered. For a change, record a new contract or the next step.',
    zh: '已签合同不可修改。如有变更，请登记新合同或下一步骤。',
  },
  periodInFuture: {
    status: 422,
    field: 'from',
    vi: 'Ngày bắt đầu chưa tới. Ghi khi đã bắt đầu.',
    en: 'The first day lies ahead. Record it once it has begun.',
    zh: '开始日期尚未到。请在开始后登记。',
  },
  periodEndsBeforeStart: {
    status: 422,
    field: 'to',
    vi: 'Ngày thôi trước ngày bắt đầu. Kiểm tra lại ngày.',
    en: 'The last day is before the first. Check the date.',
    zh: '结束日期早于开始日期。请核对日期。',
  },
  periodEndInFuture: {
    status: 422,
    field: 'to',
    vi: 'Ngày thôi chưa tới. Ghi khi đã thôi.',
    en: 'The last day lies ahead. Record it once it has passed.',
    zh: '结束日期尚未到。请在结束后登记。',
  },
  periodEnded: {
    status: 409,
    vi: (p: { to: string }) =>
      `Dòng này đã ghi thôi từ ngày ${p.to}. Nếu ghi sai, thêm dòng mới cho đúng.`,
    en: (p: { to: string }) =>
      `This line already ended on ${p.to}. If that is wrong, add a new line with the right days.`,
    zh: (p: { to: string }) => `该行已登记于 ${p.to} 结束。如有误，请另添正确的一行。`,
  },
  technologyRecorded: {
    status: 409,
    field: 'technologyCode',
    vi: 'Công nghệ này đã ghi và đang dùng. Chọn công nghệ khác, hoặc ghi ngày thôi dùng ở dòng cũ.',
    en: 'This technology is recorded and in use. Choose another, or end the earlier line.',
    zh: '该技术已登记并在使用。请选择其他技术，或先结束原记录。',
  },
});
