import { type Language, messages } from '../../lib/language.ts';
import type { Tone } from '../../web/components/tag.tsx';

const sentences = messages({
  vi: {
    harvest: (weight: string) => `Thu hoạch ${weight}`,
    'batch.registered': () => 'Khai báo lô hàng',
    'batch.corrected': () => 'Sửa hồ sơ lô trước khi phát hành',
    'batch.submitted': () => 'Gửi hồ sơ lô',
    'batch.verified': () => 'Kiểm tra hồ sơ lô',
    'batch.released': () => 'Phát hành lô và mã QR',
    'batch.held': () => 'Tạm dừng kiểm tra lô',
    'batch.recalled': () => 'Thu hồi lô',
    'batch.resumed': () => 'Hết tạm dừng',
    'batch.amended': () => 'Điều chỉnh khối lượng lô',
    'batch.closed': () => 'Đóng lô',
    'area-code.issued': (code: string) => `Cấp mã vùng trồng ${code}`,
    'area-code.suspended': (code: string) => `Tạm dừng mã vùng trồng ${code}`,
    'area-code.restored': (code: string) => `Khôi phục mã vùng trồng ${code}`,
    'area-code.revoked': (code: string) => `Thu hồi mã vùng trồng ${code}`,
    'area-code.approved': (code: string) => `Nước nhập khẩu chấp thuận mã vùng trồng ${code}`,
    'area-code.warned': (code: string) => `Thông báo của nước nhập khẩu về mã vùng trồng ${code}`,
    'area-code.cleared': (code: string) => `Đã trả lời thông báo về mã vùng trồng ${code}`,
    'area-code.lapsed': (code: string) => `Mã vùng trồng ${code} hết hiệu lực`,
    'certificate.declared': (name: string) => `Khai chứng nhận ${name}`,
    'certificate.corrected': (name: string) => `Sửa khai báo chứng nhận ${name}`,
    'certificate.checked': (name: string) => `Kiểm tra chứng nhận ${name}`,
    'certificate.suspended': (name: string) => `Đình chỉ chứng nhận ${name}`,
    'certificate.restored': (name: string) => `Khôi phục chứng nhận ${name}`,
    'certificate.withdrawn': (name: string) => `Thu hồi chứng nhận ${name}`,
    decision: (number: string) => `quyết định ${number}`,
    who: (role: string, organisation: string) => `${role}, ${organisation}`,
    recorded: (who: string, when: string) => `${who} · ghi ${when}`,
    declaredBy: (organisation: string) => `${organisation} khai`,
  },
  en: {
    harvest: (weight: string) => `${weight} harvested`,
    'batch.registered': () => 'Lot registered',
    'batch.corrected': () => 'Lot record corrected before release',
    'batch.submitted': () => 'Lot record submitted',
    'batch.verified': () => 'Lot record verified',
    'batch.released': () => 'Lot and QR code released',
    'batch.held': () => 'Lot paused for checking',
    'batch.recalled': () => 'Lot recalled',
    'batch.resumed': () => 'Lot no longer paused',
    'batch.amended': () => 'Weight of the lot amended',
    'batch.closed': () => 'Lot closed',
    'area-code.issued': (code: string) => `Growing-area code ${code} issued`,
    'area-code.suspended': (code: string) => `Growing-area code ${code} suspended`,
    'area-code.restored': (code: string) => `Growing-area code ${code} restored`,
    'area-code.revoked': (code: string) => `Growing-area code ${code} revoked`,
    'area-code.approved': (code: string) =>
      `Growing-area code ${code} approved by the importing country`,
    'area-code.warned': (code: string) =>
      `Notice of the importing country on growing-area code ${code}`,
    'area-code.cleared': (code: string) => `Notice on growing-area code ${code} answered`,
    'area-code.lapsed': (code: string) => `Growing-area code ${code} lapsed`,
    'certificate.declared': (name: string) => `Certificate declared: ${name}`,
    'certificate.corrected': (name: string) => `Declaration corrected: ${name}`,
    'certificate.checked': (name: string) => `Certificate checked: ${name}`,
    'certificate.suspended': (name: string) => `Certificate suspended: ${name}`,
    'certificate.restored': (name: string) => `Certificate restored: ${name}`,
    'certificate.withdrawn': (name: string) => `Certificate withdrawn: ${name}`,
    decision: (number: string) => `decision ${number}`,
    who: (role: string, organisation: string) => `${role}, ${organisation}`,
    recorded: (who: string, when: string) => `${who} · recorded ${when}`,
    declaredBy: (organisation: string) => `declared by ${organisation}`,
  },
  zh: {
    harvest: (weight: string) => `采收 ${weight}`,
    'batch.registered': () => '登记批次',
    'batch.corrected': () => '放行前更正批次记录',
    'batch.submitted': () => '提交批次记录',
    'batch.verified': () => '核验批次记录',
    'batch.released': () => '放行批次及二维码',
    'batch.held': () => '暂停核查批次',
    'batch.recalled': () => '召回批次',
    'batch.resumed': () => '解除暂停',
    'batch.amended': () => '调整批次重量',
    'batch.closed': () => '关闭批次',
    'area-code.issued': (code: string) => `签发种植区代码 ${code}`,
    'area-code.suspended': (code: string) => `暂停种植区代码 ${code}`,
    'area-code.restored': (code: string) => `恢复种植区代码 ${code}`,
    'area-code.revoked': (code: string) => `撤销种植区代码 ${code}`,
    'area-code.approved': (code: string) => `进口国批准种植区代码 ${code}`,
    'area-code.warned': (code: string) => `进口国就种植区代码 ${code} 发出通报`,
    'area-code.cleared': (code: string) => `已答复种植区代码 ${code} 的通报`,
    'area-code.lapsed': (code: string) => `种植区代码 ${code} 失效`,
    'certificate.declared': (name: string) => `申报证书：${name}`,
    'certificate.corrected': (name: string) => `更正证书申报：${name}`,
    'certificate.checked': (name: string) => `核查证书：${name}`,
    'certificate.suspended': (name: string) => `暂停证书：${name}`,
    'certificate.restored': (name: string) => `恢复证书：${name}`,
    'certificate.withdrawn': (name: string) => `撤销证书：${name}`,
    decision: (number: string) => `决定 ${number}`,
    who: (role: string, organisation: string) => `${role}，${organisation}`,
    recorded: (who: string, when: string) => `${who} · ${when}记录`,
    declaredBy: (organisation: string) => `${organisation} 申报`,
  },
});

export const timelineWords = sentences;

const publicKinds = [
  'batch.registered',
  'batch.corrected',
  'batch.submitted',
  'batch.verified',
  'batch.released',
  'batch.held',
  'batch.recalled',
  'batch.resumed',
  'batch.amended',
  'batch.closed',
  'area-code.issued',
  'area-code.suspended',
  'area-code.restored',
  'area-code.revoked',
  'area-code.approved',
  'area-code.warned',
  'area-code.cleared',
  'area-code.lapsed',
  'certificate.declared',
  'certificate.corrected',
  'certificate.checked',
  'certificate.suspended',
  'certificate.restored',
  'certificate.withdrawn',
] as const;
export type PublicKind = (typeof publicKinds)[number];

export function isPublicKind(kind: string): kind is PublicKind {
  return (publicKinds as readonly string[]).includes(kind);
}

/** `subject`: the area code or the certificate that the entry is about. */
export function sayRecorded(kind: PublicKind, subject: string, language: Language): string {
  return sentences(language)[kind](subject);
}

export function toneOf(kind: PublicKind): Tone {
  if (kind === 'batch.recalled') return 'stop';
  if (kind === 'batch.held') return 'warn';
  if (kind.endsWith('.suspended') || kind.endsWith('.warned')) return 'warn';
  if (/\.(revoked|lapsed|withdrawn)$/.test(kind)) return 'stop';
  const isDeclared =
    kind === 'certificate.declared' ||
    kind === 'batch.closed' ||
    /\.(corrected|amended)$/.test(kind);
  return isDeclared ? 'plain' : 'ok';
}
