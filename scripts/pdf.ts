import { defineCommand, runCommand } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run pdf',
    about:
      '把每份已发布的报告按公文格式排成 PDF，画好一图读懂的长图和网页分享用的图片，都存在内容文件夹里（reports/年度 里的 report.pdf、poster.png 和 cards），并生成用上它们的网站。',
    settings: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'PRECOMPRESS', 'CHROME_PATH'],
  },
  async (_given, settings, terminal) => {
    const { makePdfs } = await import('./pdf/make-pdfs.ts');
    await makePdfs(settings, terminal);
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
