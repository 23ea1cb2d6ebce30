// The wall as the server writes it: the frame, the strokes of 正, one row a candidate. What changes is drawn by wall.js from the same frame; without it the page still shows how things stand.
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { WallFrame } from '../../../office/views/wallframe.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The five strokes in the order of writing, each a brushed shape in a square of 100. */
const strokes = [
  'M13 19.5 C34 17.5 66 16 87 13.5 L90.5 21.5 C67 22.8 35 24.6 12 27 Z',
  'M46.5 20 L55.5 18.5 C54.4 40 54.2 62 55 85 L46 85.5 C46.8 62 47 41 46.5 20 Z',
  'M52 47.6 C62 46.8 72 45.6 80 44 L83 51.6 C73 52.6 62 53.6 52 54.4 Z',
  'M23 45 L32 43 C30.6 57 30.2 71 31.2 84 L22.4 85.4 C23.2 71 23.6 58 23 45 Z',
  'M7 82.6 C34 80.4 66 79.2 93 77.6 L96 86.4 C66 86.6 33 88 6 90.6 Z',
];

/** Symbols z1 … z5, and `ten`: ten small 正, that is fifty votes. */
const symbols = (): HtmlEscapedString =>
  raw(
    `<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false">${strokes
      .map(
        (_, i) =>
          `<symbol id="z${i + 1}" viewBox="0 0 100 100">${strokes
            .slice(0, i + 1)
            .map((d, n) => `<path class="s${n === i ? ' newest' : ''}" d="${d}"/>`)
            .join('')}</symbol>`,
      )
      .join(
        '',
      )}<symbol id="ten" viewBox="0 0 500 200">${Array.from({ length: 10 }, (_, i) => `<use href="#z5" x="${(i % 5) * 100 + 6}" y="${i < 5 ? 4 : 104}" width="88" height="92"/>`).join('')}</symbol><symbol id="hundred" viewBox="0 0 500 200"><rect class="frame" x="8" y="8" width="484" height="184" rx="20"/><use href="#z5" x="96" y="30" width="140" height="140"/><path class="s" d="M268 52 L420 48 L420 64 L348 66 L338 88 L412 85 L412 160 L394 160 L394 152 L296 155 L296 162 L278 162 L278 91 L318 89 L328 67 L268 69 Z M296 106 L394 102 L394 113 L296 117 Z M296 132 L394 128 L394 138 L296 142 Z" fill-rule="evenodd"/></symbol></svg>`,
  ) as HtmlEscapedString;

const rowsOf = (post: WallFrame['posts'][number]): number => Math.max(1, post.candidates.filter((c) => !c.writeIn).length);
/** More rows and headings than this stand in two columns; more rows than `loose` closer together, a post running on in the second column. */
const oneColumn = 8,
  loose = 12;
/** Rows and headings of the taller column when the posts stand in two: split where that is least. */
const tallest = (posts: WallFrame['posts']): { readonly rows: number; readonly heads: number } => {
  const rows = posts.map(rowsOf),
    all = rows.reduce((n, r) => n + r, 0);
  if (posts.length < 2) return { rows: Math.ceil(all / 2), heads: 1 };
  const splits = posts.slice(1).map((_, i) => {
    const left = rows.slice(0, i + 1).reduce((n, r) => n + r, 0);
    return left >= all - left ? { rows: left, heads: i + 1 } : { rows: all - left, heads: posts.length - i - 1 };
  });
  return splits.toSorted((a, b) => a.rows + a.heads - (b.rows + b.heads))[0] ?? { rows: all, heads: posts.length };
};

const row = (post: WallFrame['posts'][number], c: WallFrame['posts'][number]['candidates'][number]): Html => html`
<li class="row" data-key="${post.post} ${c.key}">
  <span class="name" data-length="${[...c.name].length > 4 ? 'long' : 'short'}">${c.name}</span>
  <span class="marks" aria-hidden="true"><span class="tens"></span><span class="now"></span></span>
  <span class="votes"><b>${c.votes}</b><small> 票</small></span>
  <span class="seal" hidden>当选</span>
  <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="1000" height="10"/><rect class="full" width="0" height="10"/><line class="half" x1="500" x2="500" y1="-9" y2="10"/></svg>
  <span class="over" hidden>过半 ✓</span>
</li>`;

const panel = (post: WallFrame['posts'][number]): Html => html`
<section class="post" data-post="${post.post}">
  <h2>${post.words.zh} <small>应选 ${post.seats} 人 <span lang="en">${post.words.en}, ${post.seats} ${post.seats === 1 ? 'seat' : 'seats'}</span></small><span class="halfword"></span></h2>
  ${post.candidates.length === 0 ? html`<p class="none">候选人尚未确定 <span lang="en">candidates are not fixed yet</span></p>` : ''}
  <ol>${post.candidates.filter((c) => !c.writeIn).map((c) => row(post, c))}</ol>
  <p class="writein"></p>
</section>`;

/** The whole page of a wall. `playable` adds the buttons of the player. */
export const wallPage = (election: string, frame: WallFrame, playable: boolean): Html => {
  const rows = frame.posts.reduce((n, p) => n + rowsOf(p), 0),
    dense = rows + frame.posts.length > oneColumn,
    packed = rows > loose;
  const whole = tallest(frame.posts),
    running = { rows: Math.ceil(rows / 2), heads: Math.min(2, frame.posts.length) };
  // A post whose rows run on in the second column has no heading there: each stays whole where that costs no more than a row.
  const kept = packed && frame.posts.length > 1 && whole.rows + whole.heads <= running.rows + running.heads + 1;
  const tall = packed && !kept ? running : dense ? whole : { rows, heads: frame.posts.length };
  return page(election, frame, playable, { rows, dense, packed, kept, tall });
};

const page = (
  election: string,
  frame: WallFrame,
  playable: boolean,
  {
    rows,
    dense,
    packed,
    kept,
    tall,
  }: {
    readonly rows: number;
    readonly dense: boolean;
    readonly packed: boolean;
    readonly kept: boolean;
    readonly tall: { readonly rows: number; readonly heads: number };
  },
): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>大屏 · ${frame.venue ? `${frame.venue.name} · ` : ''}${frame.title.zh}</title>
<link rel="icon" href="/wall-files/seal.svg"><link rel="stylesheet" href="/wall-files/wall.css">
<script src="/wall-files/wall.js" defer></script>
</head>
<body class="wall${frame.rehearsal ? ' rehearsal' : ''}${dense ? ' dense' : ''}${packed ? ' packed' : ''}${kept ? ' kept' : ''}${frame.posts.length === 1 ? ' one' : ''}${frame.venue ? ' venue' : ''}" data-election="${election}" data-venue="${frame.venue?.no ?? ''}" data-rows="${rows}" data-tall="${tall.rows}" data-heads="${tall.heads}" data-round="${frame.round}">
${symbols()}
<header>
  <div class="title"><h1>${frame.title.zh}</h1><p lang="en">${frame.title.en}</p>${frame.venue ? html`<p class="venuename">第 ${frame.venue.no} 投票站 · ${frame.venue.name} <span lang="en">this venue alone, of ${frame.venue.of}</span></p>` : ''}</div>
  ${playable ? html`<div class="player" role="group" aria-label="演示播放 player"><button id="play" type="button">▶ 播放演示</button><label>速度 <span lang="en">speed</span> <input id="speed" type="range" min="0" max="8" step="1" value="4"></label></div>` : ''}
  <p class="day">${frame.dayWords ?? ''}<br><span class="where">公开计票 <span lang="en">public count</span> <span class="legend"></span></span></p>
  ${frame.rehearsal ? html`<p class="practice">演练 <span lang="en">rehearsal</span></p>` : ''}
</header>
<main>
${frame.posts.length === 0 ? html`<div class="prepared"><p class="mark" aria-hidden="true">正</p><p class="none">选举正在筹备 <span lang="en">the election is being prepared</span></p></div>` : frame.posts.map(panel)}
</main>
<footer>
  <div class="sum">
    <p class="called"><span class="what">已唱</span> <b id="called">0</b> <span class="of">/ <span id="expected">0</span> 张</span> <span class="togo" id="togo"></span></p>
    <svg class="bar whole" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="1000" height="10"/><rect class="full" width="0" height="10"/></svg>
    <p class="kinds"><span id="expectedword"></span></p><p class="kinds" id="kinds"></p>
  </div>
  <div class="news"><p id="call" class="call"></p><p id="heaps" class="heaps"></p><p id="sentence" class="sentence" role="status"></p><p id="sentenceen" class="en" lang="en"></p><p id="left" class="left"></p><p id="leften" class="en" lang="en"></p></div>
  <div class="head"><p id="words" class="words"></p><p class="wordshint">记录校验词，可拍照核对 <span lang="en">check words of the record</span></p></div>
</footer>
<p id="offline" class="offline" role="alert" hidden>连接中断，正在重新连接… <span lang="en">reconnecting …</span></p>
<script type="application/json" id="frame">${raw(JSON.stringify(frame).replaceAll('<', '\\u003c'))}</script>
</body></html>`;
