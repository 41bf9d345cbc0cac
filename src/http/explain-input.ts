import { z } from 'zod';
import { type Language, languages, messages, type Text } from '../lib/language.ts';
import { Problem, type ProblemIssue } from '../lib/problem.ts';
import { problems } from './problems.ts';

// Keys that schemas in lib/input.ts give as their error, and what they say to a person.
const sentences = messages({
  vi: {
    missing: 'Chưa nhập mục này.',
    date: 'Ghi ngày có thật theo mẫu 03/11/2026.',
    phone: 'Ghi số điện thoại di động Việt Nam, ví dụ 0912 345 678.',
    taxCode: 'Mã số thuế có 10 chữ số, 10 chữ số và -001, hoặc 12 chữ số.',
    text: 'Ghi bằng chữ, không bỏ trống.',
    shortName: 'Tên viết tắt có từ 2 đến 10 chữ in hoa không dấu hoặc chữ số, ví dụ GMAU.',
    officePhone: 'Ghi số điện thoại từ 8 đến 20 chữ số, ví dụ 0296 3 123 456.',
    password: 'Mật khẩu cần từ 10 đến 200 ký tự, không chỉ là một ký tự lặp lại.',
    choose: 'Chọn một mục trong danh sách.',
    chooseSome: 'Chọn ít nhất một mục.',
    number: 'Ghi một số, ví dụ 26.',
    weight: 'Ghi khối lượng, ví dụ 20 tấn hoặc 850 kg.',
    hectares: 'Ghi diện tích bằng ha, ví dụ 18,4.',
    tooLong: (most: number) => `Dài quá ${most} ký tự. Rút ngắn lại.`,
    tooShort: (least: number) => `Cần ít nhất ${least} ký tự.`,
    atLeast: (least: number) => `Cần từ ${least} trở lên.`,
    atMost: (most: number) => `Không quá ${most}.`,
    unknownField: (names: string) => `Không có trường này: ${names}. Bỏ đi rồi gửi lại.`,
    wrong: 'Nội dung chưa đúng mẫu. Sửa lại theo hướng dẫn.',
  },
  en: {
    missing: 'This is missing.',
    date: 'Give a real date, such as 03/11/2026 (day/month/year) or 2026-11-03.',
    phone: 'Give a Vietnamese mobile number, such as 0912 345 678.',
    taxCode: 'A tax code has 10 digits, 10 digits and -001, or 12 digits.',
    text: 'Write some text; do not leave it blank.',
    shortName: 'A short name has 2 to 10 capital letters without marks or digits, such as GMAU.',
    officePhone: 'Give a telephone number of 8 to 20 digits, such as 0296 3 123 456.',
    password: 'A password needs 10 to 200 characters, not one character repeated.',
    choose: 'Choose one of the list.',
    chooseSome: 'Choose at least one.',
    number: 'Give a number, such as 26.',
    weight: 'Give the weight, such as 20 tấn (tonnes) or 850 kg.',
    hectares: 'Give the area in hectares, such as 18.4.',
    tooLong: (most) => `Longer than ${most} characters. Shorten it.`,
    tooShort: (least) => `Needs at least ${least} characters.`,
    atLeast: (least) => `Must be ${least} or more.`,
    atMost: (most) => `Must be ${most} or less.`,
    unknownField: (names) => `There is no such field: ${names}. Leave it out and send again.`,
    wrong: 'This is not in the expected form. Correct it as the hint says.',
  },
  zh: {
    missing: '此项未填写。',
    date: '请填写真实日期，例如 03/11/2026（日/月/年）。',
    phone: '请填写越南手机号码，例如 0912 345 678。',
    taxCode: '税号为 10 位数字、10 位数字加 -001，或 12 位数字。',
    text: '请填写文字，不可留空。',
    shortName: '简称为 2 至 10 个不带声调的大写字母或数字，例如 GMAU。',
    officePhone: '请填写 8 至 20 位的电话号码，例如 0296 3 123 456。',
    password: '密码须为 10 至 200 个字符，且不可只重复同一字符。',
    choose: '请从列表中选择一项。',
    chooseSome: '请至少选择一项。',
    number: '请填写数字，例如 26。',
    weight: '请填写重量，例如 20 吨 或 850 kg。',
    hectares: '请以公顷填写面积，例如 18.4。',
    tooLong: (most) => `超过 ${most} 个字符，请缩短。`,
    tooShort: (least) => `至少需要 ${least} 个字符。`,
    atLeast: (least) => `须不小于 ${least}。`,
    atMost: (most) => `不得超过 ${most}。`,
    unknownField: (names) => `没有该字段：${names}。请删除后重新提交。`,
    wrong: '内容格式不正确，请按提示更正。',
  },
});

type Issue = z.core.$ZodIssue;

/** One refusal for everything zod found, each sentence at its field. */
export function problemFromZod(found: readonly Issue[]): Problem {
  const issues: ProblemIssue[] = found.map((issue) => ({
    field: issue.path.join('.'),
    text: inEachLanguage(issue),
  }));
  const { code, status, text } = problems.invalidInput();
  return new Problem(code, status, text, issues);
}

function inEachLanguage(issue: Issue): Text {
  return Object.fromEntries(
    languages.map((language) => [language, explain(issue, language)]),
  ) as Text;
}

function explain(issue: Issue, language: Language): string {
  const say = sentences(language);
  const named = say[issue.message as keyof typeof say];
  if (typeof named === 'string') return named;
  if (issue.code === 'unrecognized_keys') return say.unknownField(issue.keys.join(', '));
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? say.tooLong(Number(issue.maximum))
      : say.atMost(Number(issue.maximum));
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return say.chooseSome;
    if (issue.origin !== 'string') return say.atLeast(Number(issue.minimum));
    return Number(issue.minimum) <= 1 ? say.missing : say.tooShort(Number(issue.minimum));
  }
  if (issue.code === 'invalid_value') return say.choose;
  if (issue.code === 'invalid_type') return issue.input === undefined ? say.missing : say.wrong;
  return say.wrong;
}
