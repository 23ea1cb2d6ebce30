// The checks in their order, and the posts, with their names in both languages.

/** @typedef {'zip' | 'signature' | 'bytes' | 'chain' | 'heads' | 'books' | 'sums' | 'law' | 'result' | 'papers'} CheckName */

/** @type {readonly { check: CheckName, zh: string, en: string }[]} */
export const TABLE_OF_CHECKS = [
  { check: 'zip', zh: '压缩包', en: 'The zip itself' },
  { check: 'signature', zh: '目录签名', en: 'Signature of the manifest' },
  { check: 'bytes', zh: '文件', en: 'Files, byte for byte' },
  { check: 'chain', zh: '账簿链', en: 'The chain of the books' },
  { check: 'heads', zh: '账簿签名', en: 'Signed heads' },
  { check: 'books', zh: '分簿授权与接收', en: 'Delegated and accepted books' },
  { check: 'sums', zh: '票数加总', en: 'Sums' },
  { check: 'law', zh: '法定门槛', en: 'Thresholds of the law' },
  { check: 'result', zh: '选举有效与当选', en: 'Validity and winners' },
  { check: 'papers', zh: '文书', en: 'Papers' },
];

/** @type {Record<string, { zh: string, en: string }>} */
const POSTS = {
  director: { zh: '主任', en: 'director' },
  deputy: { zh: '副主任', en: 'deputy director' },
  member: { zh: '委员', en: 'member' },
  woman: { zh: '妇女委员', en: 'woman member' },
};

/** What a post is called; one that the format does not know keeps its own name. @param {string} post */
export function postName(post) {
  return POSTS[post] ?? { zh: post, en: post };
}
