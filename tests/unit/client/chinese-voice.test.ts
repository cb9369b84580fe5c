import { expect, test } from 'vitest';
import { findChineseVoice } from '../../../src/client/reading/offer-reading.ts';

function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, name: lang, voiceURI: lang, default: false };
}

test.each([
  [['en-US', 'zh-CN'], 'zh-CN'],
  [['zh-TW', 'zh-CN'], 'zh-CN'],
  [['en-US', 'zh_CN'], 'zh_CN'],
  [['cmn-Hans-CN'], 'cmn-Hans-CN'],
  [['zh'], 'zh'],
  [['ja-JP', 'zh-TW'], 'zh-TW'],
  [['zh-HK', 'yue-HK', 'en-US'], undefined],
  [[], undefined],
])('of %j it takes %s', (languages, expected) => {
  expect(findChineseVoice(languages.map((lang) => voice(lang)))?.lang).toBe(expected);
});

test('a voice on this machine goes before one that needs the network', () => {
  const [remote, local] = [voice('zh-CN', false), voice('zh-CN')];
  expect(findChineseVoice([remote, local])).toBe(local);
  expect(findChineseVoice([remote, voice('zh-TW')])).toBe(remote);
});
