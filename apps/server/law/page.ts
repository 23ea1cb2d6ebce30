// The law book as a page: for a kind of committee, a place and a day every rule in words, with its value and source; two books side by side. It needs no sign-in: the law is everyone's.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import {
  type BookAsked,
  type BookRow,
  compareBooks,
  type Difference,
  type LawBook,
  lawBook,
  placesOfLaw,
  topicWords,
} from '../../../office/lawbook.ts';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
/** What the address asks: one book, and perhaps another beside it. */
export interface LawAsked {
  readonly kind: string;
  readonly place: string;
  readonly on: string;
  readonly mode: string;
  readonly against: { readonly kind: string; readonly place: string; readonly on: string; readonly mode: string } | undefined;
}

const kinds = { village: '村民委员会', community: '居民委员会', party: '党组织' } as const;
const modes = { voters: '全体选民', households: '户代表', representatives: '居民代表' } as const;
const isOne = <K extends string>(all: Readonly<Record<K, string>>, value: string): value is K => Object.hasOwn(all, value);

/** Reads the address; what is not understood falls back to a village today. */
export const lawAsked = (query: Readonly<Record<string, string>>, today: string): LawAsked => {
  const read = (prefix: string, fallback: Pick<LawAsked, 'kind' | 'place' | 'on' | 'mode'>) => ({
    kind: query[`${prefix}kind`] || fallback.kind,
    place: query[`${prefix}place`] ?? fallback.place,
    on: query[`${prefix}on`] || fallback.on,
    mode: query[`${prefix}mode`] || fallback.mode,
  });
  const own = read('', { kind: 'village', place: '', on: today, mode: 'voters' });
  return { ...own, against: query['compare'] === undefined ? undefined : read('b', own) };
};

const bookOf = ({ kind, place, on, mode }: Pick<LawAsked, 'kind' | 'place' | 'on' | 'mode'>): ReturnType<typeof lawBook> => {
  const asked: BookAsked = {
    kind: isOne(kinds, kind) ? kind : 'village',
    on,
    mode: isOne(modes, mode) ? mode : 'voters',
    ...(place === '' ? {} : { place }),
  };
  return lawBook(asked);
};

const marks = {
  fixed: { sign: '●', zh: '法律已定', en: 'fixed by law' },
  plan: { sign: '○', zh: '由选举办法定', en: 'the plan decides' },
  unknown: { sign: '？', zh: '待当地确认', en: 'to be confirmed' },
} as const;
const did = {
  fixed: { zh: '地方规定', en: 'the province’s own' },
  added: { zh: '地方增补', en: 'the province adds' },
  superseded: { zh: '地方旧规定已被国家法律取代，不适用', en: 'an older provincial rule, superseded and not applied' },
  told: { zh: '地方规定，待确认', en: 'told of the province, to be confirmed' },
} as const;

const select = (
  name: string,
  label: string,
  value: string,
  options: Readonly<Record<string, string>>,
): Markup => html`<label>${label}
  <select name="${name}">${Object.entries(options).map(([v, words]) => html`<option value="${v}" ${v === value ? 'selected' : ''}>${words}</option>`)}</select></label>`;

const fields = (prefix: string, of: Pick<LawAsked, 'kind' | 'place' | 'on' | 'mode'>): Markup => html`
  ${select(`${prefix}kind`, '组织 Kind', of.kind, kinds)}
  ${select(`${prefix}place`, '地方 Place', of.place, { '': '全国', ...Object.fromEntries(placesOfLaw.map((p) => [p, p])) })}
  <label>日期 Day <input type="date" name="${prefix}on" value="${of.on}" required></label>
  ${select(`${prefix}mode`, '方式 Mode', of.mode, modes)}`;

const form = (asked: LawAsked): Markup => html`<form method="get" action="/law" class="ask">
  <fieldset><legend>查哪一天、哪个地方的法 <span lang="en">which law</span></legend>${fields('', asked)}</fieldset>
  ${asked.against ? html`<fieldset><legend>与此对照 <span lang="en">compared with</span></legend>${fields('b', asked.against)}<input type="hidden" name="compare" value="1"></fieldset>` : ''}
  <p class="go"><button type="submit">查法 <span lang="en">Look up</span></button>
  ${asked.against ? html`<a href="/law?${query(asked)}">不对照 <span lang="en">one book only</span></a>` : html`<button type="submit" name="compare" value="1" class="second">对照两天或两地 <span lang="en">Compare</span></button>`}</p>
</form>`;

const query = (asked: Pick<LawAsked, 'kind' | 'place' | 'on' | 'mode'>): string =>
  new URLSearchParams({ kind: asked.kind, place: asked.place, on: asked.on, mode: asked.mode }).toString();

const chip = (kind: BookRow['kind']): Markup =>
  html`<span class="chip ${kind}"><b aria-hidden="true">${marks[kind].sign}</b> ${marks[kind].zh} <span lang="en">${marks[kind].en}</span></span>`;

const rowOf = (row: BookRow): Markup => html`<li class="rule" id="${row.key}">
  <h3>${row.asks.zh}<span lang="en">${row.asks.en}</span></h3>
  <p class="value">${row.words.zh}<span lang="en">${row.words.en}</span></p>
  <p class="from">${chip(row.kind)} <span class="cite">§ ${row.cites.zh}<span lang="en">${row.cites.en}</span></span></p>
  ${row.province ? html`<p class="province ${row.province.did}">${did[row.province.did].zh}${row.province.did === 'fixed' ? '' : html`：${row.province.words.zh}（${row.province.cites.zh}）`} <span lang="en">${did[row.province.did].en}${row.province.did === 'fixed' ? '' : `: ${row.province.words.en}`}</span></p>` : ''}
  ${row.doubt ? html`<p class="doubt">${row.doubt.zh}<span lang="en">${row.doubt.en}</span></p>` : ''}
</li>`;

const topicsOf = <T extends { readonly topic: string }>(rows: readonly T[], each: (row: T) => Markup): Markup => {
  const topics = [...Map.groupBy(rows, (r) => r.topic)];
  const words = (topic: string) => topicWords[topic] ?? { zh: topic, en: '' };
  return html`<nav class="topics" aria-label="目录 Contents">${topics.map(([topic, of]) => html`<a href="#t-${topic}">${words(topic).zh} <span class="n">${of.length}</span></a>`)}</nav>
  ${topics.map(([topic, of]) => html`<section><h2 id="t-${topic}">${words(topic).zh}<span lang="en">${words(topic).en}</span></h2><ul class="rules">${of.map(each)}</ul></section>`)}`;
};

const titleOf = ({ asked, profile }: LawBook): string =>
  `${kinds[asked.kind]} · ${profile.province ?? '全国'} · ${asked.on}${asked.kind === 'community' && asked.mode ? ` · ${modes[asked.mode]}` : ''}`;

const bookPart = (
  book: LawBook,
): Markup => html`<p class="sum"><strong>${titleOf(book)}</strong>：${book.rows.length} 问，${chip('fixed')} ${count(book, 'fixed')}，${chip('plan')} ${count(book, 'plan')}，${chip('unknown')} ${count(book, 'unknown')}</p>
  ${book.profile.nothingLocal ? html`<p class="note">手头没有这个地方这类委员会的规定文本，只列国家法律。<span lang="en">No local text of this kind is at hand: the national law alone.</span></p>` : ''}
  ${topicsOf(book.rows, rowOf)}`;
const count = (book: LawBook, kind: BookRow['kind']): number => book.rows.filter((r) => r.kind === kind).length;

const sideOf = (row: BookRow | undefined): Markup =>
  row
    ? html`<p class="value">${row.words.zh}<span lang="en">${row.words.en}</span></p><p class="from">${chip(row.kind)} <span class="cite">§ ${row.cites.zh}</span></p>`
    : html`<p class="value none">不问此事 <span lang="en">not asked</span></p>`;
const differenceOf = (d: Difference): Markup =>
  html`<li class="rule"><h3>${d.asks.zh}<span lang="en">${d.asks.en}</span></h3><div class="sides"><div>${sideOf(d.a)}</div><div>${sideOf(d.b)}</div></div></li>`;
const comparison = (a: LawBook, b: LawBook): Markup => {
  const all = compareBooks(a, b),
    told = all.filter((d) => d.differs !== 'place');
  return html`<p class="sum">左 <strong>${titleOf(a)}</strong>，右 <strong>${titleOf(b)}</strong>：${told.length} 处不同，另有 ${all.length - told.length} 处内容相同、条文位置不同。<span lang="en">${told.length} differ; ${all.length - told.length} more only in their place.</span></p>
  ${told.length === 0 ? html`<p class="note">两边内容一致。<span lang="en">The two say the same.</span></p>` : topicsOf(told, differenceOf)}`;
};

const noProfile = (of: Exclude<ReturnType<typeof lawBook>, LawBook>): Markup =>
  html`<p class="refused" role="alert">${of.says.zh}。<span lang="en">${of.says.en}.</span>${of.cites ? html` § ${of.cites.zh}` : ''} 最近可查：${of.nearest} <span lang="en">nearest: ${of.nearest}</span></p>`;

/** The whole page. */
export const lawPage = (asked: LawAsked): Markup => {
  const book = bookOf(asked),
    other = asked.against && bookOf(asked.against);
  const body =
    book.kind !== 'law book'
      ? noProfile(book)
      : other === undefined
        ? bookPart(book)
        : other.kind !== 'law book'
          ? noProfile(other)
          : comparison(book, other);
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>法律手册 · 正选</title><link rel="icon" href="/wall-files/seal.svg"><link rel="stylesheet" href="/law-files/law.css"></head>
<body><header><a href="/" class="seal" aria-label="正选 Zhengxuan">正</a><div><h1>法律手册</h1><p lang="en">The law book: what the law asks, on which day, in which place, and where it says so</p></div></header>
<main>${form(asked)}${body}</main>
<footer><p>● 法律已定　○ 法律未规定，由选举办法定　？ 文本不足，待当地确认。地方规定只在国家法律未规定或授权处适用。</p></footer></body></html>`;
};
