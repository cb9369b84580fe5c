import type { NoteKind } from './source-document.ts';

/** What each kind of note means for staff: `message` after its places, `hint` what to do. */
export const NOTE_WORDS: Record<NoteKind, { message: string; hint: string }> = {
  'auto-number': {
    message: 'Word 的自动编号已按编号设置还原成文字。序号是各节的依据，错一个就会分错节。',
    hint: '对照 Word 里看到的序号核对一遍，不一致的改成原文的样子。',
  },
  'changing-field': {
    message: '这里是 Word 的域（自动日期、页码等），每次打开都会变，收入的是文件里最后一次显示的内容。',
    hint: '对照正式印发的文本，改成印发时的内容。',
  },
  comment: {
    message: '文件里有批注，没有收入：批注不是报告的文字。',
    hint: '看一看批注里有没有还没改完的地方；改好以后，再运行一次 npm run new。',
  },
  contents: {
    message: '自动生成的目录没有收入，网站会自己列目录；收入会使每个标题出现两次。',
    hint: '一般不必处理；若目录里有正文没有的文字，手工补上。',
  },
  'damaged-character': {
    message: '有读不出的字，显示为“\uFFFD”，原文件在这里已损坏。',
    hint: '对照原文改正这些字；报告必须一字不差。',
  },
  deleted: {
    message: '文件带着修订记录：标为删除的文字没有收入。修订没有定稿，印发的可能是另一种样子。',
    hint: '在 Word 的“审阅”里接受或拒绝全部修订，另存以后再运行一次 npm run new；不再运行的，对照印发的文本核对这几处。',
  },
  direction: {
    message:
      '这里有从右往左排的设置，多为转换软件留下。强制反排的字已按看到的次序收入，其余照存下的次序收入；数字前后一颠倒就是另一个数。',
    hint: '对照印发的文本，逐个核对这几处的数字。',
  },
  'empty-number': {
    message: '这一行只有自动编号，没有文字，Word 里也这样显示。',
    hint: '多余的编号会使后面的序号都错一位；在 Word 里删去空行，再运行一次 npm run new。',
  },
  faint: {
    message: '有浅色或涂黑的字，底色认不出，不知道读者看不看得见，已经收入。',
    hint: '打开文件看一看；看不见的，在原文件里删去，再运行一次 npm run new。',
  },
  formula: {
    message:
      '这里有公式，或者由域画出的内容（分数、带圈的数字、双行合一等）：写得成一行的已写成一行（如 1/3），写不成的没有收入，原处写作“〓”。',
    hint: '对照看到的样子核对；“〓”处补上文字。',
  },
  'front-matter': {
    message: 'Markdown 文件开头“---”之间的设置没有收入，它不是报告的文字。',
    hint: '若其中有报告的标题或日期，请手工补上。',
  },
  'guessed-article': {
    message: '网页里没有常见的正文标记，正文是按文字最集中的一块猜的，可能多了或少了。',
    hint: '对照网页核对开头和结尾；不对的，把正文复制到 .txt 文件，再运行一次 npm run new。',
  },
  'hard-wrap': {
    message: '原文件每行到一定宽度就换行，一段被切成了几行，已经接起来。接错会使两段并成一段。',
    hint: '对照原文看这些行的分段；不对的在原文件里空一行隔开，再运行一次 npm run new。',
  },
  'header-footer': {
    message: '页眉、页脚里有页码之外的文字，没有收入。',
    hint: '一般不必处理；若属于报告的正文，手工补上。',
  },
  hidden: {
    message: '有看不见的文字，没有收入：设了隐藏，与底色同色，小得看不清，或者排到了页面之外。',
    hint: '看一看是不是误设；确属报告的，改成看得见的样子，再运行一次 npm run new。',
  },
  inserted: {
    message: '文件带着修订记录：新增的文字已收入。修订没有定稿，印发的可能是另一种样子。',
    hint: '在 Word 的“审阅”里接受或拒绝全部修订，另存以后再运行一次 npm run new；不再运行的，对照印发的文本核对这几处。',
  },
  'joined-number': {
    message: '有的数字在行末被切成两半，已接成一个数。',
    hint: '对照原文看这个数对不对；本是两个数的，在原文件里用标点隔开，再运行一次 npm run new。',
  },
  'list-number': {
    message: '网页里由浏览器补上的序号或文字（自动编号、样式里写的字），已还原成文字。',
    hint: '对照网页上看到的样子核对一遍。',
  },
  'lost-number': {
    message: '这里有自动编号，但还原不出序号，或者只能用“〓”代替。少了序号，标题就认不出来。',
    hint: '对照 Word 里看到的样子，把序号补在这一行的开头。',
  },
  'merged-cells': {
    message: '表格里有合并的单元格，它的文字只写在第一行，下面各行那一格是空的。',
    hint: '对照原文，看每个数字属于哪一项；看不清的，改成一行一句的文字。',
  },
  note: {
    message: '脚注、尾注移到了全文最后，正文里标作“［1］”或“¹”。它会排在成文日期之后。',
    hint: '对照原文看注释是否齐全；不需要的注释不要删，它也是原文。',
  },
  object: {
    message: '这里有嵌入的对象（图表、组织结构图、附带的文件等），其中的内容读不全。',
    hint: '对照原文，把看得见的文字和数字补上。',
  },
  'old-format': {
    message:
      '这是旧格式的文件（.doc、.wps）。修订、隐藏、删除线和自动编号已按文件里的格式辨认；图形、公式、嵌入的对象里的字，被别的东西盖住的字，旧格式里认不出来。',
    hint: '对照 Word 或 WPS 里看到的样子核对一遍；方便的话另存为 .docx，用 .docx 再运行一次 npm run new，认得更全。',
  },
  'outline-sentence': {
    message: '有整句的正文设了标题样式或大纲级别，已按正文收入，没有当作标题。',
    hint: '一般不必处理；真是标题的，在原文件里加上序号，再运行一次 npm run new。',
  },
  overprint: {
    message: '有些字在同一处印了两遍（看起来像加粗），只收入了一遍。',
    hint: '一般不必处理；对照原文，看这些字有没有少。',
  },
  'page-frame': {
    message: '网页上正文之外的文字（导航、按钮、页脚等）没有收入。',
    hint: '看一看其中有没有属于报告的；有的话手工补上。',
  },
  'page-number': {
    message: '夹在正文里的页码没有收入，被它隔开的一句话已经接起来。',
    hint: '对照原文看前后是否接得上；若那不是页码，手工补回。',
  },
  'page-picture': {
    message: '这几页整页是图片，上面的字多半是扫描软件认出来的，可能认错。',
    hint: '对照图片逐字核对这几页，数字尤其要看；最好找到 Word 原稿。',
  },
  'page-without-text': {
    message: '这几页没有文字，可能是扫描件、图片或者空白页；页上若有字，都没有读进来。',
    hint: '打开原文件看这几页；有字的，把字打出来补上，或者找到 Word 原稿。',
  },
  picture: {
    message: '这里有图片，图片里的文字读不出来。',
    hint: '对照原文；表格、印章、说明若是图片，把其中属于报告的文字打出来补上。',
  },
  'private-character': {
    message: '有自造字或特殊字体的符号，换一台电脑就显示不出来。',
    hint: '对照原文，换成通用的字或符号；人名、地名的生僻字可查 GB18030 里的正字。',
  },
  radical: {
    message: '有的字写成了部首（如“⻓”不是“长”），看着一样，却搜不到，是转换时留下的；已换成通用的字。',
    hint: '一般不必处理；对照原文看换得对不对。',
  },
  'raw-markup': {
    message: 'Markdown 文件里夹着 HTML 代码，已原样收入，会当作文字显示。',
    hint: '删去代码，只留文字。',
  },
  rotated: {
    message: '有斜着或者竖着印的字（水印、旁注等），没有收入。',
    hint: '一般不必处理；属于报告的，手工补上。',
  },
  ruby: {
    message: '字的上面标有小字（注音等），没有收入。',
    hint: '注音一般不必处理；标在数字上面的，看印发的究竟是哪一个数。',
  },
  'soft-break-joined': {
    message: '段内有手动换行，前后像是同一句话，已接成一段。',
    hint: '对照原文的分段；本是两段的，把换行改成回车（另起一段），再运行一次 npm run new。',
  },
  'soft-break-split': {
    message: '段内有手动换行，前后像是两段，已分成两行。',
    hint: '对照原文的分段；本是一段的，去掉换行，再运行一次 npm run new。',
  },
  'split-number': {
    message: '这一行以数字结尾，下一行接着往下说，可能是一个数和它的单位被拆在两行，没有接起来。',
    hint: '对照原文；本是一段的，在原文件里接成一段，再运行一次 npm run new。',
  },
  struck: {
    message: '有画了删除线的文字，没有收入：作废的数字不能同改后的数字连成一个数。',
    hint: '看一看删除线画得对不对；确属报告的，去掉删除线，再运行一次 npm run new。',
  },
  superscript: {
    message: '有上标或下标的数字，已写成“²”“₂”一类的字符，不同前后的数字连成一个数（32¹ 不是 321）。',
    hint: '对照原文看是不是上标、下标；注释序号改作“［1］”，单位可改用文字（平方米）。',
  },
  symbol: {
    message: '有符号字体的符号，认得的已换成通用符号，认不得的写作“〓”。',
    hint: '对照原文改成看到的符号。',
  },
  table: {
    message: '这里是表格，网页上也排成表格，第一行当作表头。',
    hint: '对照原文看行列对不对；表头占了两行、或者有合并的单元格的，看每个数字上面是不是它的表头。',
  },
  'table-mark': {
    message: '表格的行以“一、”“（一）”一类的序号开头，已按表格的一行保留，没有当作标题。',
    hint: '一般不必处理；对照原文看这一行是不是表格里的。若是标题，在原文件里移出表格，再运行一次 npm run new。',
  },
  'text-box': {
    message: '文本框里的文字，排在它所在的那一段后面；框在版面上的位置看不出来。',
    hint: '对照原文，看这几行该放在哪里。',
  },
  'unmarked-heading': {
    message: '这一行用了标题样式，但没有“一、”“（一）”一类的序号；像标题的已按样式的级别当作标题，成句的仍是正文。',
    hint: '看一看它是不是标题、级别对不对；若是漏了序号，在原文件里补上，再运行一次 npm run new。',
  },
  'unread-field': {
    message:
      '这里的 Word 域或表单控件（题注编号、日期、下拉框等）没有存下显示的内容，或者还是“单击此处输入文字”一类的提示。',
    hint: '对照 Word 里看到的样子，把显示的文字补上；没有填写的，填写或删去。',
  },
  'wrong-encoding': {
    message: '文件有少数字节不合它自己的编码，已按绝大部分内容所用的编码读出。',
    hint: '找一找“\uFFFD”和不通的字，对照原文改正。',
  },
};

/** Kinds of notes that can wait where a document has many, the last first. */
export const CAN_WAIT: readonly NoteKind[] = [
  'front-matter',
  'header-footer',
  'contents',
  'table-mark',
  'note',
  'ruby',
  'list-number',
  'outline-sentence',
  'page-frame',
  'page-number',
  'soft-break-split',
  'soft-break-joined',
  'hard-wrap',
  'text-box',
  'table',
  'merged-cells',
  'unmarked-heading',
  'auto-number',
  'symbol',
  'comment',
  'changing-field',
];
