import { messages } from '../../../lib/language.ts';

export type Facts = Readonly<Record<string, string | number>>;
type Said = Readonly<Record<string, string>>;

export const checkNames = messages({
  vi: {
    plots: 'Thửa và đồng ý của hộ',
    code: 'Mã số vùng trồng',
    quota: 'Hạn mức',
    interval: 'Thời gian cách ly',
    certificates: 'Chứng nhận công bố',
    window: 'Mùa vụ',
    capacity: 'Sức thu hoạch trong ngày',
    place: 'Nơi gửi lô',
    passed: 'Đạt',
    failed: 'Không đạt',
    unknown: 'Chưa biết',
    'not-applicable': 'Không áp dụng',
  },
  en: {
    plots: 'Plots and consent',
    code: 'Growing-area code',
    quota: 'Quota',
    interval: 'Pre-harvest interval',
    certificates: 'Certificates claimed',
    window: 'Season',
    capacity: 'Picking in a day',
    place: 'Where it was sent',
    passed: 'Passed',
    failed: 'Failed',
    unknown: 'Unknown',
    'not-applicable': 'Does not apply',
  },
  zh: {
    plots: '地块与农户同意',
    code: '种植区代码',
    quota: '限额',
    interval: '安全间隔期',
    certificates: '声明的证书',
    window: '季节',
    capacity: '每日采收量',
    place: '提交地点',
    passed: '通过',
    failed: '未通过',
    unknown: '未知',
    'not-applicable': '不适用',
  },
});

export const checkWords = messages({
  vi: {
    'whole-area': (_: Said) => 'Vùng trồng chưa có thửa nào trong danh sách: lô tính cho cả vùng.',
    'plots-not-named': (f: Said) => `Vùng trồng có ${f.count} thửa nhưng lô không ghi thửa nào.`,
    'plot-of-others': (f: Said) => `Không phải thửa của hộ thành viên: ${f.names}.`,
    'plot-elsewhere': (f: Said) => `Không còn trong vùng trồng có mã: ${f.names}.`,
    'plot-not-in-use': (f: Said) =>
      `Thửa chưa dùng, đã thôi dùng hoặc hộ đã ra khỏi hợp tác xã vào ngày thu: ${f.names}.`,
    'no-consent': (f: Said) => `Hộ chưa đồng ý hoặc đã rút đồng ý trước ngày thu: ${f.names}.`,
    'plots-in-order': (f: Said) =>
      `${f.count} thửa của hộ thành viên trong vùng, các hộ đã đồng ý.`,
    'code-in-force': (f: Said) => `Mã ${f.value} có hiệu lực trong mọi ngày thu hoạch.`,
    'code-warned': (f: Said) =>
      `Mã ${f.value} có hiệu lực; nước nhập khẩu có thông báo chưa trả lời.`,
    'quota-unknown': (_: Said) => 'Chưa có vụ hoặc mức trần năng suất nên chưa tính được hạn mức.',
    'quota-exceeded': (f: Said) => `Vượt hạn mức ${f.over}; có đề nghị gửi thanh tra.`,
    'quota-left': (f: Said) => `Trong hạn mức; sau lô này còn ${f.left}.`,
    'no-diary': (_: Said) =>
      'Chưa có nhật ký canh tác của đất này nên không thể nói là đã giữ thời gian cách ly.',
    'interval-unknown': (f: Said) =>
      `Chưa biết thời gian cách ly của ${f.product} (${f.plot}, phun ${f.sprayedOn}) nên không thể nói là đã giữ. Tổng số lần phun chưa rõ: ${f.count}.`,
    'no-spray': (_: Said) => 'Nhật ký không ghi lần phun nào trước ngày thu.',
    'interval-respected': (f: Said) =>
      `Hết thời gian cách ly từ ${f.safeFrom}; lô thu từ ngày đó trở đi.`,
    'no-claims': (_: Said) => 'Lô không công bố chứng nhận nào.',
    'claims-not-covered': (f: Said) => `Không bao gồm lô này vào ngày thu: ${f.numbers}.`,
    'claims-covered': (f: Said) => `${f.count} chứng nhận có hiệu lực và bao gồm lô này.`,
    'outside-seasons': (_: Said) => 'Ngày thu không thuộc vụ nào của cây này.',
    'no-season-set': (_: Said) => 'Tỉnh chưa đặt vụ cho cây này.',
    'past-season': (f: Said) => `Thu quá ngày cuối vụ ${f.name} (${f.endsOn}).`,
    'in-season': (f: Said) => `Thu trong vụ ${f.name}.`,
    'no-picking-ceiling': (_: Said) => 'Tỉnh chưa đặt mức thu hoạch tối đa trong ngày cho cây này.',
    'capacity-needs-plots': (_: Said) => 'Mức tối đa tính theo thửa mà lô không ghi thửa nào.',
    'over-capacity': (f: Said) =>
      `${f.grams} trong ${f.days} ngày; đất này thu được nhiều nhất ${f.most}.`,
    'plot-over-capacity': (f: Said) =>
      `Thửa ${f.plot} ghi ${f.grams} trong ${f.days} ngày; nhiều nhất là ${f.most}.`,
    'within-capacity': (f: Said) =>
      `${f.grams} trong ${f.days} ngày, không quá mức tối đa ${f.most}.`,
    'no-position': (_: Said) => 'Người gửi không gửi kèm vị trí.',
    'no-outline': (_: Said) => 'Vùng trồng chưa có ranh giới trên bản đồ để so.',
    'at-area': (_: Said) => 'Gửi trong vùng trồng.',
    'near-area': (f: Said) => `Gửi cách ranh giới vùng trồng ${f.metres} m.`,
    away: (f: Said) => `Gửi cách ranh giới vùng trồng ${f.metres} m.`,
  },
  en: {
    'whole-area': (_: Said) => 'The area has no plots in the list: the batch counts for all of it.',
    'plots-not-named': (f: Said) => `The area has ${f.count} plots but the batch names none.`,
    'plot-of-others': (f: Said) => `Not a member’s plot: ${f.names}.`,
    'plot-elsewhere': (f: Said) => `No longer in the coded area: ${f.names}.`,
    'plot-not-in-use': (f: Said) =>
      `Not in use, or the household was no member, on the days of harvest: ${f.names}.`,
    'no-consent': (f: Said) =>
      `The household had not consented, or had withdrawn, before the harvest: ${f.names}.`,
    'plots-in-order': (f: Said) => `${f.count} plots of members in the area, all consented.`,
    'code-in-force': (f: Said) => `Code ${f.value} was in force on every day of the harvest.`,
    'code-warned': (f: Said) =>
      `Code ${f.value} was in force; a notice of the importing country is unanswered.`,
    'quota-unknown': (_: Said) =>
      'No season or no yield ceiling is set, so the quota cannot be computed.',
    'quota-exceeded': (f: Said) => `${f.over} beyond the quota; an inspector was asked.`,
    'quota-left': (f: Said) => `Within the quota; ${f.left} left after this batch.`,
    'no-diary': (_: Said) =>
      'There is no diary of this land, so it cannot be said that the interval was respected.',
    'interval-unknown': (f: Said) =>
      `The interval of ${f.product} (${f.plot}, sprayed ${f.sprayedOn}) is unknown, so it cannot be said that it was respected. Sprays not known: ${f.count}.`,
    'no-spray': (_: Said) => 'The diary has no spray before the harvest.',
    'interval-respected': (f: Said) =>
      `The interval ended on ${f.safeFrom}; the batch was picked from then on.`,
    'no-claims': (_: Said) => 'The batch claims no certificate.',
    'claims-not-covered': (f: Said) => `Did not cover this batch at harvest: ${f.numbers}.`,
    'claims-covered': (f: Said) => `${f.count} certificates were valid and cover this batch.`,
    'outside-seasons': (_: Said) => 'The harvest is in no season of this crop.',
    'no-season-set': (_: Said) => 'The province has set no season for this crop.',
    'past-season': (f: Said) => `Picked after the last day of ${f.name} (${f.endsOn}).`,
    'in-season': (f: Said) => `Picked in the season ${f.name}.`,
    'no-picking-ceiling': (_: Said) =>
      'The province has set no most that can be picked of this crop in a day.',
    'capacity-needs-plots': (_: Said) =>
      'The most is set for each plot, and the batch names no plots.',
    'over-capacity': (f: Said) =>
      `${f.grams} in ${f.days} days; this land gives ${f.most} at the most.`,
    'plot-over-capacity': (f: Said) =>
      `Plot ${f.plot} says ${f.grams} in ${f.days} days; the most is ${f.most}.`,
    'within-capacity': (f: Said) => `${f.grams} in ${f.days} days, not above ${f.most}.`,
    'no-position': (_: Said) => 'Whoever sent it sent no position.',
    'no-outline': (_: Said) => 'The area has no outline to compare with.',
    'at-area': (_: Said) => 'Sent from within the area.',
    'near-area': (f: Said) => `Sent ${f.metres} m from the outline of the area.`,
    away: (f: Said) => `Sent ${f.metres} m from the outline of the area.`,
  },
  zh: {
    'whole-area': (_: Said) => '该种植区没有登记地块：批次按整个种植区计。',
    'plots-not-named': (f: Said) => `种植区有 ${f.count} 个地块，但批次未注明地块。`,
    'plot-of-others': (f: Said) => `不是成员农户的地块：${f.names}。`,
    'plot-elsewhere': (f: Said) => `已不在有代码的种植区内：${f.names}。`,
    'plot-not-in-use': (f: Said) => `采收日地块未使用或农户不是成员：${f.names}。`,
    'no-consent': (f: Said) => `农户在采收前未同意或已撤回同意：${f.names}。`,
    'plots-in-order': (f: Said) => `区内成员农户的 ${f.count} 个地块，均已同意。`,
    'code-in-force': (f: Said) => `代码 ${f.value} 在全部采收日有效。`,
    'code-warned': (f: Said) => `代码 ${f.value} 有效；进口国通报尚未答复。`,
    'quota-unknown': (_: Said) => '尚未设定季节或单产上限，无法计算限额。',
    'quota-exceeded': (f: Said) => `超出限额${f.over}；已提请检查员审批。`,
    'quota-left': (f: Said) => `在限额之内；本批次后剩余${f.left}。`,
    'no-diary': (_: Said) => '该土地没有田间记录，无法说明已遵守安全间隔期。',
    'interval-unknown': (f: Said) =>
      `${f.product}（${f.plot}，${f.sprayedOn}施用）的安全间隔期未知，无法说明已遵守。不明施药次数：${f.count}。`,
    'no-spray': (_: Said) => '田间记录中采收前没有施药。',
    'interval-respected': (f: Said) => `安全间隔期于${f.safeFrom}结束；本批次自该日起采收。`,
    'no-claims': (_: Said) => '该批次未声明证书。',
    'claims-not-covered': (f: Said) => `采收时不涵盖本批次：${f.numbers}。`,
    'claims-covered': (f: Said) => `${f.count} 份证书有效并涵盖本批次。`,
    'outside-seasons': (_: Said) => '采收日期不在该作物的任何季节内。',
    'no-season-set': (_: Said) => '省里尚未为该作物设定季节。',
    'past-season': (f: Said) => `采收晚于${f.name}的最后一天（${f.endsOn}）。`,
    'in-season': (f: Said) => `在${f.name}内采收。`,
    'no-picking-ceiling': (_: Said) => '省里尚未为该作物设定每日最大采收量。',
    'capacity-needs-plots': (_: Said) => '最大量按地块设定，而批次未注明地块。',
    'over-capacity': (f: Said) => `${f.days} 天采收${f.grams}；该土地最多${f.most}。`,
    'plot-over-capacity': (f: Said) =>
      `地块 ${f.plot} 登记${f.days} 天采收${f.grams}；最多${f.most}。`,
    'within-capacity': (f: Said) => `${f.days} 天采收${f.grams}，未超过最大量${f.most}。`,
    'no-position': (_: Said) => '提交人未附位置。',
    'no-outline': (_: Said) => '种植区没有边界可供比较。',
    'at-area': (_: Said) => '在种植区内提交。',
    'near-area': (f: Said) => `提交地点距种植区边界 ${f.metres} 米。`,
    away: (f: Said) => `提交地点距种植区边界 ${f.metres} 米。`,
  },
});

/** Why a lot waits for an inspector. */
export const riskWords = messages({
  vi: {
    'no-rule': (_: Said) => 'Tỉnh chưa đặt quy tắc lấy mẫu: mọi lô chờ thanh tra.',
    'check-failed': (f: Said) => `Kiểm tra không đạt: ${f.kind}.`,
    'check-unknown': (f: Said) => `Kiểm tra chưa biết kết quả: ${f.kind}.`,
    'first-lots': (f: Said) =>
      `Đơn vị mới có ${f.before} lô; ${f.first} lô đầu luôn được kiểm tra.`,
    heavy: (f: Said) => `${f.grams}, nặng hơn mức ${f.most}.`,
    excess: (_: Said) => 'Vượt hạn mức.',
    flagged: (f: Said) => `Có ${f.count} lần phun ghi sau.`,
    anomalies: (f: Said) => `Đơn vị có ${f.count} dấu hiệu bất thường chưa xử lý.`,
    'returned-before': (_: Said) => 'Lô đã từng bị trả lại.',
    'drawn-before': (_: Said) => 'Lô đã được rút để kiểm tra ở lần gửi trước.',
    'voided-alike': (f: Said) => `Đã gửi rồi hủy ${f.count} lô của cùng đợt thu hoạch.`,
    drawn: (f: Said) => `Được rút ngẫu nhiên (${f.percent} % số lô rủi ro thấp).`,
  },
  en: {
    'no-rule': (_: Said) =>
      'The province has set no sampling rule: every batch waits for an inspector.',
    'check-failed': (f: Said) => `A check failed: ${f.kind}.`,
    'check-unknown': (f: Said) => `A check has no result: ${f.kind}.`,
    'first-lots': (f: Said) =>
      `The producer has ${f.before} batches so far; the first ${f.first} are always checked.`,
    heavy: (f: Said) => `${f.grams} is more than ${f.most}.`,
    excess: (_: Said) => 'Beyond the quota.',
    flagged: (f: Said) => `${f.count} sprays were written down afterwards.`,
    anomalies: (f: Said) => `The producer has ${f.count} anomalies that are not settled.`,
    'returned-before': (_: Said) => 'The batch was returned before.',
    'drawn-before': (_: Said) => 'The batch was drawn when it was sent before.',
    'voided-alike': (f: Said) =>
      `${f.count} batches of the same harvest were sent and then voided.`,
    drawn: (f: Said) => `Drawn at random (${f.percent} % of the batches of low risk).`,
  },
  zh: {
    'no-rule': (_: Said) => '省里尚未设定抽样规则：所有批次等待检查员。',
    'check-failed': (f: Said) => `检查未通过：${f.kind}。`,
    'check-unknown': (f: Said) => `检查结果未知：${f.kind}。`,
    'first-lots': (f: Said) => `该单位目前有 ${f.before} 个批次；前 ${f.first} 个一律检查。`,
    heavy: (f: Said) => `${f.grams}，超过${f.most}。`,
    excess: (_: Said) => '超出限额。',
    flagged: (f: Said) => `有 ${f.count} 次施药为事后补记。`,
    anomalies: (f: Said) => `该单位有 ${f.count} 项异常尚未处理。`,
    'returned-before': (_: Said) => '该批次曾被退回。',
    'drawn-before': (_: Said) => '该批次上次提交时已被抽中。',
    'voided-alike': (f: Said) => `同一次采收曾有 ${f.count} 个批次提交后作废。`,
    drawn: (f: Said) => `随机抽中（低风险批次的 ${f.percent} %）。`,
  },
});
