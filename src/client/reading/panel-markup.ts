const SIZES = [
  ['', '标准'],
  ['large', '大'],
  ['largest', '特大'],
] as const;

const THEMES = [
  ['', '跟随系统'],
  ['plain', '素白'],
  ['warm', '暖纸'],
  ['green', '护眼'],
  ['dark', '夜间'],
  ['contrast', '高对比'],
] as const;

/** The tools as HTML. What only some browsers can do is hidden at first. */
export const PANEL_MARKUP = `
<fieldset><legend>文字大小</legend><div>${SIZES.map(([value, text]) => radio('size', value, text)).join('')}</div></fieldset>
<fieldset><legend>背景色</legend><div>${THEMES.map(([value, text]) => radio('theme', value, text)).join('')}</div></fieldset>
<div class="actions">
<button type="button" data-toggle="line" aria-pressed="false">阅读辅助线</button>
<button type="button" data-toggle="cursor" aria-pressed="false" hidden>大光标</button>
<button type="button" data-do="read" hidden>朗读</button>
<button type="button" data-do="startOver" hidden>从头朗读</button>
<button type="button" data-do="print">打印</button>
<button type="button" data-do="copy">复制链接</button>
<button type="button" data-do="share" hidden>分享</button>
<button type="button" data-do="reset">恢复默认</button>
</div>
<p role="status"></p>`;

/** Each paper is shown on the button that chooses it. */
function radio(name: string, value: string, text: string): string {
  const look = name === 'theme' && value ? ` class="light" data-theme="${value}"` : ` data-sample="${value}"`;
  return `<label><input type="radio" name="reading-${name}" value="${value}"><span${look}>${text}</span></label>`;
}
