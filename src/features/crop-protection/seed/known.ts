// Only what a source says. The lists' own contents are not here: an officer reads them in from the
// circulars' annexes. Days of a ban are unknown, so a substance counts on every day until one is set.

type Ban = {
  readonly name: string;
  readonly alsoNames: string[];
  readonly kind: 'banned' | 'out-of-list';
  readonly source: string;
};

const secondHand =
  'Danh mục thuốc BVTV cấm sử dụng (nguồn thứ cấp, chờ đối chiếu với phụ lục thông tư)';
const takenOut =
  'Loại khỏi danh mục được phép trong các năm 2019–2021 (nguồn thứ cấp, chờ đối chiếu)';

export const knownBans: readonly Ban[] = [
  banned('Aldrin'),
  banned('BHC', 'Lindane'),
  banned('Cadmium', 'Cadmium compound'),
  banned('Carbofuran'),
  banned('Chlordane'),
  banned('Chlordimeform'),
  banned('DDT'),
  banned('Dieldrin'),
  banned('Endosulfan'),
  banned('Endrin'),
  banned('Heptachlor'),
  banned('Isobenzan'),
  banned('Isodrin'),
  banned('Lead'),
  banned('Methamidophos'),
  banned('Methyl parathion', 'Parathion methyl'),
  banned('Monocrotophos'),
  banned('Parathion ethyl', 'Ethyl parathion'),
  banned('Sodium pentachlorophenate'),
  banned('Pentachlorophenol'),
  banned('Phosphamidon'),
  banned('Polychlorocamphene'),
  banned('Trichlorfon'),
  banned('Arsenic'),
  banned('Captan'),
  banned('Captafol'),
  banned('Hexachlorobenzene'),
  banned('Mercury'),
  banned('Selenium'),
  banned('Thallium'),
  banned('2,4,5-T', '2.4.5-T', '2,4,5 T'),
  out('Paraquat'),
  out('2,4-D', '2.4-D', '2,4 D'),
  out('Glyphosate'),
  out('Chlorpyrifos-ethyl', 'Chlorpyrifos ethyl'),
  out('Fipronil'),
  out('Carbendazim'),
  out('Benomyl'),
  out('Thiophanate-methyl', 'Thiophanate methyl'),
];

/** The circulars that set the list now; drafts until their annexes are read in and checked. */
export const knownLists = [
  {
    id: 'ppl_75-2025-TT-BNNMT',
    number: '75/2025/TT-BNNMT',
    kind: 'full' as const,
    issuedOn: '2025-12-26',
    inForceFrom: null,
    source:
      'Thông tư 75/2025/TT-BNNMT ngày 26/12/2025. Chưa có ngày hiệu lực và phụ lục: nhập từ văn bản.',
  },
  {
    id: 'ppl_28-2026-TT-BNNMT',
    number: '28/2026/TT-BNNMT',
    kind: 'amendment' as const,
    issuedOn: '2026-06-30',
    inForceFrom: '2026-08-15',
    source:
      'Thông tư 28/2026/TT-BNNMT ngày 30/06/2026, sửa đổi Thông tư 75/2025. Chưa có phụ lục: nhập từ văn bản.',
  },
];

function banned(name: string, ...alsoNames: string[]): Ban {
  return { name, alsoNames, kind: 'banned', source: secondHand };
}

function out(name: string, ...alsoNames: string[]): Ban {
  return { name, alsoNames, kind: 'out-of-list', source: takenOut };
}
