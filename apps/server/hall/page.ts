// The two pages of the hall that need no sign-in: the queue, read from across the room, and the kiosk, large enough for a finger. They name nobody; what moves on them: queue.js, where.js.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Both } from '../../../office/screens.ts';
import type { BallotAloud } from '../../../office/views/ballotaloud.ts';
import type { QueueScreen } from '../queue.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
interface OfPage {
  readonly election: string;
  readonly title: Both;
  readonly rehearsal: boolean;
}

const frame = (name: string, title: string, rehearsal: boolean, body: Html, attributes: Html): Html => html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/wall-files/seal.svg"><link rel="stylesheet" href="/hall-files/hall.css"><script src="/hall-files/${name}.js" defer></script></head>
<body class="${name}${rehearsal ? ' rehearsal' : ''}" ${attributes}>${rehearsal ? html`<aside class="practice" aria-label="演练">演练 <span lang="en">rehearsal</span></aside>` : ''}${body}</body></html>`;

export interface QueuePlace {
  readonly no: number;
  readonly name: string;
}

/** The number that is called now, the desk to go to, and those called before. */
export const queuePage = (of: OfPage, station: QueuePlace, shown: QueueScreen): Html =>
  frame(
    'queue',
    `叫号 · ${station.name}`,
    of.rehearsal,
    html`
<header><h1>${station.name}</h1><p>${of.title.zh}</p></header>
<main>
  <p class="what" id="what"${shown.calls[0] ? '' : html` hidden`}>请 <span lang="en">now serving</span></p>
  <p class="now" role="status" aria-live="assertive"><b id="number">${shown.calls[0]?.number ?? ''}</b><span id="unit"${shown.calls[0] ? '' : html` hidden`}>号</span></p>
  <p class="to" id="to">${shown.calls[0] ? `到 ${shown.calls[0].desk} 号桌领票` : shown.says}</p>
  <ol id="before" aria-label="前面叫过的号">${shown.calls.slice(1).map((c) => html`<li><b>${c.number}</b> 号 → ${c.desk} 号桌</li>`)}</ol>
</main>
<footer id="how"${shown.polls === 'closed' ? html` hidden` : ''}><p>进门取号牌，叫到号再到发票桌。请带选民证或者身份证。过号的请直接告诉工作人员。</p><p lang="en">Take a slip at the door; come to the desk when your number is shown.</p></footer>
<p id="offline" role="alert" hidden>连接中断，请听工作人员叫号。</p>`,
    html`data-election="${of.election}" data-station="${station.no}"`,
  );

/** The ballot's text to be heard: on the screen as long as it is wanted, spoken only while it is asked for. */
const aloud = (ballot: BallotAloud): Html => html`<section id="ballot" class="ballot" tabindex="-1" aria-label="选票内容" hidden>
  <h2>${ballot.title}</h2>
  ${ballot.posts.map((post) => html`<h3>${post.heading}</h3><ol>${post.names.map((name) => html`<li>${name}</li>`)}</ol>`)}
  <h3>怎样填写</h3><ol>${ballot.rules.map((rule) => html`<li>${rule}</li>`)}</ol>
  <p>选票由本人在秘密写票处填写。不能填写的，可以请公布过的代写人，按自己的意思代写。</p>
</section>`;

/** Am I on the list, where do I vote: one field, one answer; and the ballot read aloud. */
export const wherePage = (of: OfPage, ballot: BallotAloud | undefined): Html =>
  frame(
    'where',
    `自助查询 · ${of.title.zh}`,
    of.rehearsal,
    html`
<header><h1>我在哪里投票？</h1><p>${of.title.zh}</p></header>
<main>
  <form id="ask" novalidate>
    <label for="code">请扫选民证上的二维码</label>
    <div class="field"><input id="code" name="code" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="40" placeholder="用扫码枪对准，会自动查询" autofocus><button type="submit">查询</button></div>
    <video id="video" playsinline muted hidden aria-label="摄像头画面"></video>
  </form>
  <section id="answer" tabindex="-1" role="status" aria-live="polite" aria-atomic="true"></section>
  <div class="ways"><button type="button" id="camera" hidden>用摄像头扫码</button><button type="button" id="speak" hidden aria-pressed="false">朗读回答：关</button><button type="button" id="again" hidden>查下一张</button>${ballot ? html`<button type="button" id="hear" aria-expanded="false" aria-controls="ballot">听选票内容</button><button type="button" id="hush" hidden>停止朗读</button>` : ''}</div>
  <p id="mute" class="mute" hidden>这台设备不能朗读，请工作人员念，或者换一台。</p>
  ${ballot ? aloud(ballot) : ''}
</main>
<footer><p>只回答证上号码在不在名册、在哪里投票。不显示姓名，不记录谁来查过。没有带证的，请问工作人员。</p><p lang="en">Scan the code on your voter card. The page shows your station and hours, never a name.</p></footer>`,
    html`data-election="${of.election}"`,
  );
