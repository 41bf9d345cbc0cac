import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

/** What a dossier lacks before it can be submitted: each one sentence with what to do. */
export const gaps = defineProblems('dossier-gaps', {
  noPlots: {
    status: 422,
    field: 'consent',
    vi: 'Vùng chưa có thửa đất của hộ nào. Ghi hộ và thửa ở trang Hộ thành viên.',
    en: 'No household’s plot is in the area yet. Record households and plots under Member households.',
    zh: '该区尚无农户地块。请在“成员农户”页登记农户和地块。',
  },
  consent: {
    status: 422,
    field: 'consent',
    vi: (p: { households: number; size: Text }) =>
      `Còn ${p.households} hộ chưa đồng ý (${p.size.vi}). Ghi nhận đồng ý ở trang Hộ thành viên.`,
    en: (p: { households: number; size: Text }) =>
      `${p.households} household(s) have not consented (${p.size.en}). Record their consent under Member households.`,
    zh: (p: { households: number; size: Text }) =>
      `还有 ${p.households} 户未同意（${p.size.zh}）。请在“成员农户”页登记同意。`,
  },
  outline: {
    status: 422,
    field: 'outline',
    vi: 'Vùng chưa có ranh giới. Vẽ hoặc nhập tọa độ ở trang vùng trồng.',
    en: 'The area has no outline. Draw it or enter its points on the area’s page.',
    zh: '该区尚无边界。请在种植区页面绘制或输入坐标。',
  },
  tooSmall: {
    status: 422,
    field: 'area',
    vi: (p: { size: Text; least: Text }) =>
      `Vùng rộng ${p.size.vi}, mức tối thiểu là ${p.least.vi}. Ghép thêm hộ liền kề rồi sửa vùng trồng.`,
    en: (p: { size: Text; least: Text }) =>
      `The area is ${p.size.en}; the minimum is ${p.least.en}. Join neighbouring households and correct the area.`,
    zh: (p: { size: Text; least: Text }) =>
      `该区面积为 ${p.size.zh}，最低要求 ${p.least.zh}。请联合相邻农户并更正种植区。`,
  },
  otherCrops: {
    status: 422,
    field: 'area',
    vi: (p: { crops: Text }) =>
      `Mã xuất khẩu chỉ cho một loại cây, mà vùng có thửa trồng ${p.crops.vi}. Chuyển các thửa ấy sang vùng riêng.`,
    en: (p: { crops: Text }) =>
      `An export code is for one crop, and plots here grow ${p.crops.en}. Move those plots to an area of their own.`,
    zh: (p: { crops: Text }) =>
      `出口代码只对应一种作物，而该区有种植${p.crops.zh}的地块。请将其划入单独的种植区。`,
  },
  overlap: {
    status: 422,
    field: 'overlap',
    vi: (p: { count: number; size: Text }) =>
      `Ranh giới trùng ${p.count} vùng trồng khác (${p.size.vi}). Đo lại ranh giới, hoặc hỏi cán bộ quản lý mã số.`,
    en: (p: { count: number; size: Text }) =>
      `The outline overlaps ${p.count} other area(s) (${p.size.en}). Measure it again, or ask the code officer.`,
    zh: (p: { count: number; size: Text }) =>
      `边界与另外 ${p.count} 个种植区重叠（${p.size.zh}）。请重新测量，或咨询代码管理人员。`,
  },
  expectedAmount: {
    status: 422,
    field: 'expectedAmount',
    vi: 'Chưa ghi sản lượng dự kiến. Ghi sản lượng một vụ, ví dụ 120 tấn.',
    en: 'The expected yield is missing. Write that of one season, such as 120 tấn.',
    zh: '未填写预计产量。请填写一季产量，例如 120 tấn。',
  },
  varieties: {
    status: 422,
    field: 'varietyCodes',
    vi: 'Chưa chọn giống. Chọn các giống trồng trong vùng.',
    en: 'No variety is chosen. Choose those grown in the area.',
    zh: '未选择品种。请选择该区种植的品种。',
  },
  treeCount: {
    status: 422,
    field: 'treeCount',
    vi: 'Chưa ghi số cây. Đếm hoặc ước số cây của cả vùng.',
    en: 'The number of trees is missing. Count or estimate those of the whole area.',
    zh: '未填写株数。请清点或估计全区株数。',
  },
  standard: {
    status: 422,
    field: 'standard',
    vi: 'Chưa ghi tiêu chuẩn áp dụng. Ghi tên tiêu chuẩn, ví dụ VietGAP.',
    en: 'The standard applied is missing. Name it, such as VietGAP.',
    zh: '未填写执行标准。请填写名称，例如 VietGAP。',
  },
  waterSource: {
    status: 422,
    field: 'waterSource',
    vi: 'Chưa ghi nguồn nước. Ghi tên sông, kênh hoặc giếng lấy nước tưới.',
    en: 'The water source is missing. Name the river, canal or well.',
    zh: '未填写水源。请填写取水的河、渠或井。',
  },
  controlPerson: {
    status: 422,
    field: 'controlPerson',
    vi: 'Chưa ghi người kiểm soát nội bộ. Ghi họ tên người phụ trách.',
    en: 'The person for internal control is missing. Write who is in charge.',
    zh: '未填写内部监管人。请填写负责人姓名。',
  },
  changeReason: {
    status: 422,
    field: 'changeReason',
    vi: 'Vùng đã có mã cho thị trường này. Ghi nội dung cần cấp lại hoặc điều chỉnh.',
    en: 'The area has a code for this market. Write what is to be re-issued or adjusted.',
    zh: '该区已有此市场的代码。请填写需补发或变更的内容。',
  },
  commitment: {
    status: 422,
    field: 'isCommitted',
    vi: 'Chưa cam kết thực hiện. Đánh dấu cam kết trong hồ sơ.',
    en: 'The commitment is not made. Tick it in the dossier.',
    zh: '尚未作出承诺。请在申请中勾选。',
  },
});
