import { describe, expect, it } from 'vitest';
import { findNonFigures, NON_FIGURE_RULES } from '../../../src/quantities/non-figures.ts';
import { listNumerals } from '../../../src/quantities/numerals.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { sliceSpan } from '../../../src/text/span.ts';

function describeNonFigures(text: string): string {
  return findNonFigures(text)
    .map(({ start, end, rule }) => `${text.slice(start, end)} ${rule}`)
    .join(', ');
}

describe('listNumerals', () => {
  it.each([
    ['共2068名，占88.28%', ['2068', '88.28']],
    ['共2,068名，1,234,567.5元', ['2,068', '1,234,567.5']],
    ['共12,345,678.25元', ['12,345,678.25']],
    ['共３１１９件，８８．２８％，２，０６８名', ['３１１９', '８８．２８', '２，０６８']],
    ['2019，2020', ['2019', '2020']],
    ['100，200', ['100', '200']],
    ['1，234件', ['1，234']],
    ['2 101名', ['2 101']],
    ['1 234 567件', ['1 234 567']],
    ['“1+4+N”，PM2.5，09:49', ['1', '4', '2.5', '09', '49']],
    ['2020.2.28', ['2020.2.28']],
    ['共5.', ['5']],
    ['①三Ⅳ', []],
  ])('%s', (text, numerals) => {
    expect(listNumerals(text).map(({ start, end }) => text.slice(start, end))).toEqual(numerals);
  });
});

describe('findNonFigures', () => {
  it.each([
    ['20个维护，18项规定，1234个维护', ''],
    ['凌晨 2时，3日 5时，早 8时', '2 time, 5 time, 8 time'],
    ['12345热线，912345热线，1234567热线', '12345 telephone'],
    ['电话123456789012件，邮编235100，邮编2351001', '235100 post-code'],
    ['第2、3批 4件', '2 ordinal, 3 ordinal'],
    ['9点30分，9 点 5 分，12点05分，9点3分之一', '9 time, 30 time, 9 time, 5 time, 12 time, 05 time'],
    ['罚款（12019），罚款（20195）', ''],
    ['编码12019.2.28，编码2019.2.281', '12019.2.28 name, 2019.2.281 name'],
    ['历时30时', ''],
    ['于21时结束', '21 time'],
    ['9点至11点半', '9 time, 11 time'],
    ['上午9时3组分赴各镇', '9 time'],
    ['9时30分，响应5秒内', '9 time, 30 time'],
    ['9时30分20人用时5秒', '9 time, 30 time'],
    ['凌晨2点发布，3日5点', '2 time, 5 time'],
    ['编号2020-1583和1-2', ''],
    ['电话6071234开通', '6071234 telephone'],
    ['编号10561-6071234，05612-6071234', '05612 code'],
    ['区号0561、0557-6071234', '0561 code, 0557 telephone, 6071234 telephone'],
    ['编号0561-607123412', '0561 code'],
    ['编号1400-123-4567，4001-123-4567', ''],
    ['接听400件，热线800-123-4567', '800 telephone, 123 telephone, 4567 telephone'],
    ['电话123456789012', ''],
    ['维持3，其中A类', ''],
    ['C9-19标准，3x5米', '9 name, 19 name, 3 name, 5 name'],
    ['300+家', ''],
  ])('tells from figures what is none: %s', (text, expected) => {
    expect(describeNonFigures(text)).toBe(expected);
  });

  it.each([
    ['2019年，2019年度，2019年以来，2019年底', '2019 year, 2019 year, 2019 year, 2019 year'],
    ['２０１９ 年', '２０１９ year'],
    ['较2018年，（2015—2020年）', '2018 year, 2015 year, 2020 year'],
    ['2015-2020', '2015 year, 2020 year'],
    ['2017、2018和2019年，2018、2019两年', '2017 year, 2018 year, 2019 year, 2018 year, 2019 year'],
    ['2019学年，实施方案（2019）', '2019 year, 2019 year'],
    ['20世纪90年代', '20 year, 90 year'],
    ['近5年来，最近3年', '5 period, 3 period'],
    ['2019年8月份，1—12月', '2019 year, 8 date, 1 date, 12 date'],
    ['2020年2月28日', '2020 year, 2 date, 28 date'],
    ['3月1日至5日，3月1—5日', '3 date, 1 date, 5 date, 3 date, 1 date, 5 date'],
    ['2020-02-28，2020/2/28，2020.2.28', '2020 date, 02 date, 28 date, 2020 date, 2 date, 28 date, 2020.2.28 date'],
    ['09:49，9：30:00', '09 time, 49 time, 9 time, 30 time, 00 time'],
    ['9时30分，上午10点，12月31日24时', '9 time, 30 time, 10 time, 12 date, 31 date, 24 time'],
    ['（皖政办秘〔2018〕185号）', '2018 document-number, 185 document-number'],
    ['国务院令第711号，8号楼', '711 document-number, 8 document-number'],
    ['纲要（2015-2020），2015——2020年，2015——2020', '2015 year, 2020 year, 2015 year, 2020 year, 2015 year, 2020 year'],
    ['1—3月，3月10—15日', '1 date, 3 date, 3 date, 10 date, 15 date'],
    ['2020-2-8，2020.12.28', '2020 date, 2 date, 8 date, 2020.12.28 date'],
    ['早8点，晚上9点', '8 time, 9 time'],
    ['1—3号，10—12号', '1 document-number, 3 document-number, 10 document-number, 12 document-number'],
    ['第2、3批，第12、13批，排前10', '2 ordinal, 3 ordinal, 12 ordinal, 13 ordinal, 10 ordinal'],
    ['12. 加强', '12 outline-mark'],
    ['1，加强', '1 outline-mark'],
    ['1：加强', '1 outline-mark'],
    ['3 、加强', '3 outline-mark'],
    ['（ 2 ）加强', '2 outline-mark'],
    ['0561-6071234转，400-1234567', '0561 telephone, 6071234 telephone, 400 telephone, 1234567 telephone'],
    ['电话6071234', '6071234 telephone'],
    ['编号1234567890123456', '1234567890123456 code'],
    ['GB7714-2015，互联网+1，“3•15”，2.10.3', '7714 name, 2015 name, 1 name, 3 name, 15 name, 2.10.3 name'],
    ['《未完\n《条例2》', '2 title'],
    ['《条例2》，《关于5《条例3》的通知7》', '2 title, 5 title, 3 title, 7 title'],
    ['见http://a.cn/821', '821 web-address'],
    ['（2019）皖0621民初123号', '2019 year, 0621 code, 123 document-number'],
    ['落实中央8项规定，2个维护，3个务必', '8 name, 2 name, 3 name'],
    ['4个意识，5个一批工程，6大员，10个明确', '4 name, 5 name, 6 name, 10 name'],
    ['9 时 30 分，9时 30分50秒，10时3分之一', '9 time, 30 time, 9 time, 30 time, 50 time, 10 time'],
    ['PM2.5-10标准，C9-19号', '2.5 name, 10 name, 9 document-number, 19 document-number'],
    ['第13位，第3批，第 2、3批', '13 ordinal, 3 ordinal, 2 ordinal, 3 ordinal'],
    ['位居全省前10，位居前3，前5', '10 ordinal, 3 ordinal, 5 ordinal'],
    ['同类县区前1‰', '1 ordinal'],
    ['《纲要（2015-2020年）》落实，《条例〈2〉》', '2015 title, 2020 title, 2 title'],
    ['“1+4+N”，“1+N”，“1+全域”', '1 name, 4 name, 1 name, 1 name'],
    ['“7×24小时”，7x24小时', '7 name, 24 name, 7 name, 24 name'],
    ['5A级，C919，PM2.5，5G', '5 name, 919 name, 2.5 name, 5 name'],
    ['PM10年均浓度，GB/T 7714-2015', '10 name, 7714 name, 2015 name'],
    ['“3·15”，2.0版，1.2.3', '3 name, 15 name, 2.0 name, 1.2.3 name'],
    ['“12345”', '12345 name'],
    ['12345热线，12345政务服务便民热线，110报警', '12345 telephone, 12345 telephone, 110 telephone'],
    ['电话：6071234，0561-6071234', '6071234 telephone, 0561 telephone, 6071234 telephone'],
    ['400-123-4567，13812345678', '400 telephone, 123 telephone, 4567 telephone, 13812345678 telephone'],
    ['邮编：235100，邮政编码235100', '235100 post-code, 235100 post-code'],
    ['1. 加强\n2、推进\n　　（3）落实\n4）其他', '1 outline-mark, 2 outline-mark, 3 outline-mark, 4 outline-mark'],
    ['加强领导。2.推进；（3）落实［1］', '2 outline-mark, 3 outline-mark, 1 outline-mark'],
    ['见https://www.example.cn/821/5.html，', '821 web-address, 5 web-address'],
    ['账号6217001234567890123', '6217001234567890123 code'],
  ])('%s', (text, nonFigures) => {
    expect(describeNonFigures(text)).toBe(nonFigures);
    expect(readQuantities(text)).toEqual([]);
  });

  it.each([
    '2019名',
    '2000—2010人',
    '为期3年',
    '15日内',
    '3个月',
    '9点建议',
    '目前3家',
    '目前80%的单位',
    '各单位前3个月',
    '任务2：10家',
    'GDP 1000亿元',
    'CPI2.1%',
    '提前5天',
    '共3件（5项）',
    '共100件、200件',
    '“最多跑1次”',
    '12345件',
    '受理热线30件',
    '政务APP3个',
    '《未完，3家',
    '1.5万件',
    '1：500',
    '10km',
    '13812345678元',
  ])('none in %s', (text) => {
    expect(describeNonFigures(text)).toBe('');
    expect(readQuantities(text).length).toBeGreaterThan(0);
  });

  // What makes a number no figure stands right beside it; the same words further away, or half of a pair, do not.
  it.each<[string, ...string[]]>([
    ['共2019名，比2018年多', '2019'],
    ['共2019名，规划2015-2020', '2019'],
    ['规划2015-2018，共2019', '2019'],
    ['得分2018，2019', '2018', '2019'],
    ['20个，90年代', '20'],
    ['（2019人，共2018）', '2019', '2018'],
    ['最近走访，为期3年', '3'],
    ['最近3次，为期1年', '3', '1'],
    ['近日走访5年来的', '5'],
    ['近5次，3年来', '5', '3'],
    ['13月，2月32日', '13', '32'],
    ['2月3次，5日', '3', '5'],
    ['2月以来，为期15日', '15'],
    ['2019次，2020-02-28', '2019'],
    ['2020-02-28，3-5次', '3', '5'],
    ['120：30', '120', '30'],
    ['5次，09:49，30', '5', '30'],
    ['9次，10时30分', '9'],
    ['上午10时，得5分', '5'],
    ['上午提出9点建议', '9'],
    ['凌晨提出9点建议', '9'],
    ['晚上提出9点建议', '9'],
    ['31日提出9点建议', '31', '9'],
    ['上午3次，9点', '3', '9'],
    ['排名前列，新增3家', '3'],
    ['前期完成80%', '80'],
    ['为前3家的80%', '3', '80'],
    ['第一，新增3家', '3'],
    ['共110，热线畅通', '110'],
    ['〔结案1408〕', '1408'],
    ['〔1408件〕', '1408'],
    ['100、200件', '100', '200'],
    ['加强领导。3家获评', '3'],
    ['推进；（3家）', '3'],
    ['［3家获评，5］', '3', '5'],
    ['6071234元', '6071234'],
    ['0561-6071234，1234567件', '1234567'],
    ['400家', '400'],
    ['400-123-4567，30家', '30'],
    ['113812345678，138123456789', '113812345678', '138123456789'],
    ['电话回访共1200', '1200'],
    ['邮编已改，共235100', '235100'],
    ['3家A类', '3'],
    ['推广APP，得分3', '3'],
    ['“1+4”，3家', '3'],
    ['7x24小时，3家', '3'],
    ['网格+3家', '3'],
    ['3家，“1+N”', '3'],
    ['“3家”，“双随机3”', '3', '3'],
    ['“3家单位，达5”', '3', '5'],
    ['编印3版', '3'],
    ['《条例》3家', '3'],
    ['《未完\n3家》', '3'],
    ['前》3家《条例2》', '3'],
  ])('is not misled in %s', (text, ...figures) => {
    const numerals = readQuantities(text).map(({ numeral }) => sliceSpan(text, numeral));
    expect(numerals).toEqual(figures);
  });

  it('has a Chinese name for every rule', () => {
    for (const name of Object.values(NON_FIGURE_RULES)) expect(name).toMatch(/^[\p{Script=Han}、]+$/u);
  });
});
