import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Now = { now: Text };

/** Why a lot cannot take a step in the state that it is in. */
export const stepProblems = defineProblems('batches', {
  releasedIsFixed: {
    status: 409,
    vi: 'Lô đã phát hành, tem có thể đã dán, nên không sửa được nữa. Nếu cân lại ít hơn hoặc nhiều hơn, dùng «Điều chỉnh khối lượng».',
    en: 'The batch is released and its labels may be in use, so it can no longer be corrected. If it weighs less or more, amend its weight.',
    zh: '该批次已放行，标签可能已使用，因此无法再更正。如重量有出入，请使用“调整重量”。',
  },
  verifiedIsFixed: {
    status: 409,
    vi: 'Lô đã được kiểm tra nên không sửa được nữa. Nếu ghi sai, nhờ thanh tra trả lại lô.',
    en: 'The batch is verified, so it can no longer be corrected. If it is wrong, ask the inspector to return it.',
    zh: '该批次已核验，无法再更正。如有错误，请联系检查员退回。',
  },
  voidIsFinal: {
    status: 409,
    vi: 'Lô đã hủy nên không sửa được nữa. Khai báo lô mới.',
    en: 'The batch is void and can no longer be corrected. Register a new one.',
    zh: '该批次已作废，无法再更正。请登记新批次。',
  },
  notDraft: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ gửi được bản nháp hoặc lô bị trả lại. Mở lại lô để xem.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only a draft or a returned batch can be submitted. Open it again to see.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”。只有草稿或被退回的批次可以提交。请重新打开查看。`,
  },
  notReturnable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ trả lại được lô chờ kiểm tra hoặc chưa phát hành. Lô đã phát hành thì tạm dừng.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only one that waits or is not released yet can be returned. Put a released one on hold.`,
    zh: (p: Now) =>
      `该批次当前为“${p.now.zh}”。只有待核验或尚未放行的批次可以退回。已放行的请暂停。`,
  },
  notWaiting: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}», không còn chờ kiểm tra. Mở lại lô để xem ai đã quyết định.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}; it does not wait for a check. Open it again to see who decided.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”，不在等待核验。请重新打开查看由谁决定。`,
  },
  notAuditable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ hậu kiểm được lô đã qua kiểm tra. Lô chờ kiểm tra thì dùng «Xác nhận đã kiểm tra».`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only one that has passed can be audited. Verify one that waits.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”。只有已通过的批次可以事后审核。待核验的请直接核验。`,
  },
  notHoldable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}», không có gì để tạm dừng. Lô chưa gửi thì hợp tác xã còn sửa được.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}; there is nothing to pause. One that is not sent is still the cooperative’s to correct.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”，无需暂停。未提交的批次仍由合作社更正。`,
  },
  notOnHold: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}», không còn tạm dừng. Mở lại lô để xem ai đã quyết định.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}; it is not on hold. Open it again to see who decided.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”，并未暂停。请重新打开查看由谁决定。`,
  },
  notVerified: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ phát hành được lô đã kiểm tra. Chờ thanh tra, hoặc mở lại lô để xem.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only a verified batch can be released. Wait for the inspector, or open it again.`,
    zh: (p: Now) =>
      `该批次当前为“${p.now.zh}”。只有已核验的批次可以放行。请等待检查员，或重新打开查看。`,
  },
  notAmendable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ điều chỉnh được lô đang phát hành. Lô chưa phát hành thì sửa hoặc nhờ thanh tra trả lại.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only a released one is amended. Correct one that is not released, or ask for its return.`,
    zh: (p: Now) =>
      `该批次当前为“${p.now.zh}”。只能调整已放行的批次。未放行的请更正或请检查员退回。`,
  },
  amendmentClosed: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}» hoặc không có điều chỉnh nào đang chờ. Mở lại lô để xem.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}, or no amendment waits any more. Open it again to see.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”，或没有待决定的调整。请重新打开查看。`,
  },
  notClosable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ đóng được lô đang phát hành. Mở lại lô để xem.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only a released batch can be closed. Open it again to see.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”。只能关闭已放行的批次。请重新打开查看。`,
  },
  notVoidable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}». Chỉ hủy được lô chưa kiểm tra. Lô đã phát hành thì đóng lô, hoặc báo thu hồi.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}. Only one that is not verified can be voided. Close a released one, or report it for recall.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”。只能作废未核验的批次。已放行的请关闭，或报告召回。`,
  },
  notChangeable: {
    status: 409,
    vi: (p: Now) =>
      `Lô đang ở trạng thái «${p.now.vi}» nên không đổi sang trạng thái này được. Mở lại lô để xem.`,
    en: (p: Now) =>
      `The batch is now: ${p.now.en}, from where it cannot become that. Open it again to see.`,
    zh: (p: Now) => `该批次当前为“${p.now.zh}”，无法变更为所选状态。请重新打开查看。`,
  },
  derivedHasNoStep: {
    status: 409,
    vi: 'Lô này do tách, gộp hoặc giao nhận tạo ra, không qua bước này. Xem các lô gốc của nó.',
    en: 'This lot was made by a movement and does not take this step. See the lots behind it.',
    zh: '该批次由拆分、合并或收发产生，不适用此步骤。请查看其来源批次。',
  },
});
