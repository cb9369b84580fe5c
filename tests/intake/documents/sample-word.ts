import { field, numbered, paragraph, run, table, type WordParts } from './make-word.ts';

function level(index: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

function change(kind: 'del' | 'ins', text: string): string {
  const content = kind === 'ins' ? run(text) : `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
  return `<w:${kind} w:id="7" w:author="甲" w:date="2023-01-01T00:00:00Z">${content}</w:${kind}>`;
}

const BOX =
  '<w:r><w:pict><v:shape id="box" style="position:absolute;width:200pt;height:60pt" type="#_x0000_t202"><v:textbox>' +
  `<w:txbxContent>${paragraph('框里的文字18件。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

/** Parts of a made-up report that has of everything a little; `written/report.doc` is what LibreOffice 7.4 makes of it. */
export const SAMPLE_PARTS: WordParts = {
  numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  styles: [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="base"><w:name w:val="Draft"/><w:basedOn w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="remark"><w:name w:val="Draft remark"/><w:basedOn w:val="base"/></w:style>',
    '<w:style w:type="character" w:styleId="gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="crossed"><w:name w:val="Crossed"/><w:rPr><w:strike/></w:rPr></w:style>',
  ].join(''),
  footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('含兼职法律顾问。')}`)}</w:footnote>`,
  endnotes: `<w:endnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:endnote><w:endnote w:id="2">${paragraph(`<w:r><w:endnoteRef/></w:r>${run('统计至年底。')}`)}</w:endnote>`,
  comments: `<w:comment w:id="3" w:author="甲">${paragraph('这个数再核一下')}</w:comment>`,
  header: paragraph('示例县司法局'),
  footer: paragraph(field(' PAGE ', '1')),
};

export const SAMPLE_BODY = [
  paragraph('示例县人民政府关于2022年度法治政府建设情况的报告', '<w:jc w:val="center"/>'),
  paragraph(
    run('2022年，全县办理行政复议案件351件') +
      '<w:r><w:commentReference w:id="3"/></w:r>' +
      run('，办结340件') +
      '<w:r><w:endnoteReference w:id="2"/></w:r>' +
      run('。'),
  ),
  paragraph('主要举措和成效', `<w:pStyle w:val="1"/>${numbered(1, 0)}`),
  paragraph('健全依法行政制度体系', numbered(1, 1)),
  paragraph(
    run('审查文件') + run('290', '<w:strike/>') + run('310余件，') + run('32', '<w:dstrike/>') + run('35件备案。'),
  ),
  paragraph(run('清理文件') + run('7', '<w:rStyle w:val="crossed"/>') + run('9件。')),
  paragraph('规范执法行为', numbered(1, 1)),
  paragraph(
    run('开展检查1200次') +
      run('（数字待核）', '<w:vanish/>') +
      run('，培训45场') +
      run('内部备注', '<w:rStyle w:val="gone"/>') +
      run('，受训32') +
      run('00', '<w:color w:val="FFFFFF"/>') +
      run('人次。'),
  ),
  paragraph('这一段是起草时的说明，不印发。', '<w:pStyle w:val="remark"/>'),
  paragraph(
    run('调解案件') +
      change('del', '120件') +
      change('ins', '128件') +
      run('，其中新增面积32m') +
      run('2', '<w:vertAlign w:val="superscript"/>') +
      run('。'),
  ),
  paragraph('<w:r><w:t>第一行，</w:t><w:br/><w:t>第二行，编号A</w:t><w:noBreakHyphen/><w:t>1。</w:t></w:r>'),
  table(['项目', '数量（件）'], ['行政复议', '44'], ['行政诉讼', '19']),
  paragraph(`${run('聘请法律顾问12名')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}${BOX}`),
  paragraph('存在的问题', `<w:pStyle w:val="1"/>${numbered(1, 0)}`),
  paragraph('执法人员力量仍然不足，基层尤其明显。'),
  paragraph(run('见表') + field(' SEQ 表 \\* ARABIC ', '1') + run('。')),
  paragraph('2023年3月20日', '<w:jc w:val="right"/>'),
].join('');
