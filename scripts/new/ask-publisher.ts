import { CommandError } from '../../src/content/command-error.ts';
import { findPublisherProblems, type Publisher, readCounty } from '../../src/intake/first-site.ts';
import { askText, createAsker, QuestionsLeft } from '../terminal/asker.ts';
import { Misuse } from '../terminal/options.ts';
import type { Terminal } from '../terminal/run-command.ts';

/**
 * Find out who publishes a site that is not there yet: from the options, or else by asking.
 *
 * @param given What the options say.
 * @param issuer Who issued its first report, where a document says so.
 * @throws CommandError when there is nobody to ask, or the person leaves.
 */
export async function askPublisher(
  given: { readonly [Fact in keyof Publisher]: string | undefined },
  issuer: string | undefined,
  { stdin, stdout }: Pick<Terminal, 'stdin' | 'stdout'>,
): Promise<Publisher> {
  const { county, department } = given;
  if (county !== undefined && department !== undefined) return check({ county, department });
  using asker = createAsker(stdin, stdout);
  try {
    asker.say('内容文件夹里还没有网站（site.yml），先说明是谁的网站。答 q 停下，什么也不写。');
    const known = county ?? (await askText(asker, '县（市、区）的名称', readCounty(issuer ?? '') ?? '示例县'));
    return check({ county: known, department: department ?? (await askText(asker, '承办单位', `${known}司法局`)) });
  } catch (error) {
    if (!(error instanceof QuestionsLeft)) throw error;
    throw new CommandError(
      '还没有说明是谁的网站，什么也没有写。可以直接写在命令里，如 --county 示例县 --department 示例县司法局。',
    );
  }
}

function check(publisher: Publisher): Publisher {
  const wrong = findPublisherProblems(publisher);
  if (wrong.length === 0) return publisher;
  throw new Misuse(`${wrong.join('、')}不是名称：请写汉字，不带空格和标点，如 示例县、示例县司法局。什么也没有写。`);
}
