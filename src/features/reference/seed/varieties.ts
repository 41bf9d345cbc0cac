import type { varieties } from '../../../db/schema/reference.ts';

type Variety = Omit<typeof varieties.$inferSelect, 'nameFolded'>;

/** Varieties grown in An Giang, the code is the crop's letters and the variety's. */
export const varietySeed: readonly Variety[] = [
  variety('XO-BAMAU', 'Xoài ba màu', 'Three-colour mango', '三色芒果'),
  variety('XO-HOALOC', 'Xoài cát Hòa Lộc', 'Cat Hoa Loc mango', '和禄芒果'),
  variety('XO-TUONGDAXANH', 'Xoài tượng da xanh', 'Green-skin elephant mango', '青皮象芒'),
  variety('XO-KEO', 'Xoài keo', 'Keo mango', '凯奥芒果'),

  variety('LU-OM5451', 'Lúa OM 5451', 'OM 5451 rice', 'OM 5451 水稻'),
  variety('LU-OM18', 'Lúa OM 18', 'OM 18 rice', 'OM 18 水稻'),
  variety('LU-DAITHOM8', 'Lúa Đài Thơm 8', 'Dai Thom 8 rice', '台香 8 号水稻'),
  variety('LU-JASMINE', 'Lúa Jasmine 85', 'Jasmine 85 rice', '茉莉 85 香稻'),
  variety('LU-IR50404', 'Lúa IR 50404', 'IR 50404 rice', 'IR 50404 水稻'),
  variety('LU-NEPPHUTAN', 'Nếp Phú Tân', 'Phu Tan sticky rice', '富新糯稻'),
  variety(
    'LU-NANGNHEN',
    'Lúa Nàng Nhen (Bảy Núi)',
    'Nang Nhen rice (Bay Nui)',
    '七山 Nàng Nhen 香稻',
  ),
  variety('LU-MUANOI', 'Lúa mùa nổi', 'Floating rice', '浮稻'),

  variety('CH-CAU', 'Chuối cau', 'Lady finger banana', '贡蕉'),
  variety('CH-GIAHUONG', 'Chuối già hương', 'Gia Huong banana (Cavendish)', '香牙蕉'),
  variety('CH-XIEM', 'Chuối xiêm', 'Pisang Awak banana', '粉蕉'),
  variety('MI-THAI', 'Mít Thái siêu sớm', 'Thai early jackfruit', '泰国早熟菠萝蜜'),
  variety('NH-XUONG', 'Nhãn xuồng cơm vàng', 'Xuong yellow-flesh longan', 'Xuồng 黄肉龙眼'),
  variety('NH-IDO', 'Nhãn Ido', 'Edor longan', '伊多龙眼'),
  variety('SR-RI6', 'Sầu riêng Ri6', 'Ri6 durian', 'Ri6 榴莲'),
  variety('SR-MONTHONG', 'Sầu riêng Monthong (Dona)', 'Monthong durian', '金枕榴莲'),
  variety('BU-DAXANH', 'Bưởi da xanh', 'Green-skin pomelo', '青皮柚'),
  variety('BU-NAMROI', 'Bưởi Năm Roi', 'Nam Roi pomelo', '五鞭柚'),
  variety('DU-XIEM', 'Dừa xiêm', 'Xiem green coconut', '暹罗青椰'),
  variety('DU-TA', 'Dừa ta', 'Tall coconut', '高种椰子'),
  variety('KH-TACCAU', 'Khóm Tắc Cậu', 'Tac Cau pineapple (Queen)', 'Tắc Cậu 菠萝'),
  variety('HT-PHUQUOC', 'Tiêu Phú Quốc', 'Phu Quoc pepper', '富国胡椒'),
  variety('TL-RUOTTRANG', 'Thanh long ruột trắng', 'White-flesh dragon fruit', '白心火龙果'),
  variety('TL-RUOTDO', 'Thanh long ruột đỏ', 'Red-flesh dragon fruit', '红心火龙果'),
  variety('CC-THAI', 'Chôm chôm Thái', 'Thai rambutan (Rongrien)', '泰国红毛丹'),
  variety('OT-CHITHIEN', 'Ớt chỉ thiên', "Bird's eye chilli", '朝天椒'),
  variety('OT-SUNG', 'Ớt sừng vàng', 'Yellow horn chilli', '黄牛角椒'),
  variety('RA-CAIXANH', 'Cải xanh', 'Mustard greens', '芥菜'),
  variety('RA-CAINGOT', 'Cải ngọt', 'Choy sum', '菜心'),
  variety('RA-MUONG', 'Rau muống', 'Water spinach', '空心菜'),
  variety('RA-XALACH', 'Xà lách', 'Lettuce', '生菜'),
  variety('DN-RAU', 'Đậu nành rau', 'Edamame', '毛豆'),
  variety('VS-LOREN', 'Vú sữa Lò Rèn', 'Lo Ren star apple', 'Lò Rèn 金星果'),
  variety('QU-DUONG', 'Quýt đường', 'Sugar mandarin', '糖橘'),
];

function variety(code: string, nameVi: string, nameEn: string, nameZh: string): Variety {
  return { code, cropCode: code.slice(0, code.indexOf('-')), nameVi, nameEn, nameZh };
}
