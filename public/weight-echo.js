// Shows the weight in kilograms while it is typed; where the server would ask back, nothing.
(() => {
  const amount = document.getElementById('amount');
  const unit = document.getElementById('unit');
  if (!amount || !unit) return;
  const kilograms = { kg: 1, yen: 10, ta: 100, tan: 1000, t: 1000, gia: 20 };

  // One number and its unit, as src/lib/numbers.ts reads them; longer ones are left to the server.
  const read = (text) => {
    const plain = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .trim()
      .replace(/^\d{1,3}(?:\s\d{3})+(?!\d)/, (digits) => digits.replace(/\s/g, ''));
    const [, number = '', word] = /^(\d[\d.,]*)\s*([a-z]*)$/.exec(plain) || [];
    const factor = kilograms[word || unit.value] || 0;
    const maybeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(number);
    if (maybeThousands && !(factor === 1 && number.includes('.'))) return 0;
    const dots = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(number);
    const commas = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(number);
    if (!dots && !commas && !/^\d+([.,]\d+)?$/.test(number)) return 0;
    const bare = dots ? number.replaceAll('.', '') : commas ? number.replaceAll(',', '') : number;
    const grams = Math.round(bare.replace(',', '.') * factor * 1e6) / 1e3;
    return Number.isInteger(grams) && grams <= 1e11 ? grams / 1e3 : 0;
  };

  const field = amount.closest('.field');
  const given = field.querySelector('.echo');
  const output = given || document.createElement('output');
  output.className = 'echo';
  if (!given) field.append(output);
  const locale = { vi: 'vi-VN', zh: 'zh-CN' }[document.documentElement.lang] || 'en-GB';
  const echo = () => {
    const weight = read(amount.value);
    output.textContent = weight ? `= ${new Intl.NumberFormat(locale).format(weight)} kg` : '';
  };
  amount.addEventListener('input', echo);
  unit.addEventListener('change', echo);
  if (!given) echo();
})();
